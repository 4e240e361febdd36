package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.round.RoundsView;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Folded;
import org.candour.query.view.View;

/** The market after a history, without a database. */
final class MarketOf {

  private static final Market.Views VIEWS =
      new Market.Views(
          new MarketView(),
          Examples.implementing(RoundsView.class).getFirst(),
          Examples.implementing(AgreementsView.class).getFirst(),
          new NamedPartnersView());

  private MarketOf() {}

  static Market.Said history(List<Draft> history, LocalDate on) {
    return Market.read(
        VIEWS,
        new Market.Rows() {
          @Override
          public <V, T> List<T> all(View<V> view, Function<V, T> wanted) {
            return Folded.rows(view, history).values().stream().map(wanted).toList();
          }
        },
        on);
  }
}
