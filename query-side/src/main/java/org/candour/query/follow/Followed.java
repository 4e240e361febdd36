package org.candour.query.follow;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.id.StreamId;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.problem.Params;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.view.read.PointInTimeResolver;

/**
 * Entries that somebody follows.
 *
 * @param parameters as an address asks for them
 */
public record Followed(TimelineQuery query, Map<String, String> parameters) implements Following {

  public Followed {
    parameters = Map.copyOf(parameters);
  }

  /** What the parameters of a request ask for. */
  public static Followed of(PointInTimeResolver points, Params params) {
    return new Followed(TimelineParameters.of(points, params), TimelineParameters.given(params));
  }

  /** What it is about, first the prison; empty for all entries. */
  public Optional<StreamId> subject() {
    return subjects().findFirst();
  }

  Stream<StreamId> subjects() {
    return Stream.of(query.establishment(), query.organisation(), query.stream())
        .filter(Objects::nonNull);
  }
}
