package org.candour.query.opendata.grants;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.candour.events.access.Account;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.ops.access.server.PublicAddress;
import org.candour.query.api.Paging;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.opendata.Named;
import org.candour.query.opendata.PublicEntries;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Grants as a package of 360Giving data, for everybody. */
@RestController
class GrantsApi implements Endpoints {

  private static final String PATH = "/api/360giving/grants";

  private final ViewReader reader;
  private final AgreementsView agreements;
  private final PublicEntries entries;
  private final PointInTimeResolver clockwork;
  private final String prefix;

  GrantsApi(
      ViewReader reader,
      AgreementsView agreements,
      PublicEntries entries,
      PointInTimeResolver clockwork,
      @Value("${candour.grants.prefix:360G-local}") String prefix) {
    this.reader = reader;
    this.agreements = agreements;
    this.entries = entries;
    this.clockwork = clockwork;
    this.prefix = prefix;
  }

  @GetMapping(PATH)
  ResponseEntity<GrantsPackage> grants(HttpServletRequest request) {
    Params params = Params.of(request, "asAt", "after", "limit");
    int limit = params.limit();
    PointInTime asAt = clockwork.resolve(params.text("asAt")).asAt();
    List<Filter> grants = List.of(new Filter.Is("mechanism", FundingMechanism.GRANT.name()));
    List<ObjectNode> said = new ArrayList<>();
    List<ObjectNode> leftOut = new ArrayList<>();
    String first = params.text("after");
    String after = first;
    do {
      Page<Agreement> page = reader.list(Account.PUBLIC, agreements, asAt, grants, after, limit);
      say(page.rows().stream().map(Row::value).toList(), asAt, said, leftOut);
      after = page.next();
      // A package holds one grant at least, as far as there are any.
    } while (said.isEmpty() && after != null);
    if (said.isEmpty() && leftOut.isEmpty() && first == null) {
      throw new NotFoundException("No grant is on record here");
    }
    String next = after == null ? null : PublicAddress.of(request) + Paging.next(request, after);
    return answer(request, asAt, said, leftOut, next);
  }

  private void say(
      List<Agreement> rows, PointInTime asAt, List<ObjectNode> said, List<ObjectNode> leftOut) {
    List<NavigableMap<Long, Entry>> histories =
        rows.stream()
            .map(row -> entries.of(List.of(new StreamId("agreement", row.id())), asAt))
            .toList();
    Named named = entries.named(histories, asAt);
    for (NavigableMap<Long, Entry> history : histories) {
      GrantRecord grant = GrantRecord.of(prefix, history, named);
      List<String> lacks = grant.lacks();
      if (lacks.isEmpty()) {
        said.add(grant.json());
      } else {
        ObjectNode known = grant.json();
        lacks.forEach(known.putArray("lacks")::add);
        leftOut.add(known);
      }
    }
  }

  private ResponseEntity<GrantsPackage> answer(
      HttpServletRequest request,
      PointInTime asAt,
      List<ObjectNode> said,
      List<ObjectNode> leftOut,
      @Nullable String next) {
    GrantsPackage pack =
        new GrantsPackage(
            "1.1",
            "Grants on record in Candour",
            Objects.requireNonNullElse(asAt.recordedAt(), Instant.EPOCH),
            new GrantsPackage.Publisher("Candour", PublicAddress.of(request)),
            said,
            leftOut.isEmpty() ? null : leftOut);
    return Paging.linked(pack, next);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.json(
                PATH,
                "Grants in the 360Giving Data Standard 1.1",
                EndpointParameter.AS_AT,
                EndpointParameter.AFTER,
                EndpointParameter.LIMIT)
            .answering(GrantsPackage.class));
  }
}
