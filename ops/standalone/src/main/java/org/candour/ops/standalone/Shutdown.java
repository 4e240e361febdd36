package org.candour.ops.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends when the process is asked to end. The thread that runs is interrupted where that
 * is safe, and is waited for; if it takes too long, the database is stopped under it.
 */
final class Shutdown {

  /** On Ctrl-C the terminal signals our children too: their end may be seen before ours. */
  private static final Duration SIGNAL_DELAY = Duration.ofMillis(500);

  /** After which what is still starting or stopping is cut off: all that matters is on disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Console console;
  private final Runnable cutOff;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread interruptible;

  /**
   * @param cutOff stops what the run stands on, if it does not end by itself
   */
  Shutdown(Console console, Runnable cutOff) {
    this.console = console;
    this.cutOff = cutOff;
  }

  /** Something that may take long. */
  interface Step {
    void run() throws IOException, InterruptedException;
  }

  /** From now on, a request to end the process comes here. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
  }

  /** Starting and stopping are not to be interrupted half way; loading and waiting are. */
  void interruptibly(Step step) throws IOException {
    synchronized (this) {
      if (isAsked()) {
        return;
      }
      interruptible = Thread.currentThread();
    }
    try {
      step.run();
    } catch (InterruptedException e) {
      // Only the shutdown interrupts, and what it wants is that this ends.
    } finally {
      synchronized (this) {
        interruptible = null;
        Thread.interrupted();
      }
    }
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** As {@link #isAsked()}, with time for a signal that others of our processes had first. */
  boolean isAskedSoon() {
    try {
      return asked.await(SIGNAL_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Only the shutdown interrupts.
      return true;
    }
  }

  /** Ends the run from within: something that it stands on is gone. */
  void end() {
    synchronized (this) {
      asked.countDown();
      if (interruptible != null) {
        interruptible.interrupt();
      }
    }
  }

  /** Waits until the process is asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** The run is over, however it went. */
  void ended() {
    ended.countDown();
  }

  private void shutDown() {
    if (ended.getCount() == 0) {
      return;
    }
    ConsoleFilter.quieten();
    console.say("");
    console.say("Stopping ...");
    end();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        cutOff.run();
      }
      console.say("Stopped.");
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
