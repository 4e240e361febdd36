package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ops/start}. */
public final class Standalone {

  private Standalone() {}

  private static final String WITH_EXAMPLE = "--with-example";

  private static final String SIGN_IN_ONLY = "--sign-in-only";

  private static final String CLIENT_SECRET = "CANDOUR_CLIENT_SECRET";

  /** For {@code ops/start} alone, after a build. */
  private static final String REHEARSE = "--rehearse";

  /**
   * Starts Candour, and stops it when the process is asked to end.
   *
   * @param args nothing, or {@code --with-example} to make a new ledger a demonstration, in which a
   *     lived-in example is played beside the chronicle, or {@code --sign-in-only} for nothing but
   *     the sign-in server of the demonstration accounts, to try two sides with that run apart
   */
  public static void main(String[] args) {
    List<String> given = List.of(args);
    if (given.equals(List.of(REHEARSE))) {
      System.exit(rehearse());
    }
    if (given.equals(List.of(SIGN_IN_ONLY))) {
      System.exit(signInOnly(System.getenv()));
    }
    if (!given.isEmpty() && !given.equals(List.of(WITH_EXAMPLE))) {
      System.err.println("The options are " + WITH_EXAMPLE + " and " + SIGN_IN_ONLY);
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
    return guarded(() -> {
      Settings usual = Settings.of(environment);
      Settings settings = withExample ? usual.forExample() : usual;
      prepare(settings);
      return new Session(settings, new Console(System.out), Play.asked(settings)).run();
    });
  }

  /** Until the process is ended. */
  private static int signInOnly(Map<String, String> environment) {
    return guarded(() -> {
      Settings settings = Settings.of(environment);
      prepare(settings);
      SignInIssuer issuer =
          Services.demonstration(settings, environment.getOrDefault(CLIENT_SECRET, ""));
      Services.startSignIn(settings, issuer);
      System.out.println(
          issuer + " signs in the demonstration accounts, whose passwords everybody knows");
      new CountDownLatch(1).await();
      return 0;
    });
  }

  private interface Run {
    int run() throws IOException, InterruptedException;
  }

  private static int guarded(Run run) {
    try {
      return run.run();
    } catch (IOException e) {
      System.err.println("The example cannot be read or written: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    System.setProperty("candour.log", settings.log().toString());
  }
}
