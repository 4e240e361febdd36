package org.candour.query.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.query.api.problem.Params;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;

/** Which lines of the timeline somebody wants, as parameters of an address. */
public final class TimelineParameters {

  public static final String ORGANISATION = "organisation";
  public static final String STREAM = "stream";

  private static final String TYPE = "type";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String RECORDED_FROM = "recorded-from";
  private static final String RECORDED_TO = "recorded-to";

  private static final String[] SUBJECTS = {TimelineQuery.ESTABLISHMENT, ORGANISATION, STREAM};
  private static final String[] NARROWING = {
    TYPE, TimelineView.WHICH, TimelineView.BY, FROM, TO, RECORDED_FROM, RECORDED_TO
  };

  private TimelineParameters() {}

  /** The names of the parameters, with others that an address takes. */
  public static String[] and(String... others) {
    return Stream.of(SUBJECTS, NARROWING, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /** The names of those that narrow the lines of a subject, with others that an address takes. */
  public static String[] narrowingAnd(String... others) {
    return Stream.of(NARROWING, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  /** The lines that the given parameters ask for. */
  public static TimelineQuery of(PointInTimeResolver points, Params params) {
    return new TimelineQuery(
        params.establishment(TimelineQuery.ESTABLISHMENT),
        params.organisation(ORGANISATION),
        params.stream(STREAM),
        narrowing(points, params, Reading.STRICT));
  }

  /** Reads parameters one by one. */
  public interface Reading {

    /** One that cannot be read is the end of it. */
    Reading STRICT =
        new Reading() {
          @Override
          public <T> @Nullable T of(String name, Supplier<@Nullable T> read) {
            return read.get();
          }
        };

    /** The value of a parameter; null for none, and for one that cannot be read. */
    <T> @Nullable T of(String name, Supplier<@Nullable T> read);

    /** Whether a parameter could not be read, so that no other is held against it. */
    default boolean failed(String name) {
      return false;
    }
  }

  /** What narrows the lines of a subject. */
  public static TimelineNarrowing narrowing(
      PointInTimeResolver points, Params params, Reading reading) {
    return new TimelineNarrowing(
        params.text(TYPE),
        reading.of(TimelineView.WHICH, () -> params.constant(TimelineView.WHICH, EntryTrait.class)),
        reading.of(TimelineView.BY, () -> params.constant(TimelineView.BY, Role.class)),
        reading.of(FROM, () -> params.from(FROM)),
        to(params, reading, TO, FROM),
        TimelineNarrowing.Entries.recorded(
            points,
            reading.of(RECORDED_FROM, () -> params.from(RECORDED_FROM)),
            to(params, reading, RECORDED_TO, RECORDED_FROM)));
  }

  private static @Nullable LocalDate to(Params params, Reading reading, String to, String from) {
    return reading.of(to, () -> params.to(to, reading.failed(from) ? to : from));
  }

  /** Those of some parameters that narrow the lines of a subject. */
  public static Map<String, String> narrowing(Map<String, String> parameters) {
    Map<String, String> kept = new TreeMap<>(parameters);
    kept.keySet().retainAll(Arrays.asList(NARROWING));
    return kept;
  }

  /** Those of the parameters that were given. */
  public static Map<String, String> given(Params params) {
    Map<String, String> given = new TreeMap<>();
    for (String name : and()) {
      String value = params.text(name);
      if (value != null) {
        given.put(name, value);
      }
    }
    return given;
  }
}
