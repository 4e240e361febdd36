package org.candour.command.deadline;

import java.util.NavigableMap;
import java.util.Set;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** Decides whether nothing came by a day, in every stream, by the policy on what fell due there. */
public final class SilenceDecider implements AnyStreamDecider<RecordSilence> {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  @Override
  public Set<StreamId> concerns(RecordSilence command, LedgerLookup ledger) {
    return Set.of();
  }

  /**
   * {@inheritDoc}
   *
   * @throws NothingOverdue if no such silence is to be recorded
   */
  @Override
  public Decision decide(RecordSilence command, Decider<?, ?, ?> stream, DecisionContext context) {
    return decide(command, context);
  }

  /** The same, which rests on what the ledger holds alone. */
  public Decision decide(RecordSilence command, DecisionContext context) {
    StreamId stream = command.stream();
    NavigableMap<Long, Entry> history = StreamDeadlines.history(context.record(), stream);
    DeadlinePolicy policy =
        POLICIES
            .of(stream.type(), command.deadline())
            .filter(found -> !found.perhapsCame(command.due(), history))
            .orElseThrow(() -> nothing(command));
    Deadline deadline =
        DeadlinePolicies.awaited(POLICIES.after(stream, history), command.deadline(), command.due())
            .orElseThrow(() -> nothing(command));
    return Decision.of(
        policy.silence(command.deadline(), command.due(), deadline.causedBy(), history));
  }

  private static NothingOverdue nothing(RecordSilence command) {
    return new NothingOverdue(command);
  }
}
