package org.candour.command.correction;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.command.authority.NotYours;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.entry.Entry;

/**
 * Tells a history once more, and asks of every entry whose command can be told from it whether the
 * stream would take that command where it stands.
 */
final class DecidedAgain {

  private DecidedAgain() {}

  /**
   * Why entries of a history would be refused, by their indexes, up to the first that cannot have
   * happened where it stands.
   */
  static <C extends StreamCommand, E extends Event, S extends StreamState>
      NavigableMap<Long, String> refused(
          Decider<C, E, S> decider, NavigableMap<Long, Entry> history, DecisionContext context) {
    NavigableMap<Long, String> refused = new TreeMap<>();
    S state = decider.initial();
    for (Map.Entry<Long, Entry> indexed : history.entrySet()) {
      long index = indexed.getKey();
      Entry entry = indexed.getValue();
      if (decider.events().isInstance(entry.payload())) {
        refusal(decider, state, entry, others(decider, history, index), context.at(index, history))
            .ifPresent(why -> refused.put(index, why));
        try {
          E event = decider.events().cast(entry.payload());
          state = decider.evolve(state, event, entry.circumstances().occurredOn());
        } catch (CorruptHistory e) {
          refused.put(index, String.valueOf(e.getMessage()));
          return refused;
        }
      }
    }
    return refused;
  }

  /** What else happened; a judgement bears the date that its event had when it was judged. */
  private static List<Entry> others(
      Decider<?, ?, ?> decider, NavigableMap<Long, Entry> history, long index) {
    NavigableMap<Long, Entry> others = new TreeMap<>(history);
    others.remove(index);
    return others.values().stream()
        .filter(entry -> decider.events().isInstance(entry.payload()))
        .toList();
  }

  private static <C extends StreamCommand, S extends StreamState> Optional<String> refusal(
      Decider<C, ?, S> decider, S state, Entry entry, List<Entry> others, DecisionContext context) {
    Optional<C> command =
        CommandRules.sent(entry)
            .filter(decider.commands()::isInstance)
            .map(decider.commands()::cast);
    try {
      command.ifPresent(c -> decider.decide(c, state, context));
      decider.order().check(others, entry.payload(), entry.circumstances().occurredOn());
      return Optional.empty();
    } catch (Refusal | NotYours e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
