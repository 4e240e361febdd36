package org.candour.command.demonstration;

import java.util.Map;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.events.demonstration.DemonstrationEvent;

/** Decides that a ledger is a demonstration, while nothing stands in it. */
final class DemonstrationDecider
    implements Decider<DeclareDemonstration, DemonstrationEvent, DemonstrationState> {

  @Override
  public String stream() {
    return DemonstrationDeclared.STREAM.type();
  }

  @Override
  public DemonstrationState initial() {
    return new DemonstrationState.Undeclared();
  }

  @Override
  public Decision decide(
      DeclareDemonstration command, DemonstrationState state, DecisionContext context) {
    if (context.record().size() > DemonstrationDeclared.INDEX) {
      throw new LedgerAlreadyBegun(context.record().size());
    }
    return Decision.of(new DemonstrationDeclared(command.from(), command.until()));
  }

  @Override
  public DemonstrationState evolve(
      DemonstrationState state, DemonstrationEvent event, PartialDate on) {
    return switch (state) {
      case DemonstrationState.Undeclared _ ->
          switch (event) {
            case DemonstrationDeclared _ -> new DemonstrationState.Declared();
          };
      case DemonstrationState.Declared _ -> throw new CorruptHistory(state, event);
    };
  }

  /** What stands in a ledger was not recorded in a demonstration. */
  static final class LedgerAlreadyBegun extends Refusal {
    LedgerAlreadyBegun(long entries) {
      super(
          "Only a ledger without entries can become a demonstration; this one has " + entries,
          Map.of("entries", entries));
    }
  }
}
