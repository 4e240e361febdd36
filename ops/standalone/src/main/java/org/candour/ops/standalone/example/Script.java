package org.candour.ops.standalone.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.json.CandourJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of one prison, in the order in which they are to be loaded, and its luck. */
final class Script {

  /** Of a document that nobody holds: everything here is fictional. */
  private static final String MINUTES = "00".repeat(32);

  /** The prison's code, which begins with X. */
  final String code;

  /** What the prison's fortunes are drawn from; the order of draws is part of an example. */
  final Random random;

  private final LocalDate until;
  private final List<String> lines = new ArrayList<>();
  private int number;

  Script(String code, LocalDate until, long seed) {
    this.code = code;
    this.until = until;
    this.random = new Random(seed);
  }

  /** A line of the command with this logical name; it is not there until it is {@code said}. */
  Line command(String name) {
    return new Line(name);
  }

  /** A random identifier of a stream. */
  String id() {
    long most = (random.nextLong() & ~0xf000L) | 0x4000L;
    return new UUID(most, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private static void paper(ObjectNode document, String name) {
    document.put("sha256", MINUTES).put("name", name).put("mediaType", "text/plain");
  }

  private static ObjectNode object() {
    return CandourJson.mapper().createObjectNode();
  }

  /** A command that is still being written; its fields stand in the order in which they came. */
  final class Line {

    private final String name;
    private final ObjectNode body = object();
    private LocalDate occurred = until;

    private Line(String name) {
      this.name = name;
    }

    Line with(String field, String value) {
      body.put(field, value);
      return this;
    }

    Line with(String field, LocalDate value) {
      return with(field, value.toString());
    }

    Line with(String field, long value) {
      body.put(field, value);
      return this;
    }

    Line with(String field, boolean value) {
      body.put(field, value);
      return this;
    }

    Line list(String field, String... values) {
      List.of(values).forEach(body.putArray(field)::add);
      return this;
    }

    Line pence(String field, long pence) {
      body.putObject(field).put("pence", pence).put("currency", "GBP");
      return this;
    }

    /** The entry that the line with this key led to. */
    Line entry(String field, String key) {
      body.putObject(field).put("$entry", key);
      return this;
    }

    /** A list of the entries that the lines with these keys led to. */
    Line entries(String field, String... keys) {
      ArrayNode entries = body.putArray(field);
      Stream.of(keys).forEach(key -> entries.addObject().put("$entry", key));
      return this;
    }

    Line numbers(String field, int... values) {
      IntStream.of(values).forEach(body.putArray(field)::add);
      return this;
    }

    /** The days that something was measured for. */
    Line period(LocalDate from, LocalDate to) {
      body.putObject("period").put("from", from.toString()).put("to", to.toString());
      return this;
    }

    /** Something that is wrong in a draft, beside what the line says is wrong already. */
    Line point(String text, int finding) {
      body.withArray("points").addObject().put("text", text).put("finding", finding);
      return this;
    }

    /** An item of an agenda beside those that the line has already. */
    Line item(String title, String kind) {
      body.withArray("agenda").addObject().put("title", title).put("kind", kind).putArray("papers");
      return this;
    }

    /** An interest that a member declares, beside those that the line has already. */
    Line interest(String member, String inWhat) {
      body.withArray("interests").addObject().put("member", member).put("inWhat", inWhat);
      return this;
    }

    /** A document that nobody holds. */
    Line document(String field, String name) {
      paper(body.putObject(field), name);
      return this;
    }

    /** A lot beside those that the line has already. */
    Line lot(String lot, String title) {
      body.withArray("lots").addObject().put("lot", lot).put("title", title);
      return this;
    }

    /** Seats of a board beside those that the line has already. */
    Line seats(String constituency, int number) {
      body.withArray("seats").addObject().put("constituency", constituency).put("number", number);
      return this;
    }

    /** Guests of a meeting beside those that the line has already. */
    Line guests(String constituency, int number) {
      body.withArray("guests").addObject().put("constituency", constituency).put("number", number);
      return this;
    }

    Line votes(int inFavour, int against, int abstained) {
      body.putObject("votes")
          .put("inFavour", inFavour)
          .put("against", against)
          .put("abstained", abstained);
      return this;
    }

    /** What a resolution asks of somebody, beside what it asks already. */
    Line asks(String what, String of, LocalDate due) {
      body.withArray("actions")
          .addObject()
          .put("what", what)
          .put("of", of)
          .put("due", due.toString());
      return this;
    }

    /** An action of a plan beside those that the line has already. */
    Line action(String what, String owner, LocalDate due) {
      body.withArray("actions")
          .addObject()
          .put("what", what)
          .put("owner", owner)
          .put("due", due.toString());
      return this;
    }

    Line on(LocalDate day) {
      occurred = day;
      return with("occurredOn", day);
    }

    /** Written down for a party, from the minutes in which it says so. */
    Line saidBy(String party) {
      return with("saidBy", party).minuted();
    }

    /** Written down from minutes, whose party the line names itself. */
    Line minuted() {
      paper(body.putArray("documents").addObject(), "Fictional minutes");
      return this;
    }

    /** Says why each of some duties was broken, should it turn out to be. */
    Line explained(String... duties) {
      for (String duty : duties) {
        body.withObject("explanations").put(duty, "Fictional: it could not be done in time");
      }
      return this;
    }

    /** Adds the line, unless it would lie after the last day; gives its key. */
    String said() {
      String key = "example/" + code + "/" + number++;
      if (!occurred.isAfter(until)) {
        lines.add(object().put("key", key).put("command", name).set("body", body).toString());
      }
      return key;
    }
  }
}
