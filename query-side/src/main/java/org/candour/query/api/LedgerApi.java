package org.candour.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.StreamId;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Clockwork;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is read from the ledger itself: entries, streams and replays. */
@RestController
class LedgerApi {

  private final LedgerReader ledger;
  private final Entries entries;
  private final Replayer replayer;
  private final Clockwork clockwork;

  LedgerApi(LedgerReader ledger, Entries entries, Replayer replayer, Clockwork clockwork) {
    this.ledger = ledger;
    this.entries = entries;
    this.replayer = replayer;
    this.clockwork = clockwork;
  }

  @GetMapping("/api/entries/{index}")
  Object entry(@PathVariable("index") String index, HttpServletRequest request) {
    Params params = Params.of(request, "asAt");
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    var detail = entries.detail(entries.find(index, point.asAt()), point.asAt());
    return new Answers.Direct<>(point.asAt(), point.ledgerSize(), 0, detail);
  }

  @GetMapping(path = "/api/entries/{index}/raw", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> raw(@PathVariable("index") String index, HttpServletRequest request) {
    Params.of(request);
    byte[] bytes = entries.find(index, clockwork.resolve(null).asAt()).bytes();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable())
        .body(bytes);
  }

  @GetMapping("/api/streams/{type}/{id}")
  ResponseEntity<Object> stream(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request) {
    Params params = Params.of(request, "asAt", "after", "limit");
    StreamId stream = stream(type, id);
    int limit = params.limit();
    Long after = params.number("after");
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    List<Recorded> found =
        ledger.stream(stream, after == null ? 0 : after + 1, point.asAt().size(), limit + 1);
    if (found.isEmpty() && after == null) {
      throw new Missing(
          "There is no such stream" + (point.asAt().isFixed() ? " at this point" : ""));
    }
    boolean more = found.size() > limit;
    List<Recorded> page = more ? found.subList(0, limit) : found;
    String next =
        more ? Paging.next(request, Long.toString(page.getLast().entry().sequence())) : null;
    return Paging.linked(
        new Answers.Listed<>(
            point.asAt(),
            point.ledgerSize(),
            0,
            0,
            null,
            null,
            page.stream().map(entries::summary).toList(),
            next),
        next);
  }

  @GetMapping("/api/streams/{type}/{id}/replay")
  Object replay(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request) {
    Params params = Params.of(request, "at", "asAt");
    StreamId stream = stream(type, id);
    Long at = params.number("at");
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    return new Answers.Direct<>(
        point.asAt(), point.ledgerSize(), 0, replayer.replay(stream, at, point.asAt()).step());
  }

  static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new Missing("There is no such stream");
    }
  }
}
