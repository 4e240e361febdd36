package org.candour.command.shell;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.candour.events.FactCorrected;
import org.candour.events.consent.TwoSided;
import org.candour.events.correction.Corrections;
import org.candour.events.correction.EntryField;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;

/** Another account of something in a stream than the one by which its history is told. */
sealed interface RivalAccount {

  /** A history as this account tells it. */
  NavigableMap<Long, Entry> told(NavigableMap<Long, Entry> history);

  /** Whether a correction settles what this account contests. */
  boolean isSettledBy(FactCorrected fact);

  /** A source says otherwise in a field. */
  record Contested(FactCorrected rival) implements RivalAccount {
    @Override
    public NavigableMap<Long, Entry> told(NavigableMap<Long, Entry> history) {
      NavigableMap<Long, Entry> told = new TreeMap<>(history);
      told.computeIfPresent(
          rival.entry(), (_, entry) -> new EntryField(rival.field()).in(entry, rival.is()));
      return told;
    }

    @Override
    public boolean isSettledBy(FactCorrected fact) {
      return Corrections.isOne(fact)
          && rival.entry() == fact.entry()
          && rival.field().equals(fact.field());
    }
  }

  /**
   * Parties that are said to have agreed say that they did not.
   *
   * @param index the entry that says that they did
   */
  record Disputed(long index, Set<Party> by) implements RivalAccount {
    public Disputed {
      by = Set.copyOf(by);
    }

    @Override
    public NavigableMap<Long, Entry> told(NavigableMap<Long, Entry> history) {
      NavigableMap<Long, Entry> told = new TreeMap<>(history);
      told.computeIfPresent(
          index,
          (_, entry) ->
              entry.told(
                  entry.circumstances().occurredOn(), ((TwoSided) entry.payload()).without(by)));
      return told;
    }

    /** Nobody has answered yet what the entry says once it is corrected. */
    @Override
    public boolean isSettledBy(FactCorrected fact) {
      return Corrections.isOne(fact) && index == fact.entry();
    }
  }
}
