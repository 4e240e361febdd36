package org.candour.command.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.Refusal;
import org.candour.events.entry.Entry;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.Comparability;

/** The measures of all frameworks, as their entries set, replace and retire them. */
public final class Measures {

  private final LedgerLookup record;

  public Measures(LedgerLookup record) {
    this.record = record;
  }

  /**
   * A measure that is in use.
   *
   * @throws MeasureNotInUse if nobody set it, or it was replaced or retired
   */
  public MeasureSet inUse(FrameworkId framework, String measure) {
    MeasureSet set = null;
    for (Entry entry : record.stream(framework.stream())) {
      switch (entry.payload()) {
        case MeasureSet e when e.measure().equals(measure) -> set = e;
        case MeasureReplaced e when e.measure().equals(measure) -> set = null;
        case MeasureRetired e when e.measure().equals(measure) -> set = null;
        default -> {}
      }
    }
    if (set == null) {
      throw new MeasureNotInUse(framework, measure);
    }
    return set;
  }

  /** Since when figures of a measure may be set beside each other, and with which they may not. */
  public Comparability comparability(FrameworkId framework, MeasureSet measure) {
    FrameworkId in = framework;
    MeasureSet first = measure;
    Optional<Replaced> before = replacedBy(in, first.measure());
    while (before.isPresent() && before.get().how().comparable()) {
      in = before.get().framework();
      first = before.get().set();
      before = replacedBy(in, first.measure());
    }
    return new Comparability(
        first.from(),
        before.map(replaced -> replaced.set().terms().name()).orElse(null),
        before.map(replaced -> replaced.how().why()).orElse(null));
  }

  private record Replaced(FrameworkId framework, MeasureSet set, MeasureReplaced how) {}

  private Optional<Replaced> replacedBy(FrameworkId framework, String measure) {
    for (IndexedEntry opening : record.openings("framework")) {
      FrameworkId other = new FrameworkId(opening.entry().stream().id());
      List<Entry> entries = record.stream(other.stream());
      for (Entry entry : entries) {
        if (entry.payload() instanceof MeasureReplaced e
            && e.by().equals(measure)
            && (e.byFramework() == null ? other : e.byFramework()).equals(framework)) {
          return set(entries, e.measure()).map(set -> new Replaced(other, set, e));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MeasureSet> set(List<Entry> entries, String measure) {
    return entries.stream()
        .flatMap(entry -> entry.payload() instanceof MeasureSet e ? Stream.of(e) : Stream.empty())
        .filter(set -> set.measure().equals(measure))
        .findFirst();
  }

  /** Nobody set the measure, or it was replaced or retired. */
  public static final class MeasureNotInUse extends Refusal {
    MeasureNotInUse(FrameworkId framework, String measure) {
      super(
          "The framework " + framework + " has no measure " + measure + " in use",
          Map.of("framework", framework, "measure", measure));
    }
  }
}
