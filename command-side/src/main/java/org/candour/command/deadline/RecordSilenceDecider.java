package org.candour.command.deadline;

import java.util.Set;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.OpenStream;
import org.candour.command.stream.Silence;
import org.candour.events.id.StreamId;

/** Decides silences in every stream: nothing may have come, and the day must be the right one. */
final class RecordSilenceDecider implements AnyStreamDecider<RecordSilence> {

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
  public Decision decide(RecordSilence command, OpenStream stream, DecisionContext context) {
    Silence silence = new Silence(command.stream(), command.deadline(), command.due());
    StreamDeadlines.refuseUnlessAwaited(context.record(), silence);
    return Decision.of(stream.overdue(silence, context));
  }
}
