package org.candour.query.commissioning.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Bids, each by whom and in which round. */
@Component
class BidsPresentation extends ViewPresentation<RecordedBid> {

  BidsPresentation() {
    super(
        "bids",
        "Bids",
        "Who bid in which round, and with whom. The latest comes first.",
        "bid",
        "bids");
  }

  @Override
  public String name(RecordedBid b) {
    return "a bid by " + b.terms().bidder();
  }

  @Override
  public List<Phrase> called(RecordedBid b) {
    return Phrase.of("a bid by ", b.terms().bidder());
  }

  @Override
  public Card card(RecordedBid b, LocalDate on) {
    return Card.headed("Bid by ", b.terms().bidder())
        .say("Round", b.round())
        .text("Lot", b.terms().lot())
        .say("Made", b.made())
        .each("Named partners", b.terms().namedPartners())
        .say("Days that it took", b.terms().daysSpent())
        .each("Asks the bidder to do", b.terms().specialisms());
  }

  @Override
  public Optional<StreamId> stream(RecordedBid b) {
    return Optional.of(b.round());
  }
}
