package org.candour.events.evidence;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.json.CandourJson;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;

/**
 * Where entries come from, in the words of W3C PROV-JSON (the Member Submission of 24 April 2013).
 * An entry is an entity, the command that made it an activity, and who acted an agent: its role and
 * what it acted for, never its account. What an entry rests on it was derived from; what it
 * corrects, it revises. All is taken from the bytes of the entries, so that whoever has these can
 * make the same document again.
 */
public final class Provenance {

  private static final String ENTRY = "entry:";
  private static final String COMMAND = "command:";
  private static final String AGENT = "agent:";
  private static final String CORRECTION = "fact.corrected";

  private final List<Said> entries = new ArrayList<>();
  private final Map<String, Long> commands = new LinkedHashMap<>();
  private final Set<Actor> agents = new LinkedHashSet<>();

  private record Actor(String role, String of) {

    String id() {
      return AGENT + role + (of.isEmpty() ? "" : "/" + of);
    }
  }

  private record Said(
      long index,
      String type,
      String stream,
      String occurredOn,
      String recordedAt,
      long command,
      String commandName,
      Actor by,
      String source,
      String saidBy,
      long corrects,
      List<Long> rests) {}

  /**
   * Takes note of an entry; they come in the order of the ledger.
   *
   * @param entry its bytes as JSON
   */
  public void add(long index, JsonNode entry) {
    JsonNode by = entry.path("by");
    Actor actor = new Actor(text(by, "role"), of(by));
    String name = text(entry.path("command"), "name");
    String key = text(by, "actor") + '\n' + text(entry.path("command"), "id") + '\n' + name;
    long command = commands.computeIfAbsent(key, _ -> index);
    agents.add(actor);
    JsonNode stream = entry.path("stream");
    String type = text(entry, "type");
    entries.add(
        new Said(
            index,
            type,
            text(stream, "type") + "/" + text(stream, "id"),
            text(entry, "occurredOn"),
            text(entry, "recordedAt"),
            command,
            name,
            actor,
            text(entry.path("source"), "title"),
            text(by, "saidBy"),
            type.equals(CORRECTION) ? entry.path("payload").path("entry").asLong(-1) : -1,
            rests(entry)));
  }

  private static String of(JsonNode by) {
    String establishment = text(by, "establishment");
    return establishment.isEmpty() ? text(by, "organisation") : establishment;
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  /** What an entry cites, what made the ledger record it, and what it names as its origin. */
  private static List<Long> rests(JsonNode entry) {
    Set<Long> rests = new LinkedHashSet<>();
    entry.path("cites").forEach(cited -> rests.add(cited.asLong(-1)));
    if (entry.path("causedBy").isIntegralNumber()) {
      rests.add(entry.path("causedBy").longValue());
    }
    links(entry.path("payload"), rests);
    return List.copyOf(rests);
  }

  private static void links(JsonNode value, Set<Long> found) {
    if (value.isObject()
        && value.path("entry").isIntegralNumber()
        && value.path("stream").isString()) {
      found.add(value.path("entry").longValue());
    }
    value.forEach(part -> links(part, found));
  }

  /** Writes the document as UTF-8; the stream stays open. */
  public void write(OutputStream out) {
    try (JsonGenerator json =
        CandourJson.mapper()
            .createGenerator(out, JsonEncoding.UTF8)
            .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)) {
      json.writeStartObject();
      prefixes(json);
      entities(json);
      activities(json);
      agents(json);
      relations(json);
      json.writeEndObject();
    }
  }

  private static void prefixes(JsonGenerator json) {
    json.writeObjectPropertyStart("prefix");
    json.writeStringProperty("candour", "urn:candour:");
    json.writeStringProperty("entry", "urn:candour:entry:");
    json.writeStringProperty("command", "urn:candour:command:");
    json.writeStringProperty("agent", "urn:candour:agent:");
    json.writeEndObject();
  }

  private void entities(JsonGenerator json) {
    json.writeObjectPropertyStart("entity");
    Set<Long> named = new LinkedHashSet<>();
    for (Said entry : entries) {
      named.add(entry.index());
      json.writeObjectPropertyStart(ENTRY + entry.index());
      qualified(json, "prov:type", "candour:" + entry.type());
      json.writeStringProperty("candour:stream", entry.stream());
      json.writeStringProperty("candour:occurredOn", entry.occurredOn());
      maybe(json, "candour:source", entry.source());
      maybe(json, "candour:saidBy", entry.saidBy());
      json.writeEndObject();
    }
    for (Said entry : entries) {
      for (Long other : entry.rests()) {
        elsewhere(json, other, named);
      }
      elsewhere(json, entry.corrects(), named);
    }
    json.writeEndObject();
  }

  /** An entry that others rest on and that is not among these. */
  private static void elsewhere(JsonGenerator json, long index, Set<Long> named) {
    if (index >= 0 && named.add(index)) {
      json.writeObjectPropertyStart(ENTRY + index);
      json.writeEndObject();
    }
  }

  private void activities(JsonGenerator json) {
    json.writeObjectPropertyStart("activity");
    for (Said entry : entries) {
      if (entry.command() == entry.index()) {
        json.writeObjectPropertyStart(COMMAND + entry.command());
        json.writeStringProperty("prov:endTime", entry.recordedAt());
        qualified(json, "prov:type", "candour:" + entry.commandName());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void agents(JsonGenerator json) {
    json.writeObjectPropertyStart("agent");
    for (Actor agent : agents) {
      json.writeObjectPropertyStart(agent.id());
      json.writeStringProperty("candour:role", agent.role());
      maybe(json, "candour:of", agent.of());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void relations(JsonGenerator json) {
    json.writeObjectPropertyStart("wasGeneratedBy");
    for (Said entry : entries) {
      json.writeObjectPropertyStart("_:generated" + entry.index());
      json.writeStringProperty("prov:entity", ENTRY + entry.index());
      json.writeStringProperty("prov:activity", COMMAND + entry.command());
      json.writeStringProperty("prov:time", entry.recordedAt());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("wasAssociatedWith");
    for (Said entry : entries) {
      if (entry.command() == entry.index()) {
        json.writeObjectPropertyStart("_:associated" + entry.index());
        json.writeStringProperty("prov:activity", COMMAND + entry.command());
        json.writeStringProperty("prov:agent", entry.by().id());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("wasDerivedFrom");
    for (Said entry : entries) {
      entry.rests().stream()
          .filter(other -> other >= 0 && other != entry.corrects())
          .forEach(other -> derived(json, entry.index(), other, false));
      if (entry.corrects() >= 0) {
        derived(json, entry.index(), entry.corrects(), true);
      }
    }
    json.writeEndObject();
  }

  private static void derived(JsonGenerator json, long entry, long from, boolean revision) {
    json.writeObjectPropertyStart("_:derived" + entry + "from" + from);
    json.writeStringProperty("prov:generatedEntity", ENTRY + entry);
    json.writeStringProperty("prov:usedEntity", ENTRY + from);
    if (revision) {
      qualified(json, "prov:type", "prov:Revision");
    }
    json.writeEndObject();
  }

  private static void maybe(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private static void qualified(JsonGenerator json, String name, String value) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("$", value);
    json.writeStringProperty("type", "xsd:QName");
    json.writeEndObject();
  }
}
