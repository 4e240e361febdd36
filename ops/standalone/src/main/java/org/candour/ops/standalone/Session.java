package org.candour.ops.standalone;

import java.io.IOException;
import java.util.Optional;
import org.candour.ops.standalone.StandaloneSystem.StoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run from start to stop. */
final class Session {

  private final Settings settings;
  private final Console console;
  private final Optional<Play> play;
  private final StandaloneSystem candour;
  private final Shutdown shutdown;
  private volatile boolean databaseGone;

  Session(Settings settings, Console console, Optional<Play> play) {
    this.settings = settings;
    this.console = console;
    this.play = play;
    this.candour = new StandaloneSystem(settings, play.map(Play::clock).orElse(null));
    this.shutdown = new Shutdown(console, candour::stopDatabase);
  }

  /** Runs until the process is asked to end; gives the exit code. */
  int run() {
    shutdown.listen();
    try {
      int code = attempt();
      return databaseGone ? databaseIsGone() : code;
    } finally {
      shutdown.ended();
    }
  }

  private int attempt() {
    try {
      return serve();
    } catch (CannotStartException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (StoppedException e) {
      return 0;
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private int serve() {
    try (candour) {
      candour.start(console::say, shutdown::isAsked);
      candour.database().whenItEnds(this::databaseEnded);
      shutdown.interruptibly(() -> {
        load();
        new CatchUp(candour::sizes, console).await();
        console.ready(settings, candour.sizes(), candour.witness(), candour.isDemonstration());
        shutdown.await();
      });
    } catch (IOException e) {
      throw new CannotStartException("The chronicle cannot be loaded: " + e.getMessage(), e);
    }
    return 0;
  }

  private int databaseIsGone() {
    System.err.println(
        "PostgreSQL has ended, and so does Candour. What was recorded is safe: start it again. More"
            + " is in "
            + settings.log());
    return 1;
  }

  /** On Ctrl-C the terminal ends it too, and when we stop it we know. */
  private void databaseEnded() {
    if (!shutdown.isAskedSoon()) {
      databaseGone = true;
      ConsoleFilter.quieten();
      shutdown.end();
    }
  }

  private void load() throws IOException, InterruptedException {
    Loading loading = new Loading(settings, candour.registrar(), console);
    if (play.isPresent()) {
      loading.demonstration(play.get(), candour.demonstration());
    } else {
      loading.chronicle();
    }
  }

  private int failed(RuntimeException e) {
    if (shutdown.isAskedSoon()) {
      return 0;
    }
    log().error("Candour could not run", e);
    System.err.println("Candour could not run: " + reasons(e) + ". More is in " + settings.log());
    return 1;
  }

  /** What failed, and what made it fail in the end, which names the file, the port or the host. */
  static String reasons(Throwable failed) {
    Throwable last = failed;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    String first = String.valueOf(failed.getMessage());
    String reason = last.getMessage() == null ? last.toString() : last.getMessage();
    return first.contains(reason) ? first : first + ": " + reason;
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Session.class);
  }
}
