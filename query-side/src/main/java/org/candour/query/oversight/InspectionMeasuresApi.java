package org.candour.query.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.candour.events.access.Account;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.inspection.inspection.InspectionWorkspace;
import org.candour.query.inspection.inspection.InspectionWorkspacesView;
import org.candour.query.inspection.report.Inspection;
import org.candour.query.inspection.report.InspectionsView;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The measures of an inspection’s fixed evidence, for programs. */
@RestController
class InspectionMeasuresApi implements Endpoints {

  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final InspectionWorkspacesView workspaces;
  private final InspectionsView inspections;
  private final InspectionMeasures measures;

  InspectionMeasuresApi(
      ViewReader reader,
      PointInTimeResolver clockwork,
      InspectionWorkspacesView workspaces,
      InspectionsView inspections,
      InspectionMeasures measures) {
    this.reader = reader;
    this.clockwork = clockwork;
    this.workspaces = workspaces;
    this.inspections = inspections;
    this.measures = measures;
  }

  /**
   * The measures at one fixing of the evidence.
   *
   * @param size how many entries the ledger had
   * @param day up to which twelve months are counted
   */
  record EvidenceAnswer(long size, LocalDate day, List<StandardFigures> standards) {}

  @GetMapping("/api/inspection-workspaces/{key}/measures")
  List<EvidenceAnswer> workspace(
      @PathVariable("key") String key, HttpServletRequest request, Account account) {
    return answer(workspaces, InspectionWorkspace::report, key, request, account);
  }

  @GetMapping("/api/inspections/{key}/measures")
  List<EvidenceAnswer> inspection(
      @PathVariable("key") String key, HttpServletRequest request, Account account) {
    return answer(inspections, Inspection::report, key, request, account);
  }

  private <V> List<EvidenceAnswer> answer(
      View<V> view,
      Function<V, @Nullable InspectionReport> report,
      String key,
      HttpServletRequest request,
      Account account) {
    PointInTimeResolver.Point point = clockwork.resolve(Params.of(request, "asAt").text("asAt"));
    InspectionReport found =
        reader
            .find(account, view, key, point.asAt())
            .map(row -> report.apply(row.value()))
            .orElseThrow(() -> new NotFoundException("There is no such inspection"));
    return measures.of(account, found).stream()
        .map(at -> new EvidenceAnswer(at.size(), at.point().day(), at.standards()))
        .toList();
  }

  @Override
  public List<Endpoint> endpoints() {
    EndpointParameter key = EndpointParameter.path("key", "the inspection");
    return List.of(
        Endpoint.json(
                "/api/inspection-workspaces/{key}/measures",
                "The measures of each standard of partnership at each fixing of the evidence",
                key,
                EndpointParameter.AS_AT)
            .listing(EvidenceAnswer.class),
        Endpoint.json(
                "/api/inspections/{key}/measures",
                "The measures of each standard of partnership at each fixing of the evidence",
                key,
                EndpointParameter.AS_AT)
            .listing(EvidenceAnswer.class));
  }
}
