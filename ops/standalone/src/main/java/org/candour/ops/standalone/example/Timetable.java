package org.candour.ops.standalone.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.json.CandourJson;
import org.candour.events.personal.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * When each line of a demonstration is recorded: on the day on which it happened, or on which its
 * source came out, but for what is typed in some days late. What happened before the first day is
 * recorded on that day, in the order of the lines. Nothing is recorded before what it rests on.
 */
public final class Timetable {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final Duration HOURS = Duration.ofHours(8);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(20);

  /** What the minutes of a meeting tell is typed in once they are written. */
  private static final Set<String> MINUTED =
      Set.of("hold-meeting", "record-resolution", "approve-minutes");

  private static final int MINUTES_TAKE_DAYS = 5;

  /** Of what was said elsewhere, one in so many is typed in late, by up to so many days. */
  private static final int ONE_IN = 6;

  private static final int LATE_BY_DAYS = 8;

  private final LocalDate from;
  private final LocalDate until;
  private final Map<String, LocalDate> days = new HashMap<>();
  private final TreeMap<LocalDate, List<String>> lines = new TreeMap<>();
  private final Map<String, Instant> times = new HashMap<>();

  private Timetable(LocalDate from, LocalDate until) {
    this.from = from;
    this.until = until;
  }

  /**
   * The timetable of lines that stand in an order in which they can be recorded.
   *
   * @param before lines that come before those of the example
   * @param example the lines of an example, whose first and last days are those of the timetable
   */
  public static Timetable of(Collection<String> before, Collection<String> example) {
    List<LocalDate> days =
        example.stream()
            .map(line -> CandourJson.mapper().readTree(line).at("/body/occurredOn").asString())
            .map(LocalDate::parse)
            .sorted()
            .toList();
    Timetable timetable = new Timetable(days.getFirst(), days.getLast());
    before.forEach(timetable::add);
    example.forEach(timetable::add);
    timetable.lines.forEach(timetable::spread);
    return timetable;
  }

  /** The time at which the first day begins. */
  public Instant begins() {
    return at(from, LocalTime.MIDNIGHT);
  }

  /** The lines in the order in which they are recorded. */
  public List<String> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /**
   * When the line with a key is recorded.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Instant at(String key) {
    Instant at = times.get(key);
    if (at == null) {
      throw new IllegalArgumentException("No line has the key " + key);
    }
    return at;
  }

  private void add(String text) {
    JsonNode line = CandourJson.mapper().readTree(text);
    JsonNode body = line.path("body");
    List<String> things = things(body);
    LocalDate day = later(from, happened(body)).plusDays(late(line, things));
    for (String rests : body.findValuesAsString("$entry")) {
      day = later(day, days.getOrDefault(rests, from));
    }
    for (String thing : things) {
      day = later(day, days.getOrDefault(thing, from));
    }
    LocalDate recorded = day.isAfter(until) ? until : day;
    things.forEach(thing -> days.put(thing, recorded));
    days.put(line.path("key").asString(), recorded);
    lines.computeIfAbsent(recorded, _ -> new ArrayList<>()).add(text);
  }

  /** The day from which on it can be known. */
  private LocalDate happened(JsonNode body) {
    JsonNode on = body.path("occurredOn");
    return on.isMissingNode() ? from : later(latest(on), latest(body.path("source").path("date")));
  }

  private LocalDate latest(JsonNode date) {
    PartialDate known = PartialDate.parse(date.asString(PartialDate.UNKNOWN.toString()));
    return known.isKnown() ? known.latest() : from;
  }

  private static int late(JsonNode line, List<String> things) {
    if (MINUTED.contains(line.path("command").asString())) {
      return MINUTES_TAKE_DAYS;
    }
    int lot = Math.floorMod(line.path("key").asString().hashCode(), ONE_IN * LATE_BY_DAYS);
    boolean saidElsewhere = line.path("body").has("saidBy") && !things.isEmpty();
    return saidElsewhere && lot < LATE_BY_DAYS ? lot + 1 : 0;
  }

  /** What it names by an identifier; what is recorded of one thing keeps its order. */
  private static List<String> things(JsonNode body) {
    return Stream.concat(
            body.isString() ? Stream.of(body.stringValue()) : Stream.empty(),
            body.values().stream().flatMap(value -> things(value).stream()))
        .map(value -> value.substring(value.indexOf('/') + 1))
        .filter(value -> value.matches(PersonId.PATTERN))
        .toList();
  }

  private void spread(LocalDate day, List<String> lines) {
    Duration pause = HOURS.dividedBy(lines.size());
    Duration step = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    Instant at = at(day, OPENS);
    for (String line : lines) {
      times.put(CandourJson.mapper().readTree(line).path("key").asString(), at);
      at = at.plus(step);
    }
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
