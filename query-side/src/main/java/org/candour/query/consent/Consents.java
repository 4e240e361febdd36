package org.candour.query.consent;

import java.util.List;
import java.util.function.Function;
import org.candour.events.consent.Consent;
import org.candour.events.consent.Consent.Standing;
import org.candour.events.consent.TwoSided;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.jspecify.annotations.Nullable;

/** How rows keep whose account something is, and who agreed to it. */
public final class Consents {

  private Consents() {}

  /** As an entry records it, before anybody answers. */
  public static Consent recorded(TwoSided event, @Nullable Consent before, LedgerEntry recorded) {
    return Consent.recorded(
        recorded.index(),
        recorded.entry().circumstances(),
        event.sides(before == null ? List.of() : before.sides()));
  }

  /** Whether all sides agreed; what one side says of itself needs nobody else. */
  public static <V> Facet<V> facet(Function<V, @Nullable Consent> consent) {
    return Facet.choice(
            "agreed",
            Standing.class,
            (V row) -> {
              Consent of = consent.apply(row);
              return of == null ? Standing.AGREED : of.standing();
            })
        .withoutIndex()
        .label("Agreed by both sides");
  }
}
