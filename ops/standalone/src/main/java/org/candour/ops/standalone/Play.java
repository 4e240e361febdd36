package org.candour.ops.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.candour.command.demonstration.Demonstration;
import org.candour.command.time.PlayedClock;
import org.candour.events.importing.ImportLine;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.Import.Refusal;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.standalone.example.Example;
import org.candour.ops.standalone.example.Timetable;

/**
 * A demonstration: the chronicle and a lived-in example, recorded day by day in played time. Marks
 * in the data directory say that it was played to its end; without them it goes on where it ended,
 * and what was recorded before is not recorded twice.
 */
final class Play {

  private static final int EXAMPLE_PRISONS = 5;
  private static final int EXAMPLE_YEARS = 2;
  private static final long EXAMPLE_SEED = 1;

  private final Path data;
  private final Timetable timetable;

  private Play(Path data, Timetable timetable) {
    this.data = data;
    this.timetable = timetable;
  }

  /** What is to be played: nothing if nobody asked for it, or if it was played before. */
  static Optional<Play> asked(Settings settings) throws IOException {
    return !settings.withExample() || Files.exists(mark(settings.data()))
        ? Optional.empty()
        : Optional.of(of(settings.data(), Chronicle.lines()));
  }

  /**
   * Some lines and the example that the data directory holds, which is made where there is none.
   */
  static Play of(Path data, List<String> before) throws IOException {
    Path file = data.resolve("example.jsonl");
    if (!Files.exists(file)) {
      LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
      Files.createDirectories(data);
      Example.write(file, EXAMPLE_PRISONS, EXAMPLE_YEARS, today, EXAMPLE_SEED);
    }
    return new Play(data, Timetable.of(before, Files.readAllLines(file)));
  }

  private static Path mark(Path data) {
    return data.resolve("example-loaded");
  }

  /** A clock that stands where the play begins. */
  PlayedClock clock() {
    return new PlayedClock(timetable.begins());
  }

  /** Records everything, and lets the clock go on with the true time then. */
  Import.Report run(
      Demonstration time, URI commandSide, AccessTokens tokens, ImportListener listener)
      throws IOException, InterruptedException {
    Path copy = Files.write(data.resolve("demonstration.jsonl"), timetable.lines());
    try {
      Import.Report report =
          Import.run(copy, commandSide, tokens, new Timed(timetable, time, listener));
      if (report.refused().isEmpty()) {
        Chronicle.in(data).wasLoaded();
        Files.createFile(mark(data));
      }
      return report;
    } finally {
      time.end();
      Files.deleteIfExists(copy);
    }
  }

  /** Lets the time of each line come before it is sent. */
  private record Timed(Timetable timetable, Demonstration time, ImportListener listener)
      implements ImportListener {

    @Override
    public void sends(ImportLine line) {
      time.playTo(timetable.at(line.key()));
    }

    @Override
    public void progress(long done, long of) {
      listener.progress(done, of);
    }

    @Override
    public void refused(Refusal refusal) {
      listener.refused(refusal);
    }

    @Override
    public void waiting(long line, String reason) {
      listener.waiting(line, reason);
    }
  }
}
