package org.candour.command.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.Refusal;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.id.StreamId;

/**
 * Decides, in every stream, what is found otherwise by other streams as corrected. A finding that
 * stays as it was is not repeated, so asking twice records nothing.
 */
final class JudgeAgainDecider implements AnyStreamDecider<JudgeAgain> {

  @Override
  public Set<StreamId> concerns(JudgeAgain command, LedgerLookup ledger) {
    return Set.of();
  }

  /**
   * {@inheritDoc}
   *
   * @throws NothingFoundOtherwise if every finding stands, or nothing is corrected there
   */
  @Override
  public Decision decide(JudgeAgain command, Decider<?, ?, ?> stream, DecisionContext context) {
    List<Event> found =
        context
            .record()
            .entry(command.correction())
            .filter(entry -> !entry.stream().equals(command.stream()))
            .filter(entry -> entry.payload() instanceof FactCorrected)
            .map(entry ->
                JudgedAgain.elsewhere(
                    command.correction(), (FactCorrected) entry.payload(), stream, context))
            .orElseThrow(() -> new NothingFoundOtherwise(command));
    if (found.isEmpty()) {
      throw new NothingFoundOtherwise(command);
    }
    return new Decision(found);
  }

  /** What the stream found stands as it is. */
  static final class NothingFoundOtherwise extends Refusal {
    NothingFoundOtherwise(JudgeAgain again) {
      super(
          "Nothing in "
              + again.stream()
              + " is found otherwise because of entry "
              + again.correction(),
          Map.of("stream", again.stream(), "correction", again.correction()));
    }
  }
}
