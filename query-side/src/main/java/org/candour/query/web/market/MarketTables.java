package org.candour.query.web.market;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.market.Figure;
import org.candour.query.commissioning.market.Market;
import org.candour.query.commissioning.market.MarketFigures;
import org.candour.query.commissioning.market.MarketMoney;
import org.candour.query.commissioning.market.MarketShares;
import org.candour.query.commissioning.market.MarketTerms;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/**
 * The market’s figures in words, each with what it is a share of, and where the rows of both are.
 */
final class MarketTables {

  private final Market.Said said;
  private final Function<Figure, String> address;

  /**
   * Tables of what is said.
   *
   * @param address where the rows of a figure are
   */
  MarketTables(Market.Said said, Function<Figure, String> address) {
    this.said = said;
    this.address = address;
  }

  /** Words that open the rows which they are about. */
  public record Opening(String text, String address) {}

  /**
   * A share.
   *
   * @param share in words: a percentage, or that there is nothing to take a share of
   */
  public record Share(String what, Opening part, Opening of, String share) {}

  /** Shares of one whole, under a caption. */
  public record Table(String caption, List<Share> shares) {}

  /** Every table of shares on the page. */
  List<Table> all() {
    List<MarketMoney> all = said.shares().money();
    List<MarketMoney> money = all.isEmpty() ? List.of(MarketMoney.none()) : all;
    return Stream.concat(
            money.stream().map(each -> new Table(caption(each, money.size()), ofValue(each))),
            Stream.of(
                new Table("Of the agreements", ofAgreements()),
                new Table("Of rounds, bids, claims and terms", ofTheRest())))
        .toList();
  }

  /** Currencies are never added together, so each has a table of its own. */
  private static String caption(MarketMoney money, int currencies) {
    return "Of the money" + (currencies == 1 ? "" : " in " + money.currency());
  }

  private List<Share> ofValue(MarketMoney m) {
    return List.of(
        value(
            "To organisations known to have an income under £1 million a year",
            "small",
            m.smallPence(),
            m),
        value(
            "To organisations whose income is not known",
            "income-not-known",
            m.sizeUnknownPence(),
            m),
        value(
            "To organisations that the source does not name",
            "paid-directly-to-nobody-named",
            m.notNamedPence(),
            m),
        value("As grants", "paid-directly-as-grants", m.grantPence(), m));
  }

  private List<Share> ofAgreements() {
    String of = "agreements";
    return List.of(
        count("Grants", "grants", of, "agreement", " signed"),
        count("Contracts", "contracts", of, "agreement", " signed"),
        count("Subcontracts", "subcontracts", of, "agreement", " signed"),
        count("Rate cards", "rate-cards", of, "agreement", " signed"),
        count("Paid in part by results", "by-results", of, "agreement", " signed"),
        count("With a term under two years", "under-two-years", of, "agreement", " signed"),
        count(
            "With a clause that limits public comment",
            "limiting-comment",
            of,
            "agreement",
            " signed"));
  }

  private List<Share> ofTheRest() {
    List<Total> abandoned = said.terms().abandoned();
    return List.of(
        count(
            "Rounds that are not divided into lots", "rounds-without-lots", "rounds", "round", ""),
        count(
            "Organisations that bid for work outside their specialisms",
            "bidders-outside-specialisms",
            "bidders",
            "organisation",
            " that bid"),
        count(
            "Named as a partner in an award or agreement, and never given work",
            "named-never-engaged",
            "named",
            "naming",
            ""),
        count(
            "Agreements with a claim that was abandoned"
                + (abandoned.isEmpty() ? "" : ", worth " + Total.inWords(abandoned)),
            "with-abandoned-claims",
            "with-claims",
            "agreement",
            " with a claim"),
        ending("Funding that ends within 6 months", "ends-within-6-months"),
        ending("Funding that ends within 12 months", "ends-within-12-months"),
        ending("Expired, with no end recorded", "past-their-end"));
  }

  private Share ending(String what, String part) {
    return count(what, part, "in-force", "agreement", " in force");
  }

  private Share count(String what, String part, String whole, String one, String which) {
    Figure counted = said.figures().of(part);
    Figure of = said.figures().of(whole);
    return new Share(
        what,
        new Opening(PlainEnglish.number(counted.count()), address.apply(counted)),
        new Opening(PlainEnglish.count(of.count(), one, one + "s") + which, address.apply(of)),
        share(Total.perCent(BigInteger.valueOf(counted.count()), BigInteger.valueOf(of.count()))));
  }

  private Share value(String what, String rows, BigInteger pence, MarketMoney m) {
    return new Share(
        what,
        new Opening(money(m, pence), address.apply(said.figures().of(rows))),
        new Opening(
            money(m, m.valuePence()) + " that agreements are worth, as signed",
            address.apply(said.figures().of("paid-directly"))),
        share(Total.perCent(pence, m.valuePence())));
  }

  /** The size of lots, in a sentence. */
  static String lots(MarketShares m, MarketFigures f) {
    String lots =
        PlainEnglish.count(m.lots(), "lot", "lots")
            + " in "
            + PlainEnglish.number(f.count("rounds-in-lots"))
            + " of "
            + PlainEnglish.count(m.rounds(), "round", "rounds");
    String values =
        m.money().stream()
            .map(MarketTables::lotValues)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining("; "));
    return lots + "; " + (values.isEmpty() ? "no values are recorded" : values) + ".";
  }

  private static String lotValues(MarketMoney m) {
    Long middle = m.middleLotPence();
    Long least = m.leastLotPence();
    Long most = m.mostLotPence();
    return middle == null || least == null || most == null
        ? ""
        : PlainEnglish.number(m.lotsValued())
            + " with a value"
            + (m.currency().equals("GBP") ? "" : " in " + m.currency())
            + ": the median is "
            + money(m, BigInteger.valueOf(middle))
            + ", the smallest "
            + money(m, BigInteger.valueOf(least))
            + ", the largest "
            + money(m, BigInteger.valueOf(most));
  }

  /** How long signing takes, in a sentence. */
  static String signing(MarketTerms t) {
    Long middle = t.middleDaysToSignature();
    Long most = t.mostDaysToSignature();
    return middle == null || most == null
        ? "From award to signature: not known of any agreement."
        : "From award to signature: the median is "
            + PlainEnglish.count(middle, "day", "days")
            + ", the longest "
            + PlainEnglish.count(most, "day", "days")
            + "; known of "
            + PlainEnglish.number(t.signaturesMeasured())
            + " of "
            + PlainEnglish.count(t.agreements(), "agreement", "agreements")
            + ".";
  }

  private static String share(@Nullable Integer perCent) {
    return perCent == null ? "Not applicable" : perCent + " per cent";
  }

  private static String money(MarketMoney m, BigInteger pence) {
    return PlainEnglish.money(pence, m.currency());
  }
}
