package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineOrder;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The timeline, by subject. */
@RestController
class TimelineApi {

  static final String[] PARAMETERS = TimelineParameters.and("order", "asAt", "after", "limit");

  private final TimelineView timeline;
  private final ViewReader reader;
  private final PointInTimeResolver points;
  private final Registrations registrations;

  TimelineApi(
      TimelineView timeline,
      ViewReader reader,
      PointInTimeResolver points,
      Registrations registrations) {
    this.registrations = registrations;
    this.timeline = timeline;
    this.reader = reader;
    this.points = points;
  }

  @GetMapping("/api/timeline")
  ResponseEntity<Object> timeline(HttpServletRequest request, Account account) {
    Params params = Params.of(request, PARAMETERS);
    TimelineQuery query = TimelineParameters.of(points, params);
    int limit = params.limit();
    String order = params.constant(TimelineOrder.PARAMETER, TimelineOrder.class);
    Sort sort = order == null ? null : TimelineOrder.valueOf(order).sort();
    String after = params.text("after");
    PointInTimeResolver.Point point = points.resolve(params.text("asAt"));
    var page = reader.list(account, timeline, point.asAt(), query.filters(), sort, after, limit);
    var counts =
        reader.counts(
            account, timeline, point.asAt(), query.filters(), query.whole().filters(), page);
    Long withheld =
        reader.withheld(
            account, timeline, point.asAt(), query.filters(), TimelineQuery.ENTIRE.filters());
    List<TimelineLine> lines = page.rows().stream().map(Row::value).toList();
    return Paging.answer(
        request,
        page,
        point,
        reader.lag(timeline.name()),
        counts.count(),
        counts.of(),
        withheld,
        registrations.of(account, point.asAt(), lines));
  }
}
