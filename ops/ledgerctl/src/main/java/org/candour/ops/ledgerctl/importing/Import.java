package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.importing.ImportLine;
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.candour.events.importing.LineReader;
import org.candour.events.importing.References;
import org.candour.ops.ledgerctl.importing.AccessTokens.NoTokenException;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Recorded;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Refused;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Unavailable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a file of commands, one JSON document a line, to the command side in their order. Each line
 * carries its own idempotency key, so an import may be broken off and run again at any point.
 */
public final class Import implements AutoCloseable {

  private final CommandClient client;
  private final RetryPolicy patience;
  private final ImportListener reporter;
  private final References references = new References();
  private final List<Refusal> refusals = new ArrayList<>();
  private long accepted;
  private long repeated;

  private Import(URI service, AccessTokens tokens, RetryPolicy patience, ImportListener reporter) {
    this.client = new CommandClient(service, tokens);
    this.patience = patience;
    this.reporter = reporter;
  }

  /**
   * What became of the lines.
   *
   * @param accepted lines that were recorded now
   * @param repeated lines that had been recorded before
   * @param refused lines that were not recorded
   */
  public record Report(long accepted, long repeated, List<Refusal> refused) {}

  /**
   * A line that was not recorded.
   *
   * @param line its number, from 1
   * @param reason what the service or the importer has against it
   */
  public record Refusal(long line, String reason) {
    @Override
    public String toString() {
      return "line " + line + " " + reason;
    }
  }

  /**
   * Imports a file.
   *
   * @param service the address of the command side, such as {@code http://localhost:8081}
   * @param tokens as whom to send them
   * @throws IOException if the file cannot be read
   * @throws NoTokenException if the issuer of tokens refuses
   * @throws GaveUpException if the service stayed away for two minutes
   */
  public static Report run(Path file, URI service, AccessTokens tokens, ImportListener reporter)
      throws IOException, InterruptedException {
    return run(file, service, tokens, RetryPolicy.USUAL, reporter);
  }

  static Report run(
      Path file, URI service, AccessTokens tokens, RetryPolicy patience, ImportListener reporter)
      throws IOException, InterruptedException {
    try (Import work = new Import(service, tokens, patience, reporter)) {
      return work.all(file);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private Report all(Path file) throws IOException, InterruptedException {
    long of = LineReader.count(file);
    try (LineReader lines = LineReader.of(file)) {
      boolean more = true;
      while (more) {
        more = one(lines);
        reporter.progress(lines.number(), of);
      }
    }
    return report();
  }

  private boolean one(LineReader lines) throws IOException, InterruptedException {
    try {
      Optional<String> text = lines.next();
      if (text.isPresent() && !text.get().isBlank()) {
        ImportLine line = ImportLine.parse(text.get());
        reporter.sends(line);
        send(lines.number(), line, references.resolve(line.body()));
      }
      return text.isPresent();
    } catch (MalformedLineException e) {
      refuse(new Refusal(lines.number(), String.valueOf(e.getMessage())));
      return true;
    }
  }

  private void send(long number, ImportLine line, ObjectNode body) throws InterruptedException {
    long started = System.nanoTime();
    for (int failures = 1; ; failures++) {
      switch (client.send(line, body)) {
        case Recorded recorded -> {
          count(line, recorded);
          return;
        }
        case Refused refused -> {
          refuse(
              new Refusal(
                  number,
                  "("
                      + line.command()
                      + ") was refused, "
                      + refused.status()
                      + ": "
                      + refused.reason()));
          return;
        }
        case Unavailable away -> {
          // However long the first try took: a machine may have slept in the middle of it.
          if (failures > 1 && System.nanoTime() - started > patience.total().toNanos()) {
            throw new GaveUpException(number, away.reason(), patience.total(), report());
          }
          reporter.waiting(number, away.reason());
          Thread.sleep(patience.pause(failures, away.retryAfterSeconds()));
        }
      }
    }
  }

  private void count(ImportLine line, Recorded recorded) {
    references.recorded(line.key(), recorded.firstIndex());
    if (recorded.before()) {
      repeated++;
    } else {
      accepted++;
    }
  }

  private void refuse(Refusal refusal) {
    refusals.add(refusal);
    reporter.refused(refusal);
  }

  private Report report() {
    return new Report(accepted, repeated, List.copyOf(refusals));
  }

  /** The service stayed away; what was recorded until then stands. */
  public static final class GaveUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Report report;

    GaveUpException(long line, String reason, Duration after, Report report) {
      super(
          "Stopped at line "
              + line
              + ": "
              + reason
              + ", and that for "
              + after.toSeconds()
              + " seconds. Run the same import again to go on from there.");
      this.report = report;
    }

    /** What became of the lines before. */
    public Report report() {
      return report;
    }
  }
}
