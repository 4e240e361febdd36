package org.candour.events.correction;

import java.util.Objects;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.json.RequiredComponents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A field of an entry that can be corrected: when it happened, or a field of what happened.
 *
 * @param name {@link #OCCURRED_ON}, or the name of a field of the payload
 */
public record EntryField(String name) {

  /** The field that every entry has beside its payload: when it happened. */
  public static final String OCCURRED_ON = "occurredOn";

  private static final JsonMapper JSON =
      CandourJson.mapper().rebuild().annotationIntrospector(new RequiredComponents()).build();

  /** Whether it says when the entry happened. */
  public boolean isOccurredOn() {
    return name.equals(OCCURRED_ON);
  }

  /** The field of the payload; empty if such entries have none of that name. */
  public Optional<FlatComponent> component(Entry entry) {
    return Components.find(entry.payload().getClass(), name);
  }

  /**
   * What an entry says in it, as it is read from the entry.
   *
   * @return null in JSON where it says nothing; empty if such entries have no such field
   */
  public Optional<JsonNode> of(Entry entry) {
    if (isOccurredOn()) {
      return Optional.of(StringNode.valueOf(entry.circumstances().occurredOn().toString()));
    }
    return component(entry)
        .map(_ ->
            Objects.requireNonNullElse(payload(entry.payload()).get(name), NullNode.getInstance()));
  }

  /**
   * The entry, saying otherwise.
   *
   * @param is what it says instead; null for nothing
   * @throws IllegalArgumentException if that is no value of this field, saying why
   */
  public Entry in(Entry entry, @Nullable JsonNode is) {
    return isOccurredOn() ? happened(entry, is) : told(entry, is);
  }

  private static Entry happened(Entry entry, @Nullable JsonNode is) {
    if (is == null || !is.isString()) {
      throw new IllegalArgumentException("Write the date as text, for instance 2013-09-05");
    }
    return entry.told(PartialDate.parse(is.stringValue()), entry.payload());
  }

  private Entry told(Entry entry, @Nullable JsonNode is) {
    ObjectNode payload = payload(entry.payload());
    if (is == null || is.isNull()) {
      payload.remove(name);
    } else {
      payload.set(name, is);
    }
    try {
      Event read = JSON.readValue(JSON.writeValueAsString(payload), entry.payload().getClass());
      return entry.told(entry.circumstances().occurredOn(), read);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(reason(e, is), e);
    }
  }

  /** A rule of the value's own says what is wrong; what Jackson says is for programmers. */
  private static String reason(JacksonException e, @Nullable JsonNode is) {
    if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
      return rule.getMessage();
    }
    return is == null ? "Something has to stand there" : is + " is nothing that can stand there";
  }

  private static ObjectNode payload(Event event) {
    return (ObjectNode) JSON.readTree(JSON.writeValueAsString(event));
  }
}
