package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.Import.GaveUpException;
import org.candour.ops.ledgerctl.importing.ImportProgress;
import org.candour.ops.standalone.StandaloneSystem.Sizes;
import org.candour.ops.standalone.StandaloneSystem.StoppedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run from start to stop. */
final class Session {

  /** On Ctrl-C the terminal signals our children too: their end may be seen before ours. */
  private static final Duration SIGNAL_DELAY = Duration.ofMillis(500);

  private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(2);

  /** After which what is still starting or stopping is cut off: all that matters is on disk. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final int EXAMPLE_PRISONS = 5;
  private static final int EXAMPLE_YEARS = 2;
  private static final long EXAMPLE_SEED = 1;

  private final Settings settings;
  private final Console console;
  private final boolean withExample;
  private final StandaloneSystem candour;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread interruptible;

  Session(Settings settings, Console console, boolean withExample) {
    this.settings = settings;
    this.console = console;
    this.withExample = withExample;
    this.candour = new StandaloneSystem(settings);
  }

  /** Runs until the process is asked to end; gives the exit code. */
  int run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
    try {
      return serve();
    } catch (CannotStartException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (StoppedException e) {
      return 0;
    } catch (RuntimeException e) {
      return failed(e);
    } finally {
      stopped.countDown();
    }
  }

  private int serve() {
    try (candour) {
      candour.start(console::say, this::isStopping);
      interruptibly(() -> {
        loadChronicle();
        if (withExample) {
          loadExample();
        }
        catchUp();
        console.ready(settings, candour.sizes(), candour.witness());
        stop.await();
      });
    } catch (IOException e) {
      throw new CannotStartException("The chronicle cannot be loaded: " + e.getMessage(), e);
    }
    return 0;
  }

  /** Starting and stopping are not to be interrupted half way; loading and waiting are. */
  private void interruptibly(Step step) throws IOException {
    synchronized (this) {
      if (isStopping()) {
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

  /** Something that may take long. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private void loadChronicle() throws IOException, InterruptedException {
    Chronicle chronicle = Chronicle.in(settings.data());
    if (chronicle.isLoaded()) {
      return;
    }
    console.say("Loading the chronicle of prisons and of their reform ...");
    ImportProgress progress = console.progress();
    try {
      chronicle
          .load(settings.commandAddress(), candour.registrar(), progress)
          .ifPresent(report -> console.loaded("the chronicle", report));
    } catch (GaveUpException e) {
      throw new CannotStartException(e);
    } finally {
      progress.end();
    }
  }

  /** The same example each time, so that what was recorded before is not recorded twice. */
  private void loadExample() throws IOException, InterruptedException {
    console.say("Loading a lived-in example: everything in it is fictional ...");
    ImportProgress progress = console.progress();
    Path file = settings.data().resolve("example.jsonl");
    try {
      if (!Files.exists(file)) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Example.write(file, EXAMPLE_PRISONS, EXAMPLE_YEARS, today, EXAMPLE_SEED);
      }
      console.loaded(
          "the example",
          Import.run(file, settings.commandAddress(), candour.registrar(), progress));
    } catch (GaveUpException e) {
      throw new CannotStartException(e);
    } finally {
      progress.end();
    }
  }

  private void catchUp() throws InterruptedException {
    long started = System.nanoTime();
    long told = started;
    Sizes sizes = candour.sizes();
    while (sizes.views() < sizes.ledger()) {
      long now = System.nanoTime();
      if (now - started > LONGEST_CATCH_UP.toNanos()) {
        console.say("The views are still behind; the pages say how far.");
        return;
      }
      if (now - told > 2_000_000_000L) {
        told = now;
        console.say("  the views show %,d of %,d entries".formatted(sizes.views(), sizes.ledger()));
      }
      Thread.sleep(100);
      sizes = candour.sizes();
    }
  }

  private int failed(RuntimeException e) {
    awaitSignal();
    if (isStopping()) {
      return 0;
    }
    log().error("Candour could not run", e);
    System.err.println(
        "Candour could not run: " + e.getMessage() + ". More is in " + settings.log());
    return 1;
  }

  private void awaitSignal() {
    try {
      stop.await(SIGNAL_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Only the shutdown interrupts.
    }
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  private void shutDown() {
    if (stopped.getCount() == 0) {
      return;
    }
    ConsoleFilter.quieten();
    console.say("");
    console.say("Stopping ...");
    synchronized (this) {
      stop.countDown();
      if (interruptible != null) {
        interruptible.interrupt();
      }
    }
    try {
      if (!stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        candour.stopDatabase();
      }
      console.say("Stopped.");
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Session.class);
  }
}
