package org.candour.command.correction;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.command.correction.CorrectionRefusals.NotWhatCanStandThere;
import org.candour.command.definition.DateBounds;
import org.candour.events.PartialDate;
import org.candour.events.correction.EntryField;
import org.candour.events.entry.Entry;

/** Reads what is now said of a field, as the event reads it and as its command would take it. */
final class NewValue {

  private NewValue() {}

  /**
   * The entry, saying otherwise.
   *
   * @param on when it is said
   * @throws NotWhatCanStandThere if what is said cannot stand in that field
   */
  static Entry of(CorrectFact command, Entry entry, PartialDate on) {
    try {
      Entry otherwise = new EntryField(command.field()).in(entry, command.is());
      Optional<String> broken = CommandRules.broken(command.field(), entry, otherwise);
      broken
          .or(() -> beyond(entry, otherwise, on))
          .ifPresent(rule -> {
            throw new NotWhatCanStandThere(command.entry(), command.field(), rule);
          });
      return otherwise;
    } catch (IllegalArgumentException e) {
      throw new NotWhatCanStandThere(
          command.entry(), command.field(), String.valueOf(e.getMessage()));
    }
  }

  /** What a date now is beyond, if it was not before: no command may say such a day either. */
  private static Optional<String> beyond(Entry before, Entry after, PartialDate on) {
    Map<String, String> beyond =
        new TreeMap<>(DateBounds.beyond((Record) after.payload(), on.latest()));
    beyond.keySet().removeAll(DateBounds.beyond((Record) before.payload(), on.latest()).keySet());
    return beyond.values().stream().findFirst();
  }
}
