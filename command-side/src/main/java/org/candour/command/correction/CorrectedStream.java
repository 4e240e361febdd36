package org.candour.command.correction;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.candour.command.correction.CorrectionRefusals.HistoryImpossible;
import org.candour.command.correction.CorrectionRefusals.WhoseMatterStands;
import org.candour.command.stream.Decider;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.PartialDate;
import org.candour.events.correction.EntryField;
import org.candour.events.correction.TakenFrom;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;

/** A stream in which an entry is to say otherwise: its history must be one that can have been. */
record CorrectedStream(StreamId id, NavigableMap<Long, Entry> history, DecisionContext context) {

  static CorrectedStream of(StreamId id, DecisionContext context) {
    NavigableMap<Long, Entry> history = new TreeMap<>();
    for (IndexedEntry one : context.record().indexed(id)) {
      history.put(one.index(), one.entry());
    }
    return new CorrectedStream(id, history, context);
  }

  /**
   * Refuses to have an entry say otherwise if the stream's history cannot have been like that.
   *
   * @throws WhoseMatterStands if others would be concerned than those who were told
   * @throws HistoryImpossible if something would have happened that cannot
   */
  void refuseUnlessPossible(CorrectFact command, Entry otherwise, Decider<?, ?, ?> decider) {
    Entry entry = Objects.requireNonNull(history.get(command.entry()));
    boolean names = command.was().isString() && command.was().stringValue().equals(id.id());
    if (names || !entry.payload().concerns().equals(otherwise.payload().concerns())) {
      throw new WhoseMatterStands(command.entry(), command.field());
    }
    NavigableMap<Long, Entry> after = new TreeMap<>(history);
    after.put(command.entry(), otherwise);
    for (CorrectFact taken : takenOver(command)) {
      after.computeIfPresent(
          taken.entry(), (_, later) -> new EntryField(taken.field()).in(later, taken.is()));
    }
    refuseBeforeOpening(command, after);
    refuseWhatIsRefused(command, after, decider);
  }

  /** The same correction of every entry that took the field over, until it was said anew. */
  List<CorrectFact> takenOver(CorrectFact command) {
    Class<?> from = Objects.requireNonNull(history.get(command.entry())).payload().getClass();
    return history.tailMap(command.entry(), false).entrySet().stream()
        .takeWhile(later -> later.getValue().payload().getClass() != from)
        .filter(later -> tookOver(later.getValue(), from, command))
        .map(later -> command.of(later.getKey()))
        .toList();
  }

  private static boolean tookOver(Entry later, Class<?> from, CorrectFact command) {
    return Components.find(later.payload().getClass(), command.field())
        .map(component -> component.declared().getAnnotation(TakenFrom.class))
        .filter(taken -> taken.value() == from)
        .flatMap(_ -> new EntryField(command.field()).of(later))
        .filter(command.was()::equals)
        .isPresent();
  }

  /** What would have been refused when it was recorded cannot have been recorded so. */
  private void refuseWhatIsRefused(
      CorrectFact command, NavigableMap<Long, Entry> after, Decider<?, ?, ?> decider) {
    NavigableMap<Long, String> refused = DecidedAgain.refused(decider, after, context);
    refused.keySet().removeAll(DecidedAgain.refused(decider, history, context).keySet());
    if (!refused.isEmpty()) {
      long index = refused.firstKey();
      throw impossible(command, "Entry " + index + " would be refused: " + refused.get(index));
    }
  }

  /** Prisons and organisations were there before the ledger knew them; nothing else was. */
  private void refuseBeforeOpening(CorrectFact command, NavigableMap<Long, Entry> after) {
    if (id.type().equals("establishment") || id.type().equals("organisation")) {
      return;
    }
    for (long index : after.keySet()) {
      if (precedesOpening(after, index) && !precedesOpening(history, index)) {
        throw impossible(
            command,
            "Entry "
                + index
                + " would have happened on "
                + occurred(after, index).inWords()
                + ", before all this began on "
                + occurred(after, after.firstKey()).inWords());
      }
    }
  }

  private static boolean precedesOpening(NavigableMap<Long, Entry> entries, long index) {
    return occurred(entries, entries.firstKey()).isSurelyAfter(occurred(entries, index));
  }

  private static PartialDate occurred(NavigableMap<Long, Entry> entries, long index) {
    return Objects.requireNonNull(entries.get(index)).circumstances().occurredOn();
  }

  private static HistoryImpossible impossible(CorrectFact command, String why) {
    return new HistoryImpossible(command.entry(), command.field(), why);
  }
}
