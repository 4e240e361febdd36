package org.candour.query.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.inspection.RatingScheme;
import org.candour.events.inspection.RatingScheme.StandardMeasure;
import org.candour.events.inspection.RatingSchemes;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.query.oversight.Measure.MeasuredIn;

/**
 * What is measured of each standard of the rating scheme {@code partnership}, version 1, in the
 * twelve months before a day, or as it stands on that day. The scheme says what there is to be
 * measured and what it is called; here stands in which rows each is counted.
 */
public final class PartnershipMeasures {

  /** The scheme whose standards are measured. */
  public static final RatingScheme SCHEME = RatingSchemes.find("partnership", 1).orElseThrow();

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String STATE = "state";
  private static final String KIND = "kind";
  private static final String ARRANGEMENTS = "arrangements";

  private static final Map<String, String> TITLES =
      SCHEME.standards().stream()
          .flatMap(standard -> standard.measures().stream())
          .collect(Collectors.toMap(StandardMeasure::id, StandardMeasure::title));

  private static final PrisonRows AGREEMENTS = agreed("agreements").with(STATE, "IN_FORCE");

  /** All of them, of whatever day: in which views they are counted is the same on every day. */
  public static final List<Measure> OF_SOME_DAY =
      on(LocalDate.EPOCH).stream().flatMap(standard -> standard.measures().stream()).toList();

  private PartnershipMeasures() {}

  /** The standards in their order, measured up to a day. */
  public static List<Standard> on(LocalDate day) {
    return Stream.of(
            standard("1", leadership(day)),
            standard("2", commissioning(day)),
            standard("3", funding(day)),
            standard("4", access(day)),
            standard("5", training()),
            standard("6", listening(day)),
            standard("7", commitments(day)),
            standard("8", need(day)),
            standard("9", transparency(day)))
        .toList();
  }

  private static Standard standard(String id, List<Measure> measures) {
    return new Standard(Integer.parseInt(id), SCHEME.standard(id).orElseThrow().title(), measures);
  }

  private static List<Measure> leadership(LocalDate day) {
    PrisonRows boards = PrisonRows.at("boards", Map.of(STATE, "STANDING"));
    return List.of(
        number("boards-constituted", boards),
        share(
            "voluntary-seats-filled",
            boards.sum("voluntary-seats-filled"),
            boards.sum("voluntary-seats")),
        share("meetings-held", PrisonRows.at("board-meetings", year("on", day)), "held", YES),
        number("named-coordinators", inForce("NAMED_COORDINATOR")));
  }

  private static List<Measure> commissioning(LocalDate day) {
    PrisonRows rounds = PrisonRows.at("rounds", year("planned", day));
    return List.of(
        share("rounds-run-locally", rounds, "scope", "LOCAL"),
        share("rounds-in-lots-or-with-reasons", rounds, "lots-considered", YES),
        share("needs-with-a-round", PrisonRows.concerning("needs", Map.of()), "with-round", YES),
        share(
            "bids-by-small-organisations",
            PrisonRows.concerning("bids", year("made", day)),
            "small",
            YES));
  }

  private static List<Measure> funding(LocalDate day) {
    return List.of(
        share("agreements-of-two-years", AGREEMENTS, "under-two-years", NO),
        share("agreements-with-break-clause", AGREEMENTS, "break-clause", YES),
        share("agreements-by-grant", AGREEMENTS, "mechanism", "GRANT"),
        number("funding-ended-early", breaches(day).with("duty", "funding-notice")));
  }

  private static List<Measure> access(LocalDate day) {
    PrisonRows requests = PrisonRows.at("access-requests", year("requested", day));
    PrisonRows decided = requests.with("days-to-decide-known", YES);
    return Stream.of(
            Stream.of(
                of("days-to-decide", decided.median("days-to-decide"), decided, MeasuredIn.DAYS),
                share("access-decided", requests, STATE, "DECIDED"),
                share("access-decided-in-28-days", requests, "within-28-days", YES),
                share("access-refused", requests, "refused", YES)),
            Stream.of(AccessRefusal.values())
                .map(reason ->
                    share(
                        "access-refused-" + reason.name().toLowerCase(Locale.ROOT),
                        requests,
                        "reason",
                        reason.name())),
            Stream.of(
                share(
                    "vetting-policies-reviewed",
                    arrangements("VETTING_POLICY").with("ended", NO),
                    year("reviewed", day))))
        .flatMap(each -> each)
        .toList();
  }

  private static List<Measure> training() {
    return List.of(
        number("information-sharing", inForce("INFORMATION_SHARING")),
        number("joint-training", inForce("JOINT_TRAINING")),
        share("arrangements-lapsed", agreed(ARRANGEMENTS), STATE, "LAPSED"));
  }

