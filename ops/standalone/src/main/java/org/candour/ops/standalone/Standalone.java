package org.candour.ops.standalone;

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
      System.setProperty("candour.log", settings.log().toString());
      return new Session(settings, new Console(System.out)).run();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
