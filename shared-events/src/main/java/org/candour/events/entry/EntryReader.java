package org.candour.events.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.RequiredComponents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One pass over the members of an entry. Every member has the one type that {@link EntryFormat}
 * writes, none is missing that is always there, and nothing follows the entry.
 */
final class EntryReader {

  private static final EventRegistry REGISTRY = EventRegistry.instance();

  /** Reads one member; what follows it is the next member and no trailing token. */
  private static final JsonMapper MEMBER =
      CandourJson.mapper()
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .annotationIntrospector(new RequiredComponents())
          .build();

  /** One for each type, since looking a deserialiser up costs more than a small member does. */
  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return MEMBER.readerFor(type);
        }
      };

  private final JsonParser json;
  private @Nullable UUID id;
  private @Nullable String type;
  private @Nullable Integer revision;
  private @Nullable StreamId stream;
  private @Nullable Long sequence;
  private @Nullable Instant recordedAt;
  private @Nullable PartialDate occurredOn;
  private @Nullable Actor by;
  private @Nullable CommandRef command;
  private @Nullable Long causedBy;
  private @Nullable String trace;
  private List<DocumentRef> documents = List.of();
  private List<Long> cites = List.of();
  private @Nullable Source source;
  private @Nullable String explanation;
  private List<StreamId> concerns = List.of();
  private @Nullable Event payload;

  EntryReader(JsonParser json) {
    this.json = json;
  }

  Entry entry() {
    json.nextToken();
    expect(JsonToken.START_OBJECT);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      member(name);
    }
    expect(JsonToken.END_OBJECT);
    if (json.nextToken() != null) {
      throw new IllegalArgumentException("Something follows the entry");
    }
    EntryMetadata circumstances =
        new EntryMetadata(
            there(by),
            there(command),
            there(occurredOn),
            causedBy,
            trace,
            documents,
            cites,
            source,
            explanation);
    return new Entry(
        there(id),
        there(type),
        there(revision),
        there(stream),
        there(sequence),
        there(recordedAt),
        circumstances,
        concerns,
        there(payload));
  }

  private void member(String name) {
    switch (name) {
      case "id" -> id = uuid(text());
      case "type" -> type = text();
      case "revision" -> revision = Math.toIntExact(integer());
      case "stream" -> readStream();
      case "recordedAt" -> recordedAt = EntryFormat.instant(text());
      case "occurredOn" -> occurredOn = PartialDate.parse(text());
      case "by" -> readActor();
      case "command" -> readCommand();
      case "causedBy" -> causedBy = isNull() ? null : Long.valueOf(integer());
      case "trace" -> trace = textOrNull();
      case "documents" -> documents = list(DocumentRef.class);
      case "cites" -> cites = list(Long.class);
      case "source" -> source = part(Source.class);
      case "explanation" -> explanation = text();
      case "concerns" -> concerns = list(StreamId.class);
      case "payload" -> payload = part(REGISTRY.classOf(there(type), there(revision)));
      default -> throw new IllegalArgumentException("An entry has no member " + name);
    }
  }

  private void readStream() {
    expect(JsonToken.START_OBJECT);
    String streamType = null;
    String streamId = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "type" -> streamType = text();
        case "id" -> streamId = text();
        case "sequence" -> sequence = integer();
        default -> throw new IllegalArgumentException("A stream has no member " + name);
      }
    }
    stream = new StreamId(there(streamType), there(streamId));
  }

  /** By hand, as the stream and the command, because every entry has them. */
  private void readActor() {
    expect(JsonToken.START_OBJECT);
    String actor = null;
    Role role = null;
    String organisation = null;
    String establishment = null;
    String client = null;
    String onBehalfOf = null;
    String saidBy = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "actor" -> actor = text();
        case "role" -> role = Role.valueOf(text());
        case "organisation" -> organisation = textOrNull();
        case "establishment" -> establishment = textOrNull();
        case "client" -> client = textOrNull();
        case "onBehalfOf" -> onBehalfOf = textOrNull();
        case "saidBy" -> saidBy = textOrNull();
        default -> throw new IllegalArgumentException("An actor has no member " + name);
      }
    }
    by =
        new Actor(
            there(actor),
            there(role),
            organisation,
            establishment,
            client,
            onBehalfOf,
            saidBy == null ? null : new Party(saidBy));
  }

  private void readCommand() {
    expect(JsonToken.START_OBJECT);
    String commandId = null;
    String commandName = null;
    String body = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "id" -> commandId = text();
        case "name" -> commandName = text();
        case "body" -> body = text();
        default -> throw new IllegalArgumentException("A command has no member " + name);
      }
    }
    command = new CommandRef(there(commandId), there(commandName), body);
  }

  private <T> List<T> list(Class<T> of) {
    expect(JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(part(of));
    }
    return items;
  }

  private <T> T part(Class<T> of) {
    return there(READERS.get(of).readValue(json));
  }

  private String text() {
    expect(JsonToken.VALUE_STRING);
    return json.getString();
  }

  private @Nullable String textOrNull() {
    return isNull() ? null : text();
  }

  private long integer() {
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private boolean isNull() {
    return json.currentToken() == JsonToken.VALUE_NULL;
  }

  private void expect(JsonToken token) {
    if (json.currentToken() != token) {
      throw new IllegalArgumentException(
          "There should be " + token + ", but there is " + json.currentToken());
    }
  }

  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("An entry's id is a UUID in lower case");
    }
    return uuid;
  }

  private static <T> T there(@Nullable T member) {
    return Objects.requireNonNull(member, "A member of the entry is missing");
  }
}
