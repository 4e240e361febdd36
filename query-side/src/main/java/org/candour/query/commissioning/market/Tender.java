package org.candour.query.commissioning.market;

import java.util.List;
import java.util.Objects;
import org.candour.events.commissioning.round.Lot;
import org.candour.query.commissioning.round.Round;

/**
 * What counts in the market of one round.
 *
 * @param bidDays days of work that its bids took, where that was said
 * @param awards those that stand
 */
record Tender(List<Lot> lots, int bids, long bidDays, int awards) {

  Tender {
    lots = List.copyOf(lots);
  }

  static Tender of(Round round) {
    return new Tender(
        round.lots(),
        round.bids().size(),
        round.bids().stream()
            .map(bid -> bid.terms().daysSpent())
            .filter(Objects::nonNull)
            .mapToLong(Integer::longValue)
            .sum(),
        (int) round.awards().stream().filter(award -> award.overturned() == null).count());
  }
}
