package org.candour.query.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.view.read.PointInTime;
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

  /**
   * Figures of prisons at a point.
   *
   * @param measures what is counted, in order
   * @param prisons by their codes; a prison of which nothing is counted is left out
   */
  record Answer(
      PointInTime asAt,
      long ledgerSize,
      List<Measure> measures,
      Map<String, List<Counted>> prisons) {}

  /** What is measured of a standard, of one prison or of all. */
  record StandardAnswer(int number, String title, Answer measured) {}

  @GetMapping("/api/oversight")
  Answer oversight(HttpServletRequest request, Account account) {
    PointInTimeResolver.Point point = point(request);
    return answer(account, point, OversightMeasures.ALL);
  }

  @GetMapping("/api/benchmarks")
  List<StandardAnswer> benchmarks(HttpServletRequest request, Account account) {
    PointInTimeResolver.Point point = point(request);
    return PartnershipMeasures.on(point.day()).stream()
        .map(standard ->
            new StandardAnswer(
                standard.number(), standard.title(), answer(account, point, standard.measures())))
        .toList();
  }

  @GetMapping("/api/benchmarks/{establishment}")
  List<StandardAnswer> benchmarks(
      @PathVariable("establishment") EstablishmentCode establishment,
      HttpServletRequest request,
      Account account) {
    PointInTimeResolver.Point point = point(request);
    return PartnershipMeasures.on(point.day()).stream()
        .map(standard -> of(account, point, standard, establishment))
        .toList();
  }

  private StandardAnswer of(
      Account account, PointInTimeResolver.Point point, Standard standard, EstablishmentCode of) {
    List<Measure> measures = standard.measures();
    return new StandardAnswer(
        standard.number(),
        standard.title(),
        new Answer(
            point.asAt(),
            point.ledgerSize(),
            measures,
            Map.of(of.value(), figures.of(account, point.asAt(), measures, of))));
  }

  private Answer answer(Account account, PointInTimeResolver.Point point, List<Measure> measures) {
    return new Answer(
        point.asAt(), point.ledgerSize(), measures, figures.all(account, point.asAt(), measures));
  }

  private PointInTimeResolver.Point point(HttpServletRequest request) {
    return clockwork.resolve(Params.of(request, "asAt").text("asAt"));
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json("/api/oversight", "Every prison, side by side", EndpointParameter.AS_AT),
        Endpoint.json(
            "/api/benchmarks",
            "The measures of each standard of partnership across prisons",
            EndpointParameter.AS_AT),
        Endpoint.json(
            "/api/benchmarks/{establishment}",
            "The measures of each standard of partnership at a prison",
            EndpointParameter.AS_AT));
  }
}
