package org.candour.query.api;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.query.api.problem.Params;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.read.PointInTimeResolver;

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

  /** The lines that the given parameters ask for. */
  public static TimelineQuery of(PointInTimeResolver points, Params params) {
    return new TimelineQuery(
        params.establishment(TimelineQuery.ESTABLISHMENT),
        params.organisation(ORGANISATION),
        params.stream(STREAM),
        new TimelineNarrowing(
            params.text(TYPE),
            params.constant(TimelineView.WHICH, EntryTrait.class),
            params.constant(TimelineView.BY, Role.class),
            params.from(FROM),
            params.to(TO, FROM),
            TimelineNarrowing.Entries.recorded(
                points, params.from(RECORDED_FROM), params.to(RECORDED_TO, RECORDED_FROM))));
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
