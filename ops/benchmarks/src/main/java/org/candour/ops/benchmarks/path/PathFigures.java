package org.candour.ops.benchmarks.path;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.ops.benchmarks.Bench;
import org.candour.ops.benchmarks.Callers;
import org.candour.ops.benchmarks.Contender;
import org.candour.ops.benchmarks.LedgerEngine;
import org.candour.ops.benchmarks.ReadSide;
import org.candour.ops.benchmarks.Results;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.database.Ports;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Candour as people start it, driven over HTTP with tokens, keys and the commands of the lived-in
 * example, with all views following; in the same run the same requests refused, an endpoint that
 * only answers, and the engine alone.
 */
public final class PathFigures {

  private static final int[] CALLERS = {1, 32, 128};
  private static final int[] STEADY = {300, 500};
  private static final String DATABASE = "candour";

  /** A script that starts Candour; {@code ops/bench} says where it is. */
  private static final String START = System.getProperty("candour.start", "ops/start");

  private final LedgerEngine engine;
  private final Results results;
  private final int rounds;
  private final double seconds;

  /** Measures in so many rounds, each figure for so many seconds. */
  public PathFigures(LedgerEngine engine, Results results, int rounds, double seconds) {
    this.engine = engine;
    this.results = results;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /** Runs everything, on a ledger of its own that goes afterwards. */
  public void measure() throws IOException {
    Path data = Files.createTempDirectory("candour-path");
    Bench.say("starting Candour, which loads the chronicle");
    start(data).close();
    try (RunningCandour candour = startAgain(data);
        Pages pages = new Pages(candour.pages())) {
      Bench.say("asking for each type of page");
      pages.measure("at_first", results);
      results.printPart();
      commands(candour, pages);
      Bench.say("asking for each type of page again");
      pages.measure("at_last", results);
      results.add("entries_at_last", (double) pages.shown());
      results.printPart();
    }
    rebuild(data);
    FileSystemUtils.deleteRecursively(data);
  }

  private static RunningCandour start(Path data) {
    return RunningCandour.start(List.of(START), data);
  }

  private RunningCandour startAgain(Path data) {
    Bench.say("starting it again");
    long began = System.nanoTime();
    RunningCandour candour = start(data);
    results.add("start_seconds", (System.nanoTime() - began) / 1e9);
    results.add("start_java_cpu_seconds", candour.javaSeconds());
    return candour;
  }

  private void commands(RunningCandour candour, Pages pages) {
    String registrar = candour.token("registrar");
    int port = Ports.free();
    try (RunningProgram bare = bare(port, candour);
        Sender accepted = new Sender("accepted", candour.commands(), registrar, 201);
        Sender refused = new Sender("refused", candour.commands(), candour.token("auditor"), 403);
        Sender answered = new Sender("bare", RunningCandour.address(port), registrar, 200)) {
      Contender[] contenders = {answered, refused, engine, accepted};
      for (Contender contender : contenders) {
        Bench.say("warming up " + contender.name());
        Callers.run(contender, 128, 2 * seconds);
        Callers.run(contender, 1, seconds);
      }
      for (int callers : CALLERS) {
        for (int round = 1; round <= rounds; round++) {
          for (Contender contender : contenders) {
            measure(contender, callers, candour, bare, pages);
          }
        }
        ratios(callers);
        results.printPart();
      }
      for (int rate : STEADY) {
        steady(rate, accepted, candour, pages);
      }
      results.printPart();
    }
  }

  private void steady(int rate, Sender accepted, RunningCandour candour, Pages pages) {
    Bench.say("a steady " + rate + " commands a second");
    String name = "steady_" + rate;
    CountedMeanwhile counted = CountedMeanwhile.from(candour, accepted);
    double took = new Steady(accepted, pages).measure(rate, seconds, results);
    counted.add(name, took, results);
    // One view is on the page; others may still have some way to go.
    candour
        .lagSeconds()
        .forEach((view, lag) ->
            results.add(name + "_metrics_lag_seconds_" + view.replace('-', '_'), lag));
    pages.awaitLevel();
  }

  /** Every figure is for as long as it takes the views to follow. */
  private void measure(
      Contender contender, int callers, RunningCandour candour, RunningProgram bare, Pages pages) {
    pages.awaitLevel();
    CountedMeanwhile counted =
        contender instanceof Sender sender && !contender.name().equals("bare")
            ? CountedMeanwhile.from(candour, sender)
            : null;
    double java = candour.javaSeconds();
    double postgres = candour.postgresSeconds();
    double other = bare.processorSeconds();
    Callers.Figures figures = Callers.run(contender, callers, seconds);
    long answered = System.nanoTime();
    pages.awaitLevel();
    String name = contender.name() + "_" + callers;
    double each = 1e3 / figures.calls();
    results.add(name + "_per_second", figures.perSecond());
    results.add(name + "_median_ms", figures.medianMicros() / 1e3);
    results.add(name + "_p99_ms", figures.p99Micros() / 1e3);
    if (contender.name().equals("bare")) {
      results.add(name + "_java_cpu_ms", (bare.processorSeconds() - other) * each);
    } else if (contender != engine) {
      results.add(name + "_java_cpu_ms", (candour.javaSeconds() - java) * each);
      results.add(name + "_postgres_cpu_ms", (candour.postgresSeconds() - postgres) * each);
    }
    if (contender.name().equals("accepted")) {
      results.add(name + "_views_level_after_ms", (System.nanoTime() - answered) / 1e6);
    }
    if (counted != null) {
      counted.add(name, figures.calls() / figures.perSecond(), results);
    }
    Bench.say(name + ": " + Math.round(figures.perSecond()) + " a second");
  }

  private void ratios(int callers) {
    String at = "_" + callers + "_per_second";
    results.ratio("refused_over_bare_" + callers, "refused" + at, "bare" + at);
    results.ratio("accepted_over_refused_" + callers, "accepted" + at, "refused" + at);
    results.ratio("accepted_over_engine_" + callers, "accepted" + at, "ledger" + at);
    results.ratio(
        "accepted_over_refused_median_" + callers,
        "accepted_" + callers + "_median_ms",
        "refused_" + callers + "_median_ms");
  }

  /** This very program once more, as the endpoint that only answers. */
  private static RunningProgram bare(int port, RunningCandour candour) {
    String started = System.getProperty("sun.java.command", "").replaceFirst(" .*", "");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx1g");
    String parallelism = "jdk.virtualThreadScheduler.parallelism";
    if (System.getProperty(parallelism) != null) {
      command.add("-D" + parallelism + "=" + System.getProperty(parallelism));
    }
    command.addAll(
        started.endsWith(".jar")
            ? List.of("-jar", started)
            : List.of("-cp", System.getProperty("java.class.path", ""), started));
    String issuer = candour.signIn().toString().replaceFirst("/$", "");
    command.addAll(List.of("bare", String.valueOf(port), issuer));
    RunningProgram bare = RunningProgram.start(command, Map.of());
    bare.await(() -> answers(port));
    return bare;
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void rebuild(Path data) {
    try (EmbeddedDatabase database = EmbeddedDatabase.at(data);
        ConfigurableApplicationContext querySide = ReadSide.start(database, DATABASE)) {
      ReadSide.rebuild(querySide, "", results);
    }
  }
}