  private static List<Measure> listening(LocalDate day) {
    PrisonRows concerns = PrisonRows.as("to", "concerns", year("raised", day));
    PrisonRows consultations =
        PrisonRows.concerning(
            "consultations", Map.of("closes-from", first(day), "opens-to", day.toString()));
    return List.of(
        share("concerns-acknowledged", concerns, "unacknowledged", NO),
        share("concerns-answered-in-time", concerns, Map.of("answered", YES, "late", NO)),
        share("concerns-answered-late", concerns, "late", YES),
        share("concerns-silences", concerns, "unanswered", YES),
        share(
            "feedback-answered",
            consultations.sum("feedback-answered"),
            consultations.sum("feedback")));
  }

  private static List<Measure> commitments(LocalDate day) {
    PrisonRows due = PrisonRows.as("by", "commitments", year("due", day));
    return List.of(
        share("promises-kept-in-time", due, Map.of(STATE, "FULFILLED", "late", NO)),
        share("promises-kept-late", due, Map.of(STATE, "FULFILLED", "late", YES)),
        share("promises-missed", due, "missed", YES),
        share("promises-put-off", due, "postponed", YES),
        of("promises-times-put-off", due.mean("times-put-off"), due, MeasuredIn.TIMES),
        share("promises-disputed", due, "disputed", YES));
  }

  private static List<Measure> need(LocalDate day) {
    PrisonRows agreements = agreed("agreements").with(year("signed", day));
    PrisonRows decisions = PrisonRows.concerning("consulted-decisions", year("begun", day));
    PrisonRows arrangements = agreed(ARRANGEMENTS);
    return List.of(
        share("gaps-without-a-round", PrisonRows.concerning("gaps", Map.of()), "with-round", NO),
        of(
            "money-to-small-organisations",
            agreements.with("small", YES).sum("pence"),
            agreements.sum("pence"),
            MeasuredIn.PENCE),
        share("groups-not-heard", decisions.sum("groups-not-heard"), decisions.sum("groups")),
        share(
            "newcomers-asked", arrangements.sum("newcomers-asked"), arrangements.sum("newcomers")));
  }

  private static List<Measure> transparency(LocalDate day) {
    PrisonRows entries = PrisonRows.entries(year("occurred", day));
    PrisonRows atFirstHand = entries.with("which", "FIRST_HAND");
    return List.of(
        share("breaches-explained", breaches(day), "explained", YES),
        number("silences", PrisonRows.concerning("silences", year("due", day))),
        share("recorded-within-14-days", atFirstHand, "which", "WITHIN_14_DAYS"),
        share("facts-corrected", atFirstHand, "which", "CORRECTED"),
        share("duties-undetermined", entries.with("which", "JUDGED"), "which", "UNDETERMINED"));
  }

  private static Measure number(String id, PrisonRows counted) {
    return new Measure(id, title(id), counted, null, MeasuredIn.NUMBER);
  }

  private static Measure share(String id, PrisonRows of, String name, String value) {
    return share(id, of, Map.of(name, value));
  }

  private static Measure share(String id, PrisonRows of, Map<String, String> counted) {
    return share(id, of.with(counted), of);
  }

  private static Measure share(String id, PrisonRows counted, PrisonRows of) {
    return of(id, counted, of, MeasuredIn.NUMBER);
  }

  private static Measure of(String id, PrisonRows counted, PrisonRows of, MeasuredIn unit) {
    return new Measure(id, title(id), counted, of, unit);
  }

  private static String title(String id) {
    return Objects.requireNonNull(TITLES.get(id), id);
  }

  private static PrisonRows inForce(String kind) {
    return arrangements(kind).with(STATE, "IN_FORCE");
  }

  private static PrisonRows arrangements(String kind) {
    return agreed(ARRANGEMENTS).with(KIND, kind);
  }

  /** What is one side’s word alone is never counted as agreed between them. */
  private static PrisonRows agreed(String view) {
    return PrisonRows.at(view, Map.of("agreed", "AGREED"));
  }

  private static PrisonRows breaches(LocalDate day) {
    return PrisonRows.concerning("breaches", Map.of("stands", YES)).with(year("on", day));
  }

  /** What can lie in the twelve months that end with a day. */
  private static Map<String, String> year(String facet, LocalDate day) {
    return Map.of(facet + "-from", first(day), facet + "-to", day.toString());
  }

  private static String first(LocalDate day) {
    return day.minusYears(1).plusDays(1).toString();
  }
}
