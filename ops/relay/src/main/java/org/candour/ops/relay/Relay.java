package org.candour.ops.relay;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.candour.ops.relay.Feed.Page;
import org.candour.ops.relay.Topic.End;

/**
 * Carries a feed into a topic: reads the topic's end, asks for what comes after it, and puts that
 * there. Where anything fails it waits and begins again from the topic's end, so that nothing is
 * missing and at most the last page stands there twice.
 */
final class Relay {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Feed feed;
  private final Topic topic;
  private final long ifEmpty;
  private final Pause pause;
  private final Consumer<String> say;
  private final Progress progress;
  private Duration wait = SHORTEST;

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  /**
   * A relay.
   *
   * @param ifEmpty the entry after which an empty topic begins; -1 for the ledger's beginning
   */
  Relay(Feed feed, Topic topic, long ifEmpty, Pause pause, Consumer<String> say) {
    this.feed = feed;
    this.topic = topic;
    this.ifEmpty = ifEmpty;
    this.pause = pause;
    this.say = say;
    this.progress = new Progress(say, System::nanoTime);
  }

  /**
   * Relays until it is told to stop.
   *
   * @param stop asked between pages
   * @param once whether to end where nothing more has come
   * @throws CannotRelayException if somebody must change something first
   */
  void run(BooleanSupplier stop, boolean once) throws InterruptedException {
    boolean over = false;
    while (!over && !stop.getAsBoolean()) {
      try {
        over = follow(stop, once);
      } catch (AwayException e) {
        Duration next = e.asked().compareTo(wait) > 0 ? e.asked() : wait;
        say.accept(e.getMessage() + "; trying again in " + next.toSeconds() + " s");
        pause.take(next);
        wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
      }
    }
  }

  private boolean follow(BooleanSupplier stop, boolean once)
      throws AwayException, InterruptedException {
    End end = topic.end(ifEmpty);
    long last = end.index();
    long asked = last;
    progress.begins(last);
    while (!stop.getAsBoolean()) {
      Page page = feed.after(asked);
      if (!page.events().isEmpty()) {
        requireSame(end, page);
        topic.put(page.events(), last);
        last = page.events().getLast().index();
        progress.put(page.events().size(), last);
      }
      wait = SHORTEST;
      boolean caughtUp = page.last() == asked;
      asked = page.last();
      if (caughtUp) {
        progress.caughtUp(last);
        if (once) {
          return true;
        }
        pause.take(SHORTEST);
      }
    }
    return true;
  }

  private static void requireSame(End end, Page page) {
    String source = page.events().getFirst().source();
    if (end.source() != null && !end.source().equals(source)) {
      throw new CannotRelayException(
          "The topic holds entries of %s, and the feed gives those of %s; give each log a topic of its own"
              .formatted(end.source(), source));
    }
  }
}
