package org.candour.ops.benchmarks.path;

import org.candour.ops.access.metrics.Scrape;
import org.candour.ops.benchmarks.Bench;
import org.candour.ops.benchmarks.Results;

/** What Candour's metrics say of a stretch of a run, beside what was sent to it. */
final class CountedMeanwhile {

  private static final String COMMANDS = "candour_commands_total";
  private static final String RECORDED = "outcome=\"recorded\"";

  private final RunningCandour candour;
  private final Sender sender;
  private final Scrape before;
  private final Sender.Sent sentBefore;

  private CountedMeanwhile(RunningCandour candour, Sender sender) {
    this.candour = candour;
    this.sender = sender;
    this.before = candour.commandMetrics();
    this.sentBefore = sender.sent();
  }

  /** Begins a stretch; nobody sends anything yet. */
  static CountedMeanwhile from(RunningCandour candour, Sender sender) {
    return new CountedMeanwhile(candour, sender);
  }

  /**
   * Ends it, after every answer has come, and adds what was counted.
   *
   * @param seconds for which commands were sent
   */
  void add(String name, double seconds, Results results) {
    Scrape after = candour.commandMetrics();
    Sender.Sent sent = sender.sent().since(sentBefore);
    double counted = after.since(before, COMMANDS);
    double recorded = after.since(before, COMMANDS, RECORDED);
    if (counted != sent.commands() || recorded != sent.recorded()) {
      Bench.say(
          "THE METRICS COUNT OTHERWISE: %.0f commands and %.0f recorded, of %d sent and %d recorded"
              .formatted(counted, recorded, sent.commands(), sent.recorded()));
    }
    String metrics = name + "_metrics_";
    results.add(name + "_commands_sent", (double) sent.commands());
    results.add(metrics + "commands", counted);
    results.add(name + "_commands_recorded", (double) sent.recorded());
    results.add(metrics + "commands_recorded", recorded);
    results.add(metrics + "recorded_per_second", recorded / seconds);
    appended(metrics, after, seconds, results);
  }

  private void appended(String metrics, Scrape after, double seconds, Results results) {
    double entries = after.since(before, "candour_ledger_entries_appended_total");
    double batches = after.since(before, "candour_ledger_batch_entries_count");
    if (batches > 0) {
      results.add(metrics + "entries_per_second", entries / seconds);
      results.add(
          metrics + "entries_a_batch",
          after.since(before, "candour_ledger_batch_entries_sum") / batches);
      results.add(
          metrics + "append_mean_ms",
          1e3 * after.since(before, "candour_ledger_append_seconds_sum") / batches);
    }
  }
}
