package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candour.events.StreamId;
import org.candour.query.api.Entries;
import org.candour.query.api.EntryDetail;
import org.candour.query.api.Missing;
import org.candour.query.api.Params;
import org.candour.query.api.Replayer;
import org.candour.query.platform.Clockwork;
import org.candour.query.platform.ViewReader;
import org.candour.query.timeline.TimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** One entry, and one step of a stream's replay. */
@Controller
class LedgerPages {

  private final Entries entries;
  private final Replayer replayer;
  private final ViewReader reader;
  private final Clockwork clockwork;
  private final TimelineView timeline;

  LedgerPages(
      Entries entries,
      Replayer replayer,
      ViewReader reader,
      Clockwork clockwork,
      TimelineView timeline) {
    this.entries = entries;
    this.replayer = replayer;
    this.reader = reader;
    this.clockwork = clockwork;
    this.timeline = timeline;
  }

  @GetMapping("/entries/{index}")
  String entry(@PathVariable("index") String index, HttpServletRequest request, Model model) {
    Params params = Params.of(request, "asAt");
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    EntryDetail entry = entries.detail(entries.find(index, point.asAt()), point.asAt());
    model.addAttribute("frame", new Frame(request, point, reader.lag(timeline.name())));
    model.addAttribute("entry", entry);
    model.addAttribute("fields", fields(entry.payload()));
    return "entry";
  }

  @GetMapping("/streams/{type}/{id}/replay")
  String replay(
      @PathVariable("type") String type,
      @PathVariable("id") String id,
      HttpServletRequest request,
      Model model) {
    Params params = Params.of(request, "at", "asAt");
    Long at = params.number("at");
    Clockwork.Point point = clockwork.resolve(params.text("asAt"));
    Replayer.Step step = replayer.replay(stream(type, id), at, point.asAt());
    model.addAttribute("frame", new Frame(request, point, reader.lag(timeline.name())));
    model.addAttribute("step", step);
    model.addAttribute("fields", fields(step.state()));
    return "replay";
  }

  private static StreamId stream(String type, String id) {
    try {
      return new StreamId(type, id);
    } catch (IllegalArgumentException e) {
      throw new Missing("There is no such stream");
    }
  }

  private static Map<String, JsonNode> fields(@Nullable JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    if (object != null) {
      object.properties().forEach(p -> fields.put(p.getKey(), p.getValue()));
    }
    return fields;
  }
}
