package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.market.Figure.Counted;
import org.candour.query.commissioning.round.RoundsView;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Component;

/** The market in figures, at any point: counted in the rows of four views that the asker sees. */
@Component
public class Market {

  private final ViewReader reader;
  private final Views views;

  Market(
      ViewReader reader,
      MarketView suppliers,
      RoundsView rounds,
      AgreementsView agreements,
      NamedPartnersView partners) {
    this.reader = reader;
    this.views = new Views(suppliers, rounds, agreements, partners);
  }

  /** What is wanted of rows for the market on a day. */
  private record MarketOn(LocalDate day) {}

  /** The views in whose rows the market is counted. */
  record Views(
      MarketView suppliers,
      RoundsView rounds,
      AgreementsView agreements,
      NamedPartnersView partners) {}

  /**
   * All that is said of the market as a whole.
   *
   * @param figures how many of what there are
   * @param shares who has which share of it
   * @param terms how agreements come about, last and end
   */
  public record Said(MarketFigures figures, MarketShares shares, MarketTerms terms) {}

  /**
   * The market at a point.
   *
   * @param on the day of that point, in London
   */
  public Said at(Account account, PointInTime asAt, LocalDate on) {
    return read(
        views,
        new Rows() {
          @Override
          public <V, T> List<T> all(View<V> view, Function<V, T> wanted) {
            return reader.all(account, view, asAt, new MarketOn(on), wanted);
          }

          @Override
          public UnaryOperator<String> standing() {
            return reader.standing(asAt);
          }
        },
        on);
  }

  /** The market as rows have it, read once each. */
  static Said read(Views views, Rows rows, LocalDate on) {
    var ofAgreements = new Figure.Tally<>(views.agreements(), MarketFigures.ofAgreements(on));
    var ofRounds = new Figure.Tally<>(views.rounds(), MarketFigures.ofRounds());
    var ofNamings = new Figure.Tally<>(views.partners(), MarketFigures.ofNamings());
    var ofOrganisations = new Figure.Tally<>(views.suppliers(), MarketFigures.ofOrganisations());
    UnaryOperator<String> stands = rows.standing();
    List<Counted<Deal>> deals =
        rows.all(views.agreements(), row -> ofAgreements.counted(row, Deal.of(row)));
    List<Counted<Tender>> tenders =
        rows.all(views.rounds(), row -> ofRounds.counted(row, Tender.of(row)));
    List<Counted<Supplier>> organisations =
        rows.all(views.suppliers(), row -> ofOrganisations.counted(row, row));
    List<Counted<String>> namings =
        rows.all(views.partners(), row -> ofNamings.counted(row, row.id()));
    MarketFigures figures =
        new MarketFigures(
            Stream.of(
                    ofAgreements.figures(deals),
                    ofRounds.figures(tenders),
                    ofNamings.figures(namings),
                    ofOrganisations.figures(organisations))
                .flatMap(List::stream)
                .toList());
    List<Deal> standing = deals.stream().map(deal -> deal.of().under(stands)).toList();
    return new Said(
        figures,
        MarketShares.of(
            figures,
            organisations.stream().map(Counted::of).toList(),
            standing,
            tenders.stream().map(Counted::of).toList()),
        MarketTerms.of(figures, standing));
  }

  /** Where the rows of views come from. */
  interface Rows {
    /** Of every row, what is wanted of it. */
    <V, T> List<T> all(View<V> view, Function<V, T> wanted);

    /** Of an organisation’s id, that of the record under which it stands. */
    default UnaryOperator<String> standing() {
      return UnaryOperator.identity();
    }
  }
}
