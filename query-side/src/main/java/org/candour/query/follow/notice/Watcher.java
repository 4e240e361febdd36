package org.candour.query.follow.notice;

import java.io.IOException;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.web.context.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A page that somebody has open, and what it was told last. */
final class Watcher {

  private final SseEmitter emitter;
  private final PageRequest request;
  private final TimelineQuery query;
  private final long since;
  private long told;

  /**
   * A page.
   *
   * @param since how many entries there were when it was made
   */
  Watcher(SseEmitter emitter, PageRequest request, TimelineQuery query, long since) {
    this.emitter = emitter;
    this.request = request;
    this.query = query;
    this.since = since;
  }

  PageRequest request() {
    return request;
  }

  TimelineQuery query() {
    return query;
  }

  long since() {
    return since;
  }

  /** Tells how many entries are new, unless it was told so; gives whether it still listens. */
  boolean tell(long count) {
    if (count == told) {
      return true;
    }
    told = count;
    return send(SseEmitter.event().data(Long.toString(count), MediaType.TEXT_PLAIN));
  }

  /** Says nothing, by which it is found out whether it still listens. */
  boolean isThere() {
    return send(SseEmitter.event().comment(""));
  }

  private boolean send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
      return true;
    } catch (IOException | IllegalStateException _) {
      return false;
    }
  }

  void end() {
    emitter.complete();
  }
}
