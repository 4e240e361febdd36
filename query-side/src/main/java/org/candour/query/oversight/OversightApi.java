package org.candour.query.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.view.read.PointInTimeResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Figures of prisons, for programs. */
@RestController
class OversightApi implements Endpoints {

  private final PointInTimeResolver clockwork;
  private final PrisonFigures figures;

  OversightApi(PointInTimeResolver clockwork, PrisonFigures figures) {
    this.clockwork = clockwork;
    this.figures = figures;
  }

  @GetMapping("/api/oversight")
  FiguresAt oversight(HttpServletRequest request, Account account) {
    return answer(account, point(request), OversightMeasures.ALL);
  }

  @GetMapping("/api/oversight/divergence")
  FiguresAt divergence(HttpServletRequest request, Account account) {
    return answer(account, point(request), OversightMeasures.DIVERGENCE);
  }

  @GetMapping("/api/benchmarks")
  List<StandardFigures> benchmarks(HttpServletRequest request, Account account) {
    PointInTimeResolver.Point point = point(request);
    return standards(point, measures -> figures.all(account, point, measures));
  }

  @GetMapping("/api/benchmarks/{establishment}")
  List<StandardFigures> benchmarks(
      @PathVariable("establishment") EstablishmentCode establishment,
      HttpServletRequest request,
      Account account) {
    PointInTimeResolver.Point point = point(request);
    return standards(
        point, measures -> figures.of(account, point, measures, List.of(establishment)));
  }

  private static List<StandardFigures> standards(
      PointInTimeResolver.Point point,
      Function<List<Measure>, Map<String, List<Counted>>> counting) {
    return PartnershipMeasures.on(point.day()).stream()
        .map(standard ->
            StandardFigures.of(
                standard,
                FiguresAt.of(point, standard.measures(), counting.apply(standard.measures()))))
        .toList();
  }

  private FiguresAt answer(
      Account account, PointInTimeResolver.Point point, List<Measure> measures) {
    return FiguresAt.of(point, measures, figures.all(account, point, measures));
  }

  private PointInTimeResolver.Point point(HttpServletRequest request) {
    return clockwork.resolve(Params.of(request, "asAt").text("asAt"));
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json("/api/oversight", "Every prison, side by side", EndpointParameter.AS_AT)
            .answering(FiguresAt.class),
        Endpoint.json(
                "/api/oversight/divergence",
                "What prisons report beside what was found, of the same",
                EndpointParameter.AS_AT)
            .answering(FiguresAt.class),
        Endpoint.json(
                "/api/benchmarks",
                "The measures of each standard of partnership across prisons",
                EndpointParameter.AS_AT)
            .listing(StandardFigures.class),
        Endpoint.json(
                "/api/benchmarks/{establishment}",
                "The measures of each standard of partnership at a prison",
                EndpointParameter.path("establishment", EndpointParameter.ESTABLISHMENT.meaning()),
                EndpointParameter.AS_AT)
            .listing(StandardFigures.class));
  }
}
