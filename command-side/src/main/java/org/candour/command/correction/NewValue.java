package org.candour.command.correction;

import java.util.Optional;
import org.candour.command.correction.CorrectionRefusals.NotWhatCanStandThere;
import org.candour.events.correction.EntryField;
import org.candour.events.entry.Entry;

/** Reads what is now said of a field, as the event reads it and as its command would take it. */
final class NewValue {

  private NewValue() {}

  /**
   * The entry, saying otherwise.
   *
   * @throws NotWhatCanStandThere if what is said cannot stand in that field
   */
  static Entry of(CorrectFact command, Entry entry) {
    try {
      Entry otherwise = new EntryField(command.field()).in(entry, command.is());
      Optional<String> broken = CommandRules.broken(command.field(), entry, otherwise);
      if (broken.isPresent()) {
        throw new NotWhatCanStandThere(command.entry(), command.field(), broken.get());
      }
      return otherwise;
    } catch (IllegalArgumentException e) {
      throw new NotWhatCanStandThere(
          command.entry(), command.field(), String.valueOf(e.getMessage()));
    }
  }
}
