package org.candour.query.web.market;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.market.MarketMoney;
import org.candour.query.commissioning.market.MarketShares;
import org.candour.query.commissioning.market.MarketTerms;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/** The market’s figures in words, each with what it is a share of. */
final class MarketFigures {

  private static final MarketMoney NO_MONEY =
      new MarketMoney(
          "GBP",
          BigInteger.ZERO,
          null,
          null,
          null,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          0,
          null,
          null,
          null);

  private MarketFigures() {}

  /**
   * A share.
   *
   * @param share in words: a percentage, or that there is nothing to take a share of
   */
  public record Share(String what, String part, String of, String share) {}

  /** Shares of one whole, under a caption. */
  public record Table(String caption, List<Share> shares) {}

  /** Every table of shares on the page. */
  static List<Table> tables(MarketShares m, MarketTerms t, Share named) {
    return Stream.concat(
            m.money().isEmpty()
                ? Stream.of(new Table("Of the money", ofValue(NO_MONEY)))
                : m.money().stream().map(money -> new Table(caption(m, money), ofValue(money))),
            Stream.of(
                new Table("Of the agreements", ofAgreements(m)),
                new Table("Of rounds, bids, claims and terms", ofTheRest(m, t, named))))
        .toList();
  }

  /** Currencies are never added together, so each has a table of its own. */
  private static String caption(MarketShares m, MarketMoney money) {
    return "Of the money" + (m.money().size() == 1 ? "" : " in " + money.currency());
  }

  private static List<Share> ofValue(MarketMoney m) {
    String of = money(m, m.valuePence()) + " that agreements are worth, as signed";
    return List.of(
        value(
            "To organisations known to have an income under £1 million a year",
            m.smallPence(),
            m,
            of),
        value("To organisations whose income is not known", m.sizeUnknownPence(), m, of),
        value("As grants", m.grantPence(), m, of));
  }

  private static List<Share> ofAgreements(MarketShares m) {
    String of = PlainEnglish.count(m.agreements(), "agreement", "agreements") + " signed";
    return List.of(
        count("Grants", m.grantCount(), m.agreements(), of),
        count("Contracts", m.contractCount(), m.agreements(), of),
        count("Subcontracts", m.subcontractCount(), m.agreements(), of),
        count("Rate cards", m.rateCardCount(), m.agreements(), of),
        count("Paid in part by results", m.byResults(), m.agreements(), of),
        count("With a term under two years", m.underTwoYears(), m.agreements(), of),
        count("With a clause that limits public comment", m.limitingComment(), m.agreements(), of));
  }

  private static List<Share> ofTheRest(MarketShares m, MarketTerms t, Share named) {
    return List.of(
        count(
            "Rounds that are not divided into lots",
            m.roundsWithoutLots(),
            m.rounds(),
            PlainEnglish.count(m.rounds(), "round", "rounds")),
        count(
            "Bids for work outside the bidder’s specialisms",
            m.bidsOutsideSpecialisms(),
            m.bids(),
            PlainEnglish.count(m.bids(), "bid", "bids")),
        named,
        count(
            "Claims abandoned"
                + (t.abandoned().isEmpty() ? "" : ", worth " + Total.inWords(t.abandoned())),
            t.claimsAbandoned(),
            t.claims(),
            PlainEnglish.count(t.claims(), "claim", "claims") + " raised"),
        count("Funding that ends within 6 months", t.endsWithin6Months(), t.inForce(), inForce(t)),
        count(
            "Funding that ends within 12 months", t.endsWithin12Months(), t.inForce(), inForce(t)),
        count("Expired, with no end recorded", t.pastTheirEnd(), t.inForce(), inForce(t)));
  }

  /** Partners named in an award or an agreement and never given work, of all who were named. */
  static Share neverGivenWork(long never, long namings) {
    return count(
        "Named as a partner in an award or agreement, and never given work",
        never,
        namings,
        PlainEnglish.count(namings, "naming", "namings"));
  }

  private static String inForce(MarketTerms t) {
    return PlainEnglish.count(t.inForce(), "agreement", "agreements") + " in force";
  }

  /** The size of lots, in a sentence. */
  static String lots(MarketShares m) {
    String lots =
        PlainEnglish.count(m.lots(), "lot", "lots")
            + " in "
            + PlainEnglish.count(m.rounds(), "round", "rounds");
    String values =
        m.money().stream()
            .map(MarketFigures::lotValues)
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
        : m.lotsValued()
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
            + t.signaturesMeasured()
            + " of "
            + PlainEnglish.count(t.agreements(), "agreement", "agreements")
            + ".";
  }

  private static Share value(String what, BigInteger pence, MarketMoney m, String of) {
    return new Share(what, money(m, pence), of, share(Total.perCent(pence, m.valuePence())));
  }

  private static Share count(String what, long part, long whole, String of) {
    return new Share(what, PlainEnglish.number(part), of, share(part, whole));
  }

  private static String share(long part, long whole) {
    return share(Total.perCent(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
  }

  private static String share(@Nullable Integer perCent) {
    return perCent == null ? "Not applicable" : perCent + " per cent";
  }

  private static String money(MarketMoney m, BigInteger pence) {
    return PlainEnglish.money(pence, m.currency());
  }
}
