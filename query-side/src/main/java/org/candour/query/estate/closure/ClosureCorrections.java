package org.candour.query.estate.closure;

import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.query.estate.DisputedFact;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/** Works corrections into a closure. */
final class ClosureCorrections {

  private ClosureCorrections() {}

  /** A fact that was shown to be wrong gives way in the dates; a contested one does not. */
  static Closure corrected(Closure row, FactCorrected fact, LedgerEntry entry) {
    DisputedFact disputed = DisputedFact.of(fact, entry, row.sources().get(fact.entry()));
    Closure noted = row.with(c -> c.addCorrections(disputed));
    if (fact.standing() != FactCorrected.Standing.CORRECTED) {
      return noted;
    }
    PartialDate is = fact.is() == null ? null : date(DisputedFact.text(fact.is()));
    return switch (fact.field()) {
      case "occurredOn" -> is == null ? noted : happened(noted, new EntryDate(is, fact.entry()));
      case "plannedOn" -> planned(noted, fact.entry(), is);
      default -> noted;
    };
  }

  private static Closure happened(Closure row, EntryDate is) {
    return row.with(c ->
        c.likelyOn(corrected(row.likelyOn(), is))
            .announcedOn(corrected(row.announcedOn(), is))
            .lastPrisonersLeftOn(corrected(row.lastPrisonersLeftOn(), is))
            .completedOn(corrected(row.completedOn(), is))
            .rescindedOn(corrected(row.rescindedOn(), is))
            .organisations(
                row.organisations().stream()
                    .map(told -> told.toldOn().entry() == is.entry() ? told.withToldOn(is) : told)
                    .toList()));
  }

  private static @Nullable EntryDate corrected(@Nullable EntryDate date, EntryDate is) {
    return date != null && date.entry() == is.entry() ? is : date;
  }

  private static Closure planned(Closure row, long entry, @Nullable PartialDate is) {
    return row.withPlans(
        row.plans().stream().map(plan -> plan.entry() == entry ? plan.withOn(is) : plan).toList());
  }

  private static @Nullable PartialDate date(String text) {
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      // Not a date: the correction stands in words, and the dates stay as they are.
      return null;
    }
  }
}
