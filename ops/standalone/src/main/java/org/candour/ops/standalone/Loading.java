package org.candour.ops.standalone;

import java.io.IOException;
import org.candour.command.demonstration.Demonstration;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.Import.GaveUpException;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.ledgerctl.importing.ImportProgress;

/** What is loaded into a Candour that has just started, with a word about it on the console. */
final class Loading {

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

  /** Plays a demonstration, the chronicle in it. */
  void demonstration(Play play, Demonstration time) throws IOException, InterruptedException {
    console.say(
        "Playing two years of a lived-in example: what in it names no source is fictional ...");
    showing(
        "the demonstration",
        progress -> play.run(time, settings.commandAddress(), registrar, progress));
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
