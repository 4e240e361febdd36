package org.candour.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.access.EntryAccessFactory;
import org.candour.query.api.openapi.Endpoint;
import org.candour.query.api.openapi.EndpointParameter;
import org.candour.query.api.openapi.Endpoints;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.api.problem.Params;
import org.candour.query.api.problem.UnusableParameterException;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.tlog.PublicLog;
import org.candour.query.tlog.Receipts;
import org.candour.query.tlog.SignedCheckpoint;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewLag;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Makes evidence packs. */
@Controller
class EvidenceApi implements Endpoints {

  private static final String[] PARAMETERS = {
    "stream", "establishment", "organisation", "inspection", "type", "from", "to", "asAt"
  };

  private static final int PAGE = 1_000;
  private static final int MOST = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TimelineView timeline;
  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final PublicLog log;
  private final Receipts receipts;
  private final LedgerReader ledger;
  private final NarrativeRenderer account;
  private final EntryAccessFactory readers;

  EvidenceApi(
      TimelineView timeline,
      ViewReader reader,
      PointInTimeResolver clockwork,
      PublicLog log,
      Receipts receipts,
      LedgerReader ledger,
      NarrativeRenderer account,
      EntryAccessFactory readers) {
    this.timeline = timeline;
    this.reader = reader;
    this.clockwork = clockwork;
    this.log = log;
    this.receipts = receipts;
    this.ledger = ledger;
    this.account = account;
    this.readers = readers;
  }

  @GetMapping("/evidence")
  void evidence(HttpServletRequest request, HttpServletResponse response, Account asking)
      throws IOException {
    Params params = Params.of(request, PARAMETERS);
    TimelineQuery query = query(params);
    String given = params.text("asAt");
    PointInTime at = fixed(clockwork.resolve(given).asAt());
    if (!receipts.await(at.size(), PATIENCE)) {
      throw new NotYetAvailableException(
          "The newest entries are not signed yet. Try again shortly");
    }
    PackSelection selection =
        new PackSelection(
            parameters(request), at, indexes(asking, query, at), placed(at).deadLetters());
    if (selection.indexes().isEmpty()) {
      throw new NotFoundException("Nothing about this is on record");
    }
    SignedCheckpoint under =
        (given == null ? log.bestOf(at.size()) : log.firstOf(at.size())).orElseThrow();
    SignedCheckpoint newest = log.newest().orElseThrow();
    response.setContentType("application/zip");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"candour-evidence.zip\"");
    new EvidencePackWriter(
            selection,
            under,
            newest,
            log,
            ledger,
            account,
            readers.of(request),
            response.getOutputStream())
        .write();
  }

  private static TimelineQuery query(Params params) {
    StreamId stream = params.stream("stream");
    String inspection = params.text("inspection");
    TimelineQuery query =
        new TimelineQuery(
            params.establishment("establishment"),
            params.organisation("organisation"),
            inspection == null ? stream : inspection(inspection),
            new TimelineNarrowing(
                params.text("type"),
                null,
                null,
                params.from("from"),
                params.to("to", "from"),
                TimelineNarrowing.Entries.ALL));
    if (query.establishment() == null && query.organisation() == null && query.stream() == null) {
      throw new UnusableParameterException(
          "stream",
          "Say whose evidence: a stream, an establishment, an organisation, an inspection");
    }
    return query;
  }

  private static StreamId inspection(String id) {
    try {
      return new StreamId("inspection", id);
    } catch (IllegalArgumentException e) {
      throw new UnusableParameterException("inspection", "Give an inspection’s id");
    }
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> given = new TreeMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!values[0].isBlank()) {
            given.put(name, values[0].strip());
          }
        });
    return given;
  }

  /** Now, said as a point, so that all passes over the entries see the same. */
  private static PointInTime fixed(PointInTime at) {
    return at.isFixed() || at.index() == null
        ? at
        : new PointInTime(Long.toString(at.index()), at.index(), at.size(), at.recordedAt());
  }

  /** Waits until the timeline shows all that was recorded up to a point. */
  private ViewLag placed(PointInTime at) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ViewLag lag = reader.lag(timeline.name());
    while (lag.size() < at.size()) {
      if (System.nanoTime() > deadline) {
        throw new NotYetAvailableException("The timeline is behind the ledger. Try again shortly");
      }
      pause();
      lag = reader.lag(timeline.name());
    }
    return lag;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotYetAvailableException("This was interrupted. Try again shortly");
    }
  }

  /** The entries asked for that the account may see. Of others a pack says nothing. */
  private List<Long> indexes(Account asking, TimelineQuery query, PointInTime at) {
    placed(at);
    NavigableSet<Long> indexes = new TreeSet<>();
    @Nullable String after = null;
    do {
      Page<TimelineLine> page = reader.list(asking, timeline, at, query.filters(), after, PAGE);
      page.rows().forEach(row -> indexes.add(row.value().index()));
      narrow(indexes);
      after = page.next();
    } while (after != null);
    return List.copyOf(indexes);
  }

  private static void narrow(NavigableSet<Long> indexes) {
    if (indexes.size() > MOST) {
      throw new UnusableParameterException(
          "from", "There are more than 100,000 entries: ask for fewer");
    }
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of(
            "application/zip",
            "/evidence",
            "An evidence pack of one subject",
            EndpointParameter.STREAM,
            EndpointParameter.ESTABLISHMENT,
            EndpointParameter.ORGANISATION,
            EndpointParameter.query("inspection", "an inspection’s id"),
            EndpointParameter.TYPE,
            EndpointParameter.FROM,
            EndpointParameter.TO,
            EndpointParameter.AS_AT));
  }
}
