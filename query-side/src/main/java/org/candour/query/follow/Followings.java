package org.candour.query.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.api.FacetFilters;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.PresentationCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what somebody follows by the parameters of an address. */
@Component
public class Followings {

  private final PointInTimeResolver points;
  private final PresentationCatalogue presentations;
  private final ViewReader reader;
  private final TimelineView timeline;

  Followings(
      PointInTimeResolver points,
      PresentationCatalogue presentations,
      ViewReader reader,
      TimelineView timeline) {
    this.points = points;
    this.presentations = presentations;
    this.reader = reader;
    this.timeline = timeline;
  }

  /** Takes a request’s parameters, those of a list where one is named, with others. */
  public Params params(HttpServletRequest servlet, String... others) {
    String list = servlet.getParameter(FollowedList.LIST);
    if (list == null) {
      return Params.of(servlet, TimelineParameters.and(others));
    }
    List<String> known = new ArrayList<>(List.of(others));
    known.add(FollowedList.LIST);
    known.addAll(FacetFilters.names(view(list)));
    return Params.of(servlet, known.toArray(String[]::new));
  }

  /** What the parameters ask for. */
  public Following of(Params params) {
    @Nullable String list = params.text(FollowedList.LIST);
    return list == null ? Followed.of(points, params) : FollowedList.of(view(list), params);
  }

  private View<?> view(String name) {
    return presentations
        .find(name)
        .orElseThrow(() ->
            new UnusableParameterException(
                FollowedList.LIST, "There is no such list. /registers has all of them"));
  }

  /** How many entries of the ledger can be told of by now. */
  public long size(Following following) {
    return reader
        .lag(following instanceof FollowedList<?> list ? list.view().name() : timeline.name())
        .size();
  }
}
