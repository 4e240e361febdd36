package org.candour.query.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.api.Entries;
import org.candour.query.api.EntryDetail;
import org.candour.query.api.Replayer;
import org.candour.query.api.problem.NotFoundException;
import org.candour.query.api.problem.Params;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.timeline.TimelineView;
import org.candour.query.tlog.PublicLog;
import org.candour.query.view.read.Cursor;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.recording.CommandSide;
import org.candour.query.web.recording.CorrectionForms;
import org.candour.query.web.timeline.Headline;
import org.candour.query.web.timeline.Lag;
import org.candour.query.web.timeline.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entry, and one step of a stream's replay. */
@Controller
class LedgerPages {

  private final PageRequests requests;
  private final Entries entries;
  private final Replayer replayer;
  private final Replays replays;
  private final CardRenderer cards;
  private final TimelineView timeline;
  private final PublicLog log;
  private final CommandSide commands;
  private final ViewReader reader;
  private final Moments moments;
  private final DocumentPages documents;

  LedgerPages(
      PageRequests requests,
      Entries entries,
      Replayer replayer,
      Replays replays,
      CardRenderer cards,
      TimelineView timeline,
      PublicLog log,
      CommandSide commands,
      ViewReader reader,
      Moments moments,
      DocumentPages documents) {
    this.requests = requests;
    this.entries = entries;
    this.replayer = replayer;
    this.replays = replays;
    this.cards = cards;
    this.timeline = timeline;
    this.log = log;
    this.commands = commands;
    this.reader = reader;
    this.moments = moments;
    this.documents = documents;
  }

  @GetMapping("/entries/{index}")
  ModelAndView entry(
      @PathVariable("index") String index, HttpServletRequest servlet, Account account) {
    PageRequest request = requests.of(servlet, Params.of(servlet, "asAt"), account, timeline);
    LedgerEntryBytes stored = entries.find(account, index, request.asAt());
    EntryDetail entry = entries.detail(account, stored, request.asAt());
    NamedText named = cards.naming(request, entry.named());
    EntryPage page =
        new EntryPage(
            request.context(),
            entry,
            named,
            CameFrom.of(servlet, entry.index()),
            Headline.of(named.text(entry.sentence())),
            Lag.late(entry.occurredOn(), entry.recordedAt(), request.words()),
            cards.links(request, "Stream", List.of(entry.stream())),
            moments.replay(entry.stream(), entry.sequence(), request.links()),
            beside(request, entry, false),
            beside(request, entry, true),
            cards.links(request, "Concerns", entry.concerns()),
            documents.of(stored),
            cards.fields(request, stored.recorded().event()),
            correctable(request, stored),
            log.standing(entry.index()));
    return new ModelAndView("entry", "page", page);
  }

  private EntryPage.@Nullable Beside beside(PageRequest request, EntryDetail entry, boolean later) {
    String here = Cursor.of(TimelineView.key(entry.index(), entry.stream()));
    return reader
        .list(
            request.account(),
            timeline,
            request.asAt(),
            TimelineQuery.about(entry.stream(), TimelineNarrowing.NONE).filters(),
            later ? Cursor.inFront(here) : here,
            1)
        .rows()
        .stream()
        .map(Row::value)
        .map(line ->
            new EntryPage.Beside(
                request.links().to("entries", Long.toString(line.index())),
                Headline.of(cards.naming(request, line.named()).text(line.sentence())).first()))
        .findFirst()
        .orElse(null);
  }

  /** By those who are signed in, now. */
  private List<CorrectionForms.Correctable> correctable(
      PageRequest request, LedgerEntryBytes stored) {
    boolean records =
        commands.isConfigured() && request.account().isSignedIn() && !request.asAt().isFixed();
    return records
        ? CorrectionForms.of(stored.recorded().index(), stored.recorded().entry())
        : List.of();
  }

  @GetMapping("/streams/{type}/{id}/replay")
  ModelAndView replay(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest servlet,
      Account account) {
    Params params = Params.of(servlet, "at", "from", "asAt");
    Long from = params.number("from");
    PageRequest request = requests.of(servlet, params, account, timeline);
    Replayer.Replay replay =
        replayer.replay(account, stream(type, id), params.number("at"), from, request.asAt());
    return new ModelAndView("replay", "page", replays.page(request, replay, from));
  }

  private static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("There is no such stream");
    }
  }
}
