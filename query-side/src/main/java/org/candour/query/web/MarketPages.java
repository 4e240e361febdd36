package org.candour.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.access.Account;
import org.candour.query.api.problem.Params;
import org.candour.query.commissioning.agreement.AgreementsView;
import org.candour.query.commissioning.market.Market;
import org.candour.query.commissioning.market.MarketShares;
import org.candour.query.commissioning.market.MarketTerms;
import org.candour.query.commissioning.market.MarketView;
import org.candour.query.commissioning.market.NamedPartnersView;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.candour.query.view.read.Filter;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The market as a whole: shares in figures, and the lists that stand behind them. */
@Controller
class MarketPages {

  /** How many of each list stand here; the register has them all. */
  private static final int SHOWN = 10;

  private final ViewReader reader;
  private final PointInTimeResolver clockwork;
  private final PresentationCatalogue registers;
  private final CardRenderer cards;
  private final Market market;
  private final MarketView suppliers;
  private final AgreementsView agreements;
  private final NamedPartnersView partners;

  MarketPages(
      ViewReader reader,
      PointInTimeResolver clockwork,
      PresentationCatalogue registers,
      CardRenderer cards,
      Market market,
      MarketView suppliers,
      AgreementsView agreements,
      NamedPartnersView partners) {
    this.reader = reader;
    this.clockwork = clockwork;
    this.registers = registers;
    this.cards = cards;
    this.market = market;
    this.suppliers = suppliers;
    this.agreements = agreements;
    this.partners = partners;
  }

  /**
   * One list of the page.
   *
   * @param count how many there are in all
   * @param all where all of them are
   */
  public record Part(String id, String title, long count, String all, List<RenderedCard> rows) {}

  @GetMapping("/market")
  String market(HttpServletRequest request, Account account, Model model) {
    Params params = Params.of(request, "asAt");
    PointInTimeResolver.Point point = clockwork.resolve(params.text("asAt"));
    LocalDate on = point.day();
    MarketShares shares = market.shares(account, point.asAt());
    MarketTerms terms = market.terms(account, point.asAt(), on);
    PageContext frame =
        new PageContext(
            request,
            point,
            reader.lag(suppliers.name()),
            reader.lag(agreements.name()),
            reader.lag(partners.name()));
    model.addAttribute("frame", frame);
    model.addAttribute("ofValue", MarketFigures.ofValue(shares));
    model.addAttribute("ofAgreements", MarketFigures.ofAgreements(shares));
    model.addAttribute(
        "ofTheRest", MarketFigures.ofTheRest(shares, terms, neverGivenWork(account, frame)));
    model.addAttribute("lots", MarketFigures.lots(shares));
    model.addAttribute("signing", MarketFigures.signing(terms));
    Asking asking = new Asking(account, point, frame);
    model.addAttribute(
        "parts",
        List.of(
            part(
                asking,
                "named",
                "Named as partners and never given work",
                partners,
                Map.of("engaged", "no")),
            part(
                asking,
                "abandoned",
                "Claims abandoned",
                agreements,
                Map.of("abandoned-claims", "yes")),
            ending(asking, "six", "Funding that ends within 6 months", on.plusMonths(6)),
            ending(asking, "twelve", "Funding that ends within 12 months", on.plusMonths(12)),
            part(
                asking,
                "brief",
                "Terms under two years",
                agreements,
                Map.of("under-two-years", "yes")),
            part(
                asking,
                "unpaid",
                "People referred outside any agreement, unpaid",
                suppliers,
                Map.of("unpaid-referrals", "yes"))));
    return "market";
  }

  private MarketFigures.Share neverGivenWork(Account account, PageContext frame) {
    List<Filter> never = List.of(new Filter.Is("engaged", "no"));
    return MarketFigures.neverGivenWork(
        reader.countAll(account, partners, frame.asAt(), never),
        reader.countAll(account, partners, frame.asAt(), List.of()));
  }

  /** Who asks, for which point, on which page. */
  private record Asking(Account account, PointInTimeResolver.Point point, PageContext frame) {}

  private Part ending(Asking asking, String id, String title, LocalDate until) {
    LocalDate on = asking.point().day();
    Map<String, String> address = new LinkedHashMap<>();
    address.put("state", "IN_FORCE");
    address.put("ends-from", on.toString());
    address.put("ends-to", until.toString());
    List<Filter> filters =
        List.of(new Filter.Is("state", "IN_FORCE"), new Filter.Between("ends", on, until));
    return part(asking, id, title, agreements, filters, address);
  }

  private <V> Part part(
      Asking asking, String id, String title, View<V> view, Map<String, String> values) {
    List<Filter> filters =
        values.entrySet().stream()
            .<Filter>map(value -> new Filter.Is(value.getKey(), value.getValue()))
            .toList();
    return part(asking, id, title, view, filters, values);
  }

  private <V> Part part(
      Asking asking,
      String id,
      String title,
      View<V> view,
      List<Filter> filters,
      Map<String, String> address) {
    Account account = asking.account();
    PageContext frame = asking.frame();
    ViewPresentation<V> register = registers.saying(view);
    Map<String, Card> rows = new LinkedHashMap<>();
    reader
        .list(account, view, frame.asAt(), filters, null, SHOWN)
        .rows()
        .forEach(row -> rows.put(row.key(), register.card(row.value(), asking.point().day())));
    return new Part(
        id,
        title,
        reader.countAll(account, view, frame.asAt(), filters),
        frame.rows(address, "registers", view.name()),
        cards.show(account, frame, view.name(), rows, false));
  }
}
