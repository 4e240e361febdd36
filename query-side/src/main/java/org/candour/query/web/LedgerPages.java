package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.candour.events.StreamId;
import org.candour.events.access.Account;
import org.candour.query.api.Entries;
import org.candour.query.api.EntryDetail;
import org.candour.query.api.Missing;
import org.candour.query.api.Params;
import org.candour.query.api.Replayer;
import org.candour.query.ledger.Stored;
import org.candour.query.platform.Clockwork;
import org.candour.query.platform.ViewReader;
import org.candour.query.publog.PublicLog;
import org.candour.query.timeline.TimelineView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry, and one step of a stream's replay. */
@Controller
class LedgerPages {

  private final Entries entries;
  private final Replayer replayer;
  private final Cards cards;
  private final ViewReader reader;
  private final Clockwork clockwork;
  private final TimelineView timeline;
  private final PublicLog log;

  LedgerPages(
      Entries entries,
      Replayer replayer,
      Cards cards,
      ViewReader reader,
      Clockwork clockwork,
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
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    Stored stored = entries.find(account, index, point.asAt());
    EntryDetail entry = entries.detail(account, stored, point.asAt());
    Frame frame = new Frame(request, point, reader.lag(timeline.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("entry", entry);
    model.addAttribute("named", cards.naming(account, frame, entry.named()));
    model.addAttribute("concerns", cards.links(account, frame, "Concerns", entry.concerns()));
    model.addAttribute("fields", Telling.fields(stored.recorded().event()));
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
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    Replayer.Replay replay = replayer.replay(account, stream(type, id), at, point.asAt());
    Frame frame = new Frame(request, point, reader.lag(timeline.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("step", replay.step());
    model.addAttribute("named", cards.naming(account, frame, replay.named()));
    model.addAttribute("differences", Telling.differences(replay.before(), replay.after()));
    model.addAttribute("fields", Telling.fields(replay.after()));
    return "replay";
  }

  private static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new Missing("There is no such stream");
    }
  }
}
