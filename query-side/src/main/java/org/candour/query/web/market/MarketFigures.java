package org.candour.query.web.market;

import java.util.List;
import org.candour.events.Money;
import org.candour.query.commissioning.market.MarketShares;
import org.candour.query.commissioning.market.MarketTerms;
import org.candour.query.presentation.PlainEnglish;

/** The market’s figures in words, each with what it is a share of. */
final class MarketFigures {

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
    return List.of(
        new Table("Of the money", ofValue(m)),
        new Table("Of the agreements", ofAgreements(m)),
        new Table("Of rounds, bids, claims and terms", ofTheRest(m, t, named)));
  }

  private static List<Share> ofValue(MarketShares m) {
    String of = pounds(m.valuePence()) + " that agreements are worth, as signed";
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
            "Claims abandoned, worth " + pounds(t.claimsAbandonedPence()),
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
    Long middle = m.middleLotPence();
    Long least = m.leastLotPence();
    Long most = m.mostLotPence();
    return middle == null || least == null || most == null
        ? lots + "; no values are recorded."
        : lots
            + "; "
            + m.lotsValued()
            + " with a value: the median is "
            + pounds(middle)
            + ", the smallest "
            + pounds(least)
            + ", the largest "
            + pounds(most)
            + ".";
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

  private static Share value(String what, long pence, MarketShares m, String of) {
    return new Share(what, pounds(pence), of, share(pence, m.valuePence()));
  }

  private static Share count(String what, long part, long whole, String of) {
    return new Share(what, PlainEnglish.number(part), of, share(part, whole));
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "Not applicable" : Math.round(100.0 * part / whole) + " per cent";
  }

  private static String pounds(long pence) {
    return PlainEnglish.money(new Money(pence, "GBP"));
  }
}
