package org.candour.query.duties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Role;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per silence that the ledger's clerk recorded. */
@Component
public class SilencesView implements View<Silence> {

  @Override
  public String name() {
    return "silences";
  }

  @Override
  public Class<Silence> rowType() {
    return Silence.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return recorded.entry().circumstances().by().role() == Role.LEDGER_CLERK
        ? Set.of(EntryKeys.key(recorded))
        : Set.of();
  }

  @Override
  public Optional<String> keyBehind(long entries) {
    return Optional.of(EntryKeys.key(entries));
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return true;
  }

  @Override
  public Optional<Silence> evolve(String key, Optional<Silence> row, LedgerEntry recorded) {
    return Optional.of(
        new Silence(
            key,
            recorded.stream(),
            recorded.entry().type(),
            recorded.entry().concerns(),
            EntryDate.of(recorded),
            recorded.entry().circumstances().causedBy(),
            recorded.recordedAt()));
  }

  @Override
  public List<Facet<Silence>> facets() {
    return List.of(
        Facet.one("type", Silence::type).label("What").hint("for instance commitment.missed"),
        Facet.many("concerns", Silence::concerns).stream(),
        Facet.happened("due", Silence::due).label("Fell due").sortable());
  }

  @Override
  public Order<Silence> order() {
    return Order.<Silence>byKeyDescending().label("Newest entry first");
  }
}
