package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry, and one step of a stream's replay. */
@Controller
class LedgerPages {

  private final Entries entries;
  private final Replayer replayer;
  private final CardRenderer cards;
  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final TimelineView timeline;
  private final PublicLog log;

  LedgerPages(
      Entries entries,
      Replayer replayer,
      CardRenderer cards,
      ViewReader reader,
      PointInTimeResolver clockwork,
      TimelineView timeline,
      PublicLog log) {
    this.entries = entries;
    this.replayer = replayer;
    this.cards = cards;
    this.reader = reader;
    this.clockwork = clockwork;
    this.timeline = timeline;
    this.log = log;
  }

  @GetMapping("/entries/{index}")
  String entry(
      @PathVariable("index") String index,
      HttpServletRequest request,
      Account account,
      Model model) {
    Params params = Params.of(request, "asAt");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    LedgerEntryBytes stored = entries.find(account, index, point.asAt());
    EntryDetail entry = entries.detail(account, stored, point.asAt());
    PageContext frame = new PageContext(request, point, reader.lag(timeline.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("entry", entry);
    model.addAttribute("named", cards.naming(account, frame, entry.named()));
    model.addAttribute("concerns", cards.links(account, frame, "Concerns", entry.concerns()));
    model.addAttribute("fields", RecordFormatter.fields(stored.recorded().event()));
    model.addAttribute("standing", log.standing(entry.index()));
    return "entry";
  }

  @GetMapping("/streams/{type}/{id}/replay")
  String replay(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Account account,
      Model model) {
    Params params = Params.of(request, "at", "asAt");
    Long at = params.number("at");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    Replayer.Replay replay = replayer.replay(account, stream(type, id), at, point.asAt());
    PageContext frame = new PageContext(request, point, reader.lag(timeline.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("step", replay.step());
    model.addAttribute("named", cards.naming(account, frame, replay.named()));
    model.addAttribute("differences", RecordFormatter.differences(replay.before(), replay.after()));
    model.addAttribute("fields", RecordFormatter.fields(replay.after()));
    return "replay";
  }

  private static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("There is no such stream");
    }
  }
}
