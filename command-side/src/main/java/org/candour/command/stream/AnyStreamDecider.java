package org.candour.command.stream;

import java.util.List;
import java.util.Set;
import org.candour.command.authority.Sides;
import org.candour.command.classpath.TypeArguments;
import org.candour.events.id.StreamId;

/**
 * Decides a command that any open stream takes, whatever the state of that stream. Found by this
 * type, as a {@link Decider} is.
 *
 * @param <C> the command
 */
public interface AnyStreamDecider<C extends StreamCommand> {

  /** The streams whose matter the command is, beside those that its stream concerns. */
  Set<StreamId> concerns(C command, LedgerLookup ledger);

  /** Which parties hold which side of the command. */
  default Sides voices(C command, LedgerLookup ledger) {
    return Sides.NONE;
  }

  /**
   * Whether a stream has room for the command as it stands.
   *
   * @param history its entries, as corrected
   */
  default boolean hasRoomIn(List<IndexedEntry> history) {
    return true;
  }

  /**
   * Decides a command to a stream that is open.
   *
   * @param stream the decider of that stream, which knows how its history can go
   * @throws Refusal if it is refused
   */
  Decision decide(C command, Decider<?, ?, ?> stream, DecisionContext context);

  /** The type of the command. */
  default Class<C> commands() {
    return TypeArguments.of(this, AnyStreamDecider.class, 0);
  }
}
