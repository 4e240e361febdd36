package org.candour.query.duties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.PartialDate;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.ValueKind;
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
    return switch (recorded.event()) {
      case org.candour.events.deadline.Silence _ -> Set.of(EntryKeys.key(recorded));
      case SilenceLifted lifted -> Set.of(EntryKeys.key(lifted.silence()));
      default -> Set.of();
    };
  }

  @Override
  public Optional<String> keyBehind(long entries) {
    return Optional.of(EntryKeys.key(entries));
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return key.equals(EntryKeys.key(recorded));
  }

  @Override
  public Optional<Silence> evolve(String key, Optional<Silence> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case org.candour.events.deadline.Silence silence ->
          Optional.of(
              new Silence(
                  key,
                  recorded.stream(),
                  recorded.entry().type(),
                  kind(silence, recorded),
                  recorded.entry().concerns(),
                  new EntryDate(PartialDate.of(silence.due()), recorded.index()),
                  silence instanceof CommitmentMissed missed ? missed.disputed() : null,
                  recorded.entry().circumstances().causedBy(),
                  recorded.recordedAt()));
      case SilenceLifted _ -> Optional.empty();
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private DeadlineKind kind(org.candour.events.deadline.Silence silence, LedgerEntry recorded) {
    return DeadlinePolicies.instance()
        .of(recorded.stream().type(), silence.deadline())
        .map(DeadlinePolicy::kind)
        .orElseThrow(() -> new OutOfPlaceException(name(), recorded));
  }

  @Override
  public List<Facet<Silence>> facets() {
    return List.of(
        Facet.one("type", Silence::type).label("What").naming(ValueKind.EVENT),
        Facet.choice("kind", DeadlineKind.class, Silence::kind)
            .withoutIndex()
            .label("What fell due"),
        Facet.many("concerns", Silence::concerns).stream(),
        Facet.happened("due", Silence::due).label("Fell due").sortable());
  }

  @Override
  public Order<Silence> order() {
    return Order.<Silence>byKeyDescending().label("Newest entry first");
  }
}
