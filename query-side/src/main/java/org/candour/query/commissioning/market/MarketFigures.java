package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.query.commissioning.market.Figure.Kind;

/** The numbers of the market, each of which its name finds; pages and answers take them here. */
public record MarketFigures(List<Figure> all) {

  private static final String YES = "yes";
  private static final String NO = "no";

  public MarketFigures {
    all = List.copyOf(all);
  }

  /**
   * The figure of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Figure of(String name) {
    return all.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No figure " + name));
  }

  /** How many rows a figure counts. */
  public int count(String name) {
    return Math.toIntExact(of(name).count());
  }

  /** What is counted of agreements, on a day. */
  static List<Kind> ofAgreements(LocalDate on) {
    return Stream.concat(
            Stream.of(
                new Kind("agreements", Map.of()),
                new Kind("grants", Map.of("mechanism", "GRANT")),
                new Kind("contracts", Map.of("mechanism", "CONTRACT")),
                new Kind("subcontracts", Map.of("mechanism", "SUBCONTRACT")),
                new Kind("rate-cards", Map.of("mechanism", "RATE_CARD")),
                new Kind("by-results", Map.of("by-results", YES)),
                new Kind("under-two-years", Map.of("under-two-years", YES)),
                new Kind("limiting-comment", Map.of("limits-comment", YES)),
                new Kind("paid-directly", Map.of("paid-out-of-another", NO)),
                new Kind(
                    "paid-directly-as-grants",
                    Map.of("paid-out-of-another", NO, "mechanism", "GRANT")),
                new Kind(
                    "paid-directly-to-nobody-named",
                    Map.of("paid-out-of-another", NO, "provider-named", NO)),
                new Kind("signing-known", Map.of("days-to-sign-known", YES)),
                new Kind("with-claims", Map.of("claims", YES)),
                new Kind("with-abandoned-claims", Map.of("abandoned-claims", YES))),
            ofTerms(on))
        .toList();
  }

  private static Stream<Kind> ofTerms(LocalDate on) {
    return Stream.of(
        new Kind("in-force", Map.of("state", "IN_FORCE")),
        ending("ends-within-6-months", on, on.plusMonths(6)),
        ending("ends-within-12-months", on, on.plusMonths(12)),
        new Kind(
            "past-their-end",
            Map.of("state", "IN_FORCE", "ends-at-latest-to", on.minusDays(1).toString())));
  }

  private static Kind ending(String name, LocalDate from, LocalDate to) {
    String ends = "ends-at-latest-";
    return new Kind(
        name,
        Map.of("state", "IN_FORCE", ends + "from", from.toString(), ends + "to", to.toString()));
  }

  static List<Kind> ofRounds() {
    return List.of(
        new Kind("rounds", Map.of()),
        new Kind("rounds-in-lots", Map.of("in-lots", YES)),
        new Kind("rounds-without-lots", Map.of("in-lots", NO)));
  }

  static List<Kind> ofNamings() {
    return List.of(
        new Kind("named", Map.of("ever-named", YES)),
        new Kind("named-never-engaged", Map.of("engaged", NO)));
  }

  static List<Kind> ofOrganisations() {
    return List.of(
        new Kind("organisations", Map.of()),
        new Kind("small", Map.of("small", YES)),
        new Kind("income-not-known", Map.of("income-known", NO)),
        new Kind("bidders", Map.of("bids", YES)),
        new Kind("bidders-outside-specialisms", Map.of("bids-outside-specialisms", YES)),
        new Kind("referred-unpaid", Map.of("unpaid-referrals", YES)));
  }
}
