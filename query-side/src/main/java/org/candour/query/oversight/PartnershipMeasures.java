package org.candour.query.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is measured of each standard of the rating scheme {@code partnership}, version 1, in the
 * twelve months before a day, or on that day.
 */
public final class PartnershipMeasures {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String STATE = "state";

  private static final PrisonRows AGREEMENTS =
      PrisonRows.at("agreements", Map.of(STATE, "IN_FORCE"));

  /** All of them, of whatever day: in which views they are counted is the same on every day. */
  public static final List<Measure> OF_SOME_DAY =
      on(LocalDate.EPOCH).stream().flatMap(standard -> standard.measures().stream()).toList();

  private PartnershipMeasures() {}

  /** The standards in their order, measured up to a day. */
  public static List<Standard> on(LocalDate day) {
    return List.of(
        new Standard(1, "Strategy and leadership", leadership()),
        new Standard(2, "Local commissioning", commissioning(day)),
        new Standard(3, "Stable funding", funding(day)),
        new Standard(4, "Access to the prison", access(day)),
        new Standard(5, "Information and training", training()),
        new Standard(6, "Listening and answering", listening(day)),
        new Standard(7, "Keeping commitments", commitments(day)),
        new Standard(8, "Diversity and unmet need", need()),
        new Standard(9, "Transparency", transparency(day)));
  }

  private static List<Measure> leadership() {
    PrisonRows boards = PrisonRows.at("boards", Map.of(STATE, "STANDING"));
    return List.of(
        Measure.number("boards-constituted", "Boards constituted", boards),
        share(
            "boards-that-missed",
            "Boards that ever missed a meeting",
            boards,
            Map.of("missed", YES)),
        Measure.number(
            "named-coordinators",
            "Named coordinators in force",
            arrangements("NAMED_COORDINATOR", "IN_FORCE")));
  }

  private static List<Measure> commissioning(LocalDate day) {
    PrisonRows rounds = PrisonRows.at("rounds", year("planned", day));
    return List.of(
        share("rounds-run-locally", "Rounds run locally", rounds, Map.of("scope", "LOCAL")),
        share(
            "rounds-in-lots-or-with-reasons",
            "Rounds in lots, or with reasons for none",
            rounds,
            Map.of("lots-considered", YES)),
        share("rounds-with-needs", "Rounds that name needs", rounds, Map.of("with-needs", YES)),
        share(
            "assessments-with-a-round",
            "Needs assessments with a round",
            PrisonRows.at("needs-assessments", Map.of()),
            Map.of("with-round", YES)));
  }

  private static List<Measure> funding(LocalDate day) {
    return List.of(
        share(
            "agreements-of-two-years",
            "Agreements of two years or more",
            AGREEMENTS,
            Map.of("under-two-years", NO)),
        share(
            "agreements-with-break-clause",
            "Agreements with a break clause",
            AGREEMENTS,
            Map.of("break-clause", YES)),
        share(
            "agreements-by-grant", "Agreements by grant", AGREEMENTS, Map.of("mechanism", "GRANT")),
        Measure.number(
            "funding-ended-early",
            "Funding ended with under three months’ notice",
            breaches(day, Map.of("duty", "funding-notice"))));
  }

  private static List<Measure> access(LocalDate day) {
    PrisonRows requests = PrisonRows.at("access-requests", year("requested", day));
    return List.of(
        share("access-decided", "Access requests decided", requests, Map.of(STATE, "DECIDED")),
        share(
            "access-decided-in-28-days",
            "Access requests decided within 28 days",
            requests,
            Map.of("within-28-days", YES)),
        share(
            "access-refused",
            "Access requests refused in part or whole",
            requests,
            Map.of("refused", YES)),
        share(
            "vetting-policies-in-force",
            "Vetting policies in force, not lapsed",
            PrisonRows.at("arrangements", Map.of("kind", "VETTING_POLICY")),
            Map.of(STATE, "IN_FORCE")));
  }

  private static List<Measure> training() {
    return List.of(
        Measure.number(
            "information-sharing",
            "Information-sharing protocols in force",
            arrangements("INFORMATION_SHARING", "IN_FORCE")),
        Measure.number(
            "joint-training",
            "Joint training in force",
            arrangements("JOINT_TRAINING", "IN_FORCE")),
        share(
            "arrangements-lapsed",
            "Arrangements lapsed",
            PrisonRows.at("arrangements", Map.of()),
            Map.of(STATE, "LAPSED")));
  }

  private static List<Measure> listening(LocalDate day) {
    PrisonRows concerns = PrisonRows.as("to", "concerns", year("raised", day));
    return List.of(
        share(
            "concerns-acknowledged",
            "Concerns acknowledged in time",
            concerns,
            Map.of("unacknowledged", NO)),
        share("concerns-answered", "Concerns answered", concerns, Map.of("answered", YES)),
        share("concerns-answered-late", "Concerns answered late", concerns, Map.of("late", YES)),
        share(
            "concerns-silences",
            "Concerns left unanswered past their day",
            concerns,
            Map.of("unanswered", YES)));
  }

  private static List<Measure> commitments(LocalDate day) {
    PrisonRows due = PrisonRows.as("by", "commitments", year("due", day));
    return List.of(
        share(
            "promises-kept-in-time",
            "Promises kept in time",
            due,
            Map.of(STATE, "FULFILLED", "late", NO)),
        share(
            "promises-kept-late",
            "Promises kept late",
            due,
            Map.of(STATE, "FULFILLED", "late", YES)),
        share("promises-missed", "Promises missed", due, Map.of("missed", YES)),
        share("promises-put-off", "Promises put off", due, Map.of("postponed", YES)),
        share("promises-disputed", "Promises disputed", due, Map.of("disputed", YES)));
  }

  private static List<Measure> need() {
    return List.of(
        share(
            "maps-with-gaps",
            "Maps of provision with a gap",
            PrisonRows.at("provision", Map.of()),
            Map.of("gaps", YES)));
  }

  private static List<Measure> transparency(LocalDate day) {
    return List.of(
        share(
            "breaches-explained",
            "Broken duties explained",
            breaches(day, Map.of()),
            Map.of("explained", YES)),
        Measure.number(
            "silences", "Silences recorded", PrisonRows.concerning("silences", year("due", day))));
  }

  private static Measure share(
      String name, String title, PrisonRows of, Map<String, String> counted) {
    return new Measure(name, title, of.with(counted), of);
  }

  private static PrisonRows arrangements(String kind, String state) {
    return PrisonRows.at("arrangements", Map.of("kind", kind, STATE, state, "agreed", "AGREED"));
  }

  private static PrisonRows breaches(LocalDate day, Map<String, String> filters) {
    return PrisonRows.concerning("breaches", Map.of("stands", YES))
        .with(year("on", day))
        .with(filters);
  }

  /** What can lie in the twelve months that end with a day. */
  private static Map<String, String> year(String facet, LocalDate day) {
    return Map.of(
        facet + "-from", day.minusYears(1).plusDays(1).toString(), facet + "-to", day.toString());
  }
}
