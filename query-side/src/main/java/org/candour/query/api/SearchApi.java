package org.candour.query.api;

import static org.candour.query.api.openapi.EndpointParameter.AFTER;
import static org.candour.query.api.openapi.EndpointParameter.AS_AT;
import static org.candour.query.api.openapi.EndpointParameter.LIMIT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.Params;
import org.candour.query.search.Search;
import org.candour.query.search.SearchResult;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches what whoever asks may see. */
@RestController
class SearchApi implements Endpoints {

  private final Search search;
  private final PointInTimeResolver clockwork;
  private final Registrations registrations;

  SearchApi(Search search, PointInTimeResolver clockwork, Registrations registrations) {
    this.search = search;
    this.clockwork = clockwork;
    this.registrations = registrations;
  }

  /**
   * What was found.
   *
   * @param entry the entry of the number that was typed; null for none
   * @param found prisons and organisations of the name, code or number that was typed
   * @param alike whether those only have a name like it
   * @param entries the entries that say it, the newest first
   */
  record Found(
      @Nullable Long entry,
      List<StreamId> found,
      boolean alike,
      List<TimelineLine> entries,
      @Nullable String next) {}

  @GetMapping("/api/search")
  ResponseEntity<Object> search(HttpServletRequest request, Account account) {
    Params params = Params.of(request, "q", "asAt", "after", "limit");
    String q = Objects.requireNonNullElse(params.text("q"), "");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    SearchResult result =
        search.find(account, point.asAt(), q, params.text("after"), params.limit());
    List<TimelineLine> lines = result.lines().rows().stream().map(Row::value).toList();
    String cursor = result.lines().next();
    String next = cursor == null ? null : Paging.next(request, cursor);
    return Paging.linked(
        new Answers.Direct<>(
            point.asAt(),
            point.ledgerSize(),
            0,
            new Found(result.entry(), result.parties(), result.alike(), lines, next),
            registrations.of(account, point.asAt(), result.parties(), lines)),
        next);
  }

  @Override
  public List<Endpoint> endpoints() {
    EndpointParameter q =
        EndpointParameter.query("q", "words, a name, a code, or the number of an entry");
    return List.of(
        Endpoint.json("/api/search", "What is found by words", q, AS_AT, AFTER, LIMIT)
            .answering(Answers.of(Answers.Direct.class, Found.class)));
  }
}
