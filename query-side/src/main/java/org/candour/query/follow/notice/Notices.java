package org.candour.query.follow.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.candour.events.access.Account;
import org.candour.query.api.TimelineParameters;
import org.candour.query.api.problem.NotYetAvailableException;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.FollowAddresses;
import org.candour.query.follow.Followed;
import org.candour.query.follow.FollowedEntries;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.web.context.PageRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages how many entries are new since they were made, as their account may see them, by
 * server-sent events. Whoever has no script has the same page, and opens it again.
 */
@RestController
class Notices implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** Each costs a question whenever something is recorded. */
  private static final int MOST = 200;

  /** After this long a browser asks again, and with it whether it is still signed in. */
  private static final Duration OPEN = Duration.ofMinutes(10);

  private static final int LOOK_EVERY_SECONDS = 3;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 8;

  private final FollowedEntries entries;
  private final PageRequests requests;
  private final PointInTimeResolver points;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("notices").daemon().factory());
  private volatile boolean running;
  private long seen;
  private int looked;

  Notices(FollowedEntries entries, PageRequests requests, PointInTimeResolver points) {
    this.entries = entries;
    this.requests = requests;
    this.points = points;
  }

  @GetMapping("/notices.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ClassPathResource("web/notices.js"));
  }

  @GetMapping(FollowAddresses.NOTICES)
  ResponseEntity<SseEmitter> open(HttpServletRequest servlet, Account account) {
    String accepted = Objects.requireNonNullElse(servlet.getHeader(HttpHeaders.ACCEPT), "");
    if (!accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
      return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE).build();
    }
    Params params = Params.of(servlet, TimelineParameters.and("since"));
    Followed followed = Followed.of(points, params);
    Long since = params.number("since");
    if (watchers.size() >= MOST || !running) {
      throw new NotYetAvailableException("Too many pages are open. Try again later");
    }
    SseEmitter emitter = new SseEmitter(OPEN.toMillis());
    Watcher watcher =
        new Watcher(
            emitter,
            requests.of(null, account),
            followed.query(),
            since == null ? entries.size() : since);
    emitter.onCompletion(() -> watchers.remove(watcher));
    emitter.onTimeout(emitter::complete);
    emitter.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(emitter);
  }

  private void look() {
    try {
      if (watchers.isEmpty()) {
        return;
      }
      long size = entries.size();
      looked++;
      if (size != seen) {
        seen = size;
        watchers.removeIf(watcher -> !tell(watcher, size));
      } else if (looked % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        watchers.removeIf(watcher -> !watcher.isThere());
      }
    } catch (RuntimeException e) {
      LOG.warn("Open pages could not be told what is new: {}", e.getMessage());
    }
  }

  private boolean tell(Watcher watcher, long size) {
    return watcher.tell(
        watcher.since() >= size
            ? 0
            : entries.count(watcher.request(), watcher.query(), watcher.since(), size));
  }

  @Override
  public void start() {
    running = true;
    var _ =
        looks.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Open pages would keep the web server waiting, so they are closed before it stops. */
  @Override
  public void stop() {
    running = false;
    looks.shutdownNow();
    watchers.forEach(Watcher::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
