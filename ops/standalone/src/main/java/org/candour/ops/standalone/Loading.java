package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.Import.GaveUpException;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.ledgerctl.importing.ImportProgress;
import org.candour.ops.standalone.example.Example;

/** What is loaded into a Candour that has just started, with a word about it on the console. */
final class Loading {

  private static final int EXAMPLE_PRISONS = 5;
  private static final int EXAMPLE_YEARS = 2;
  private static final long EXAMPLE_SEED = 1;

  private final Settings settings;
  private final AccessTokens registrar;
  private final Console console;

  Loading(Settings settings, AccessTokens registrar, Console console) {
    this.settings = settings;
    this.registrar = registrar;
    this.console = console;
  }

  /** Loads the chronicle, unless it was loaded before. */
  void chronicle() throws IOException, InterruptedException {
    Chronicle chronicle = Chronicle.in(settings.data());
    if (chronicle.isLoaded()) {
      return;
    }
    console.say("Loading the chronicle of prisons and of their reform ...");
    showing(
        "the chronicle",
        progress -> chronicle.load(settings.commandAddress(), registrar, progress));
  }

  /** Loads the same example each time, so that what was recorded before is not recorded twice. */
  void example() throws IOException, InterruptedException {
    console.say("Loading a lived-in example: everything in it is fictional ...");
    Path file = settings.data().resolve("example.jsonl");
    if (!Files.exists(file)) {
      LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
      Example.write(file, EXAMPLE_PRISONS, EXAMPLE_YEARS, today, EXAMPLE_SEED);
    }
    showing(
        "the example",
        progress -> Import.run(file, settings.commandAddress(), registrar, progress));
  }

  private void showing(String what, Load load) throws IOException, InterruptedException {
    ImportProgress progress = console.progress();
    try {
      console.loaded(what, load.with(progress));
    } catch (GaveUpException e) {
      throw new CannotStartException(e);
    } finally {
      progress.end();
    }
  }

  private interface Load {
    Import.Report with(ImportListener progress) throws IOException, InterruptedException;
  }
}
