package org.candour.query.api;

import static org.candour.query.api.openapi.EndpointParameter.AS_AT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.view.read.PointInTimeResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers from the ledger itself: entries, streams and replays. */
@RestController
class LedgerApi implements Endpoints {

  private final AuthorisedLedger ledger;
  private final Entries entries;
  private final Replayer replayer;
  private final PointInTimeResolver clockwork;
  private final Registrations registrations;

  LedgerApi(
      AuthorisedLedger ledger,
      Entries entries,
      Replayer replayer,
      PointInTimeResolver clockwork,
      Registrations registrations) {
    this.registrations = registrations;
    this.ledger = ledger;
    this.entries = entries;
    this.replayer = replayer;
    this.clockwork = clockwork;
  }

  @GetMapping("/api/entries/{index}")
  Object entry(@PathVariable("index") String index, HttpServletRequest request, Account account) {
    Params params = Params.of(request, "asAt");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    var detail = entries.detail(account, entries.find(account, index, point.asAt()), point.asAt());
    return new Answers.Direct<>(
        point.asAt(),
        point.ledgerSize(),
        0,
        detail,
        registrations.of(account, point.asAt(), detail));
  }

  @GetMapping(path = "/api/entries/{index}/raw", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> raw(
      @PathVariable("index") String index, HttpServletRequest request, Account account) {
    Params.of(request);
    LedgerEntryBytes stored = entries.find(account, index, clockwork.resolve(null).asAt());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(
            stored.recorded().audience().isPublic()
                ? CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noStore())
        .body(stored.bytes());
  }

  @GetMapping("/api/streams/{type}/{id}")
  ResponseEntity<Object> stream(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Account account) {
    Params params = Params.of(request, "asAt", "after", "limit");
    StreamId stream = stream(type, id);
    int limit = params.limit();
    Long after = params.number("after");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    long from = after == null ? 0 : after + 1;
    AuthorisedLedger.Stretch found =
        ledger.stream(account, stream, from, point.asAt().size(), limit);
    if (found.open().isEmpty() && after == null) {
      throw new NotFoundException(
          "There is no such stream" + (point.asAt().isFixed() ? " at this point" : ""));
    }
    List<EntryDetail> summaries = found.open().stream().map(entries::summary).toList();
    String next = found.more() ? Paging.next(request, Long.toString(found.last())) : null;
    return Paging.linked(
        new Answers.Listed<>(
            point.asAt(),
            point.ledgerSize(),
            0,
            0,
            null,
            null,
            null,
            List.of(),
            summaries,
            registrations.of(account, point.asAt(), summaries),
            next),
        next);
  }

  @GetMapping("/api/streams/{type}/{id}/replay")
  Object replay(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Account account) {
    Params params = Params.of(request, "at", "asAt");
    StreamId stream = stream(type, id);
    Long at = params.number("at");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    ReplayJson replay = replayer.inJson(replayer.replay(account, stream, at, point.asAt()));
    return new Answers.Direct<>(
        point.asAt(),
        point.ledgerSize(),
        0,
        replay,
        registrations.of(account, point.asAt(), replay));
  }

  static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("There is no such stream");
    }
  }

  @Override
  public List<Endpoint> endpoints() {
    EndpointParameter index = EndpointParameter.path("index", "the number of an entry");
    EndpointParameter type = EndpointParameter.path("type", "the type of a stream");
    EndpointParameter id = EndpointParameter.path("id", "the id of a stream");
    EndpointParameter at =
        EndpointParameter.query("at", "the sequence of a step; the last if not given");
    return List.of(
        Endpoint.json("/api/entries/{index}", "One entry", index, AS_AT)
            .answering(Answers.of(Answers.Direct.class, EntryDetail.class)),
        Endpoint.json("/api/entries/{index}/raw", "An entry’s exact bytes", index)
            .answering(EntryJson.class),
        Endpoint.json(
                "/api/streams/{type}/{id}",
                "The entries of a stream",
                type,
                id,
                AS_AT,
                EndpointParameter.AFTER,
                EndpointParameter.LIMIT)
            .answering(Answers.of(Answers.Listed.class, EntryDetail.class)),
        Endpoint.json(
                "/api/streams/{type}/{id}/replay",
                "One step of a stream, and who knew what",
                type,
                id,
                at,
                AS_AT)
            .answering(Answers.of(Answers.Direct.class, ReplayJson.class)));
  }
}
