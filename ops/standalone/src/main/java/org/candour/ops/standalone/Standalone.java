package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The program behind {@code ops/start}. */
public final class Standalone {

  private Standalone() {}

  private static final String WITH_EXAMPLE = "--with-example";

  /** For {@code ops/start} alone, after a build. */
  private static final String REHEARSE = "--rehearse";

  /**
   * Starts Candour, and stops it when the process is asked to end.
   *
   * @param args nothing, or {@code --with-example} to make a new ledger a demonstration, in which a
   *     lived-in example is played beside the chronicle
   */
  public static void main(String[] args) {
    List<String> given = List.of(args);
    if (given.equals(List.of(REHEARSE))) {
      System.exit(rehearse());
    }
    if (!given.isEmpty() && !given.equals(List.of(WITH_EXAMPLE))) {
      System.err.println("There is one option: " + WITH_EXAMPLE);
      System.exit(2);
    }
    System.exit(run(System.getenv(), !given.isEmpty()));
  }

  private static int rehearse() {
    try {
      Rehearsal.run();
      return 0;
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.err.println("The rehearsal failed: " + e.getMessage());
      return 1;
    }
  }

  private static int run(Map<String, String> environment, boolean withExample) {
    try {
      Settings usual = Settings.of(environment);
      Settings settings = withExample ? usual.forExample() : usual;
      prepare(settings);
      System.setProperty("candour.log", settings.log().toString());
      return new Session(settings, new Console(System.out), Play.asked(settings)).run();
    } catch (IOException e) {
      System.err.println("The example cannot be read or written: " + e.getMessage());
      return 1;
    } catch (CannotStartException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /** Before anything is logged, since the log is in the data directory. */
  private static void prepare(Settings settings) {
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new CannotStartException(
          "The data directory "
              + settings.data()
              + " cannot be made; choose another with CANDOUR_DATA.",
          e);
    }
    if (!Files.isWritable(settings.data())) {
      throw new CannotStartException(
          "The data directory "
              + settings.data()
              + " cannot be written to; choose another with CANDOUR_DATA.");
    }
  }
}
