package org.candour.query.web.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.market.MarketView;
import org.candour.query.commissioning.market.NamedPartnersView;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.read.Filter;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.market.MarketList.Filters;
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

  MarketLists(
      ViewReader reader,
      PresentationCatalogue presentations,
      CardRenderer cards,
      MarketView suppliers,
      AgreementsView agreements,
      NamedPartnersView partners) {
    this.reader = reader;
    this.presentations = presentations;
    this.cards = cards;
    this.suppliers = suppliers;
    this.agreements = agreements;
    this.partners = partners;
  }

  List<View<?>> views() {
    return List.of(suppliers, agreements, partners);
  }

  String suppliers(PageRequest request) {
    return request.links().to(Addresses.list(presentations.saying(suppliers)));
  }

  /** Partners named and never given work, of all who were named. */
  MarketFigures.Share neverGivenWork(PageRequest request) {
    List<Filter> never = List.of(new Filter.Is("engaged", "no"));
    return MarketFigures.neverGivenWork(
        reader.countAll(request.account(), partners, request.asAt(), never),
        reader.countAll(request.account(), partners, request.asAt(), List.of()));
  }

  List<MarketPage.MarketPart> of(PageRequest request) {
    List<MarketPage.MarketPart> parts = new ArrayList<>();
    asked(request.day()).forEach(asked -> parts.add(part(request, asked)));
    return List.copyOf(parts);
  }

  private List<MarketList<?>> asked(LocalDate on) {
    return List.of(
        new MarketList<>(
            "named",
            "Named as partners and never given work",
            partners,
            Filters.is("engaged", "no"),
            "",
            null),
        new MarketList<>(
            "abandoned",
            "Claims abandoned",
            agreements,
            Filters.is("abandoned-claims", "yes"),
            "",
            "Claims"),
        ending("six", "Funding that ends within 6 months", on, on.plusMonths(6)),
        ending("twelve", "Funding that ends within 12 months", on, on.plusMonths(12)),
        new MarketList<>(
            "brief",
            "Terms under two years",
            agreements,
            Filters.is("under-two-years", "yes"),
            "",
            "Term"),
        new MarketList<>(
            "unpaid",
            "People referred outside any agreement, unpaid",
            suppliers,
            Filters.is("unpaid-referrals", "yes"),
            "People: ",
            "People referred to it unpaid"));
  }

  private MarketList<?> ending(String id, String title, LocalDate from, LocalDate to) {
    return new MarketList<>(id, title, agreements, Filters.ending(from, to), "", null);
  }

  private <V> MarketPage.MarketPart part(PageRequest request, MarketList<V> asked) {
    ViewPresentation<V> presentation = presentations.saying(asked.view());
    List<Filter> filters = asked.filters().filters();
    List<Row<V>> rows =
        reader.list(request.account(), asked.view(), request.asAt(), filters, null, SHOWN).rows();
    return new MarketPage.MarketPart(
        asked.id(),
        asked.title(),
        reader.countAll(request.account(), asked.view(), request.asAt(), filters),
        request.links().rows(asked.filters().address(), Addresses.list(presentation)),
        cards.list(request, presentation, rows).stream().map(card -> line(card, asked)).toList());
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
