package org.candour.query.web.market;

import java.util.List;
import java.util.stream.IntStream;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.market.Figure;
import org.candour.query.commissioning.market.MarketFigures;
import org.candour.query.commissioning.market.MarketView;
import org.candour.query.commissioning.market.NamedPartnersView;
import org.candour.query.commissioning.round.RoundsView;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the lists of the market’s page: the first rows of each, and where all of them are. */
@Component
class MarketLists {

  /** How many of each list the page shows; the register has them all. */
  private static final int SHOWN = 10;

  private final ViewReader reader;
  private final PresentationCatalogue presentations;
  private final CardRenderer cards;
  private final MarketView suppliers;
  private final AgreementsView agreements;
  private final NamedPartnersView partners;
  private final RoundsView rounds;

  MarketLists(
      ViewReader reader,
      PresentationCatalogue presentations,
      CardRenderer cards,
      MarketView suppliers,
      AgreementsView agreements,
      NamedPartnersView partners,
      RoundsView rounds) {
    this.reader = reader;
    this.presentations = presentations;
    this.cards = cards;
    this.suppliers = suppliers;
    this.agreements = agreements;
    this.partners = partners;
    this.rounds = rounds;
  }

  List<View<?>> views() {
    return List.of(suppliers, agreements, partners, rounds);
  }

  String suppliers(PageRequest request) {
    return request.links().to(Addresses.list(presentations.saying(suppliers)));
  }

  /** Where the rows of a figure are. */
  String address(PageRequest request, Figure figure) {
    return Addresses.rows(presentations, request.links(), figure.view(), figure.filters());
  }

  List<MarketPage.MarketPart> of(PageRequest request, MarketFigures figures) {
    List<MarketList<?>> asked = asked(figures);
    List<List<RenderedCard>> rendered =
        cards.lists(
            request,
            asked.stream().<CardRenderer.Listed<?>>map(list -> listed(request, list)).toList());
    return IntStream.range(0, asked.size())
        .mapToObj(i -> part(request, asked.get(i), rendered.get(i)))
        .toList();
  }

  private List<MarketList<?>> asked(MarketFigures figures) {
    return List.of(
        new MarketList<>(
            "named",
            "Named as partners and never given work",
            partners,
            figures.of("named-never-engaged"),
            "",
            null),
        new MarketList<>(
            "abandoned",
            "Claims abandoned",
            agreements,
            figures.of("with-abandoned-claims"),
            "",
            "Claims"),
        ending("six", "Funding that ends within 6 months", figures.of("ends-within-6-months")),
        ending("twelve", "Funding that ends within 12 months", figures.of("ends-within-12-months")),
        new MarketList<>(
            "brief",
            "Terms under two years",
            agreements,
            figures.of("under-two-years"),
            "",
            "Term"),
        new MarketList<>(
            "unpaid",
            "People referred outside any agreement, unpaid",
            suppliers,
            figures.of("referred-unpaid"),
            "People: ",
            "People referred to it unpaid"));
  }

  private MarketList<?> ending(String id, String title, Figure figure) {
    return new MarketList<>(id, title, agreements, figure, "", null);
  }

  private <V> CardRenderer.Listed<V> listed(PageRequest request, MarketList<V> asked) {
    List<Filter> filters = RowFilters.of(asked.view(), asked.figure().filters());
    return new CardRenderer.Listed<>(
        presentations.saying(asked.view()),
        reader.list(request.account(), asked.view(), request.asAt(), filters, null, SHOWN).rows());
  }

  private MarketPage.MarketPart part(
      PageRequest request, MarketList<?> asked, List<RenderedCard> rows) {
    return new MarketPage.MarketPart(
        asked.id(),
        asked.title(),
        asked.figure().count(),
        address(request, asked.figure()),
        rows.stream().map(card -> line(card, asked)).toList());
  }

  private static MarketPage.Line line(RenderedCard card, MarketList<?> asked) {
    String fact = asked.fact();
    return new MarketPage.Line(
        card.address(),
        card.heading(),
        card.standing(),
        asked.label(),
        fact == null ? null : card.fact(fact));
  }
}
