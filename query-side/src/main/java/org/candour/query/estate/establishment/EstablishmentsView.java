package org.candour.query.estate.establishment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.FactCorrected;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per establishment, from its own entries and those of closures and developments. */
@Component
public class EstablishmentsView implements View<Establishment> {

  private static final String STREAM = "establishment";

  @Override
  public String name() {
    return "establishments";
  }

  @Override
  public Class<Establishment> rowType() {
    return Establishment.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case EstablishmentEvent event -> Set.of(recorded.stream().id());
      case FactCorrected fact ->
          recorded.stream().type().equals(STREAM) ? Set.of(recorded.stream().id()) : Set.of();
      case ClosureEvent event -> concerned(recorded);
      case DevelopmentEvent event -> concerned(recorded);
      default -> Set.of();
    };
  }

  private static Set<String> concerned(LedgerEntry recorded) {
    return recorded.entry().concerns().stream()
        .filter(stream -> stream.type().equals(STREAM))
        .map(StreamId::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Establishment> evolve(
      String key, Optional<Establishment> row, LedgerEntry recorded) {
    EstablishmentDraft draft =
        row.map(EstablishmentDraft::new).orElseGet(() -> EstablishmentDraft.unknown(key));
    switch (recorded.event()) {
      case EstablishmentEvent event -> draft.happened(event, recorded);
      case ClosureEvent event -> draft.closing(event, recorded);
      case DevelopmentEvent event -> draft.developing(event, recorded);
      case FactCorrected fact -> draft.disputed(fact, recorded);
      default -> throw new OutOfPlaceException(name(), recorded);
    }
    return Optional.of(draft.build());
  }

  @Override
  public List<Facet<Establishment>> facets() {
    return List.of(
        Facet.choice("state", Establishment.State.class, Establishment::state),
        Facet.words("q", e -> e.title() + " " + e.code() + " " + Objects.toString(e.county(), "")));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Order<Establishment> order() {
    return Order.by(Establishment::title);
  }

  @Override
  public Optional<String> replays() {
    return Optional.of(STREAM);
  }
}
