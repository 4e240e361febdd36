package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The program behind {@code ops/start}. */
public final class Standalone {

  private Standalone() {}

  /** Starts Candour, and stops it when the process is asked to end. */
  public static void main(String[] args) {
    System.exit(run(System.getenv()));
  }

  private static int run(Map<String, String> environment) {
    try {
      Settings settings = Settings.of(environment);
      prepare(settings);
      System.setProperty("candour.log", settings.log().toString());
      return new Session(settings, new Console(System.out)).run();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /** Before anything is logged, since the log is in the data directory. */
  private static void prepare(Settings settings) {
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new CannotStart(
          "The data directory "
              + settings.data()
              + " cannot be made; choose another with CANDOUR_DATA.",
          e);
    }
    if (!Files.isWritable(settings.data())) {
      throw new CannotStart(
          "The data directory "
              + settings.data()
              + " cannot be written to; choose another with CANDOUR_DATA.");
    }
  }
}
