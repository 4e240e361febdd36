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
import org.candour.query.timeline.TimelineView;
import org.candour.query.tlog.PublicLog;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.PageRequests;
import org.candour.query.web.recording.CommandSide;
import org.candour.query.web.recording.CorrectionForms;
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
  private final CardRenderer cards;
  private final TimelineView timeline;
  private final PublicLog log;
  private final CommandSide commands;

  LedgerPages(
      PageRequests requests,
      Entries entries,
      Replayer replayer,
      CardRenderer cards,
      TimelineView timeline,
      PublicLog log,
      CommandSide commands) {
    this.requests = requests;
    this.entries = entries;
    this.replayer = replayer;
    this.cards = cards;
    this.timeline = timeline;
    this.log = log;
    this.commands = commands;
  }

  @GetMapping("/entries/{index}")
  ModelAndView entry(
      @PathVariable("index") String index, HttpServletRequest servlet, Account account) {
    PageRequest request = requests.of(servlet, Params.of(servlet, "asAt"), account, timeline);
    LedgerEntryBytes stored = entries.find(account, index, request.asAt());
    EntryDetail entry = entries.detail(account, stored, request.asAt());
    EntryPage page =
        new EntryPage(
            request.context(),
            entry,
            cards.naming(request, entry.named()),
            cards.links(request, "Stream", List.of(entry.stream())),
            cards.links(request, "Concerns", entry.concerns()),
            cards.fields(request, stored.recorded().event()),
            correctable(request, stored),
            log.standing(entry.index()));
    return new ModelAndView("entry", "page", page);
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
    Params params = Params.of(servlet, "at", "asAt");
    Long at = params.number("at");
    PageRequest request = requests.of(servlet, params, account, timeline);
    Replayer.Replay replay = replayer.replay(account, stream(type, id), at, request.asAt());
    ReplayPage page =
        new ReplayPage(
            request.context(),
            cards.links(request, "Stream", List.of(replay.step().stream())),
            replay.step(),
            ReplayPage.Steps.of(request.links(), replay.step()),
            cards.naming(request, replay.named()),
            cards.differences(request, replay.before(), replay.after()),
            cards.fields(request, replay.after()));
    return new ModelAndView("replay", "page", page);
  }

  private static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("There is no such stream");
    }
  }
}
