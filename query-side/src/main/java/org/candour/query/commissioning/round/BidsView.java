package org.candour.query.commissioning.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per bid. */
@Component
public class BidsView implements View<RecordedBid> {

  @Override
  public String name() {
    return "bids";
  }

  @Override
  public Class<RecordedBid> rowType() {
    return RecordedBid.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return recorded.event() instanceof BidRecorded
        ? Set.of(Long.toString(recorded.index()))
        : Set.of();
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return true;
  }

  @Override
  public Optional<RecordedBid> evolve(String key, Optional<RecordedBid> row, LedgerEntry recorded) {
    if (!(recorded.event() instanceof BidRecorded bid)) {
      throw new OutOfPlaceException(name(), recorded);
    }
    return Optional.of(
        new RecordedBid(
            key,
            recorded.stream(),
            recorded.entry().concerns(),
            bid.terms(),
            EntryDate.of(recorded)));
  }

  @Override
  public List<Facet<RecordedBid>> facets() {
    return List.of(
        Facet.one("bidder", (RecordedBid b) -> b.terms().bidder()).label("Bid by").organisation(),
        Facet.one("round", RecordedBid::round).stream(),
        Facet.many("concerns", RecordedBid::concerns).stream(),
        Facet.<RecordedBid>through("small", "bidder", "organisations", "small")
            .label("Bid by an organisation with an income under £1 million a year"),
        Facet.happened("made", RecordedBid::made).sortable());
  }

  @Override
  public Order<RecordedBid> order() {
    return new Order<>(bid -> bid.made().on().toString(), true, "Latest first");
  }
}
