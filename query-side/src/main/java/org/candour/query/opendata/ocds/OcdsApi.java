package org.candour.query.opendata.ocds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.Paging;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Rounds, awards and agreements as release packages of OCDS 1.1, for everybody. */
@RestController
class OcdsApi implements Endpoints {

  private static final String PATH = "/api/ocds/releases";
  private static final List<String> EXTENSIONS =
      List.of(
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json",
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_invitedSuppliers_extension/v1.1.5/extension.json",
          "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json");

  private final Processes processes;
  private final PointInTimeResolver clockwork;

  OcdsApi(Processes processes, PointInTimeResolver clockwork) {
    this.processes = processes;
    this.clockwork = clockwork;
  }

  @GetMapping(PATH)
  ResponseEntity<ReleasePackage> list(HttpServletRequest request) {
    Params params = Params.of(request, "asAt", "after", "limit");
    int limit = params.limit();
    PointInTime asAt = clockwork.resolve(params.text("asAt")).asAt();
    String after = params.text("after");
    Processes.Stretch stretch = processes.list(asAt, after, limit);
    // Where no round is on record there may be contracts.
    while (stretch.releases().isEmpty() && stretch.next() != null) {
      stretch = processes.list(asAt, stretch.next(), limit);
    }
    if (stretch.releases().isEmpty()) {
      throw new NotFoundException("No contracting process is on record here");
    }
    String next =
        stretch.next() == null
            ? null
            : PublicAddress.of(request) + Paging.next(request, stretch.next());
    return answer(request, asAt, stretch.releases(), next);
  }

  @GetMapping(PATH + "/{ocid}")
  ResponseEntity<ReleasePackage> one(
      @PathVariable("ocid") String ocid, HttpServletRequest request) {
    PointInTime asAt = clockwork.resolve(Params.of(request, "asAt").text("asAt")).asAt();
    List<ObjectNode> releases = processes.find(ocid, asAt);
    if (releases.isEmpty()) {
      throw new NotFoundException("There is no contracting process of that identifier");
    }
    return answer(request, asAt, releases, null);
  }

  private ResponseEntity<ReleasePackage> answer(
      HttpServletRequest request,
      PointInTime asAt,
      List<ObjectNode> releases,
      @Nullable String next) {
    String site = PublicAddress.of(request);
    String query = request.getQueryString();
    ReleasePackage pack =
        new ReleasePackage(
            site + request.getRequestURI() + (query == null ? "" : "?" + query),
            "1.1",
            EXTENSIONS,
            Objects.requireNonNullElse(asAt.recordedAt(), Instant.EPOCH),
            new ReleasePackage.Publisher("Candour", site),
            releases,
            next == null ? null : new ReleasePackage.Links(next));
    return Paging.linked(pack, next);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json(
                PATH,
                "Release packages of the Open Contracting Data Standard 1.1",
                EndpointParameter.AS_AT,
                EndpointParameter.AFTER,
                EndpointParameter.LIMIT)
            .answering(ReleasePackage.class),
        Endpoint.json(
                PATH + "/{ocid}",
                "The release package of one contracting process",
                EndpointParameter.path("ocid", "the identifier of the process"),
                EndpointParameter.AS_AT)
            .answering(ReleasePackage.class));
  }
}
