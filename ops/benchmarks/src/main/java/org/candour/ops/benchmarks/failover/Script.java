package org.candour.ops.benchmarks.failover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a drill runs as people do; what they say is shown, indented. */
final class Script {

  private static final long PAUSE_NANOS = 5_000_000;

  /** How far a base backup has come. */
  private static final Pattern PROGRESS = Pattern.compile("^ *[0-9]+/[0-9]+ kB ");

  private Script() {}

  /** How a program ended, and what it said. */
  record Ended(int status, List<String> said) {}

  /** Runs one to its end. */
  static Ended run(List<String> command, Map<String, String> settings, PrintStream out) {
    Process process = start(command, settings);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = new ArrayList<>();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        if (!line.isBlank() && !PROGRESS.matcher(line).find()) {
          out.println("  " + line.strip());
        }
      }
      return new Ended(process.waitFor(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Starts one that goes on, and waits until it says something that begins so. */
  static Process await(List<String> command, String ready, PrintStream out) {
    Process process = start(command, Map.of());
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    try {
      String line;
      do {
        line = said.readLine();
        if (line == null) {
          throw new IllegalStateException(command + " ended with " + process.waitFor());
        }
        out.println("  " + line);
      } while (!line.startsWith(ready));
      // What it says later is read, so that it never waits for a reader.
      Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Ends a program and those that it started. */
  static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    while (all.stream().anyMatch(ProcessHandle::isAlive)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static Process start(List<String> command, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(command + " cannot be run", e);
    }
  }
}
