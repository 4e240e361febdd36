package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.candour.ops.standalone.example.Example;

/** A demonstration of two years of some prisons, without the chronicle. */
final class PlayedExample {

  static final LocalDate UNTIL = LocalDate.parse("2026-11-20");

  private PlayedExample() {}

  /** Starts Candour and plays it to its end, without a refusal. */
  static StandaloneSystem start(Settings settings, int prisons)
      throws IOException, InterruptedException {
    Files.createDirectories(settings.data());
    Example.write(settings.data().resolve("example.jsonl"), prisons, 2, UNTIL, 1);
    Play play = Play.of(settings.data(), List.of());
    StandaloneSystem candour = new StandaloneSystem(settings, play.clock());
    try {
      candour.start(_ -> {}, () -> false);
      assertThat(
              play.run(
                      candour.demonstration(),
                      settings.commandAddress(),
                      candour.registrar(),
                      ImportListener.SILENT)
                  .refused())
          .isEmpty();
      return candour;
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      candour.close();
      throw e;
    }
  }
}
