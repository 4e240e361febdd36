package org.candour.query.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candour.events.deadline.DeadlineKind;
import org.candour.query.web.desk.DeskPart.Verb;
import org.candour.query.web.desk.DeskPart.Weight;

/** The parts that desks are made of. */
final class DeskParts {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final Map<String, String> OPEN = Map.of("open", YES);
  private static final Map<String, String> WAITING = Map.of("state", "WAITING");
  private static final Map<String, String> STANDS = Map.of("stands", YES);

  private static final Verb EVIDENCE =
      Verb.of("Show that it is kept", "submit-evidence", "commitment");

  private DeskParts() {}

  private static DeskPart part(
      String id, String title, String one, String many, String view, Map<String, String> filters) {
    return new DeskPart(
        id, title, one, many, view, filters, Weight.FIGURE, "No " + many + ".", List.of());
  }

  static DeskPart late(Place place) {
    return part(
            "late",
            "Late",
            "matter late",
            "matters late",
            "due",
            place.concerned(Map.of("open", YES, "silent", YES)))
        .late();
  }

  /** What falls due from a day up to another. */
  static DeskPart due(Place place, LocalDate from, LocalDate to, String until) {
    return part(
        "due",
        "Falls due " + until,
        "matter due " + until,
        "matters due " + until,
        "due",
        place.concerned(
            Map.of("open", YES, "silent", NO, "on-from", from.toString(), "on-to", to.toString())));
  }

  static DeskPart awaited(Place place, DeadlineKind kind, String id, String title, String... noun) {
    return part(
        id,
        title,
        noun[0],
        noun[1],
        "due",
        place.concerned(Map.of("kind", kind.name(), "open", YES)));
  }

  static DeskPart concernsToAnswer(Place place) {
    return part(
            "concerns",
            "Concerns for you to answer",
            "concern to answer",
            "concerns to answer",
            "concerns",
            place.as("to", WAITING))
        .recording(
            Verb.of("Answer", "answer-concern", "concern"),
            Verb.of("Acknowledge", "acknowledge-concern", "concern"));
  }

  static DeskPart ownConcerns(Place place) {
    return part(
            "raised",
            "Your concerns that wait for an answer",
            "concern of yours unanswered",
            "concerns of yours unanswered",
            "concerns",
            place.as("from", WAITING))
        .recording(Verb.of("Take it further", "escalate-concern", "concern"));
  }

  static DeskPart answeredConcerns(Place place) {
    return part(
            "answered",
            "Answers to your concerns",
            "answer to a concern of yours",
            "answers to concerns of yours",
            "concerns",
            place.as("from", Map.of("state", "ANSWERED")))
        .recording(
            Verb.of("Close it", "close-concern", "concern"),
            Verb.of("Take it further", "escalate-concern", "concern"));
  }

  static DeskPart concernsAt(Place place) {
    return part(
            "concerns-at",
            "Concerns that wait for an answer",
            "concern unanswered",
            "concerns unanswered",
            "concerns",
            place.as("establishment", WAITING))
        .aside();
  }

  static DeskPart promisesBy(Place place, String title) {
    return part(
        "promised-by",
        title,
        "promise to keep",
        "promises to keep",
        "commitments",
        place.as("by", OPEN));
  }

  static DeskPart ownPromises(Place place) {
    return promisesBy(place, "What you promised").recording(EVIDENCE);
  }

  static DeskPart promisesTo(Place place) {
    return part(
        "promised-to",
        "What you were promised",
        "promise made to you",
        "promises made to you",
        "commitments",
        place.as("to", OPEN));
  }

  static DeskPart offers(Place place) {
    return part(
            "offered",
            "Promises offered to you",
            "promise to accept or decline",
            "promises to accept or decline",
            "commitments",
            place.as("to", Map.of("state", "OFFERED")))
        .recording(
            Verb.of("Accept", "accept-commitment", "commitment"),
            Verb.of("Decline", "decline-commitment", "commitment"));
  }

  static DeskPart evidence(Place place) {
    return part(
            "evidence",
            "Evidence shown to you",
            "promise said to be kept, for you to confirm",
            "promises said to be kept, for you to confirm",
            "commitments",
            place.as("to", Map.of("state", "EVIDENCE_SHOWN")))
        .recording(
            Verb.of("Confirm", "confirm-fulfilled", "commitment"),
            Verb.of("Dispute", "dispute-fulfilment", "commitment"));
  }

  static DeskPart disputed() {
    return part(
            "disputed",
            "Promises of which it was disputed that they are kept",
            "disputed promise",
            "disputed promises",
            "commitments",
            Map.of("state", "DISPUTED"))
        .aside();
  }

  static DeskPart accessToDecide(Place place) {
    return part(
            "access",
            "Access for you to decide on",
            "request for access to decide on",
            "requests for access to decide on",
            "access-requests",
            place.as("establishment", WAITING))
        .recording(
            Verb.of("Grant", "grant-access", "accessRequest"),
            Verb.of("Refuse", "refuse-access", "accessRequest"));
  }

  static DeskPart ownAccess(Place place) {
    return part(
            "access",
            "Access that you asked for",
            "request for access undecided",
            "requests for access undecided",
            "access-requests",
            place.as("organisation", WAITING))
        .aside();
  }

  static DeskPart recommendations(Place place) {
    return part(
            "recommendations",
            "Recommendations for you to answer",
            "recommendation to answer",
            "recommendations to answer",
            "recommendations",
            place.as("to", WAITING))
        .recording(Verb.of("Answer", "answer-recommendation", "recommendation"));
  }

  static DeskPart recommendationsUnanswered() {
    return part(
        "recommendations",
        "Recommendations that wait for an answer",
        "recommendation unanswered",
        "recommendations unanswered",
        "recommendations",
        WAITING);
  }

  static DeskPart recommendationsToJudge() {
    return part(
            "progress",
            "Recommendations that were answered, whose progress can be judged",
            "recommendation in progress",
            "recommendations in progress",
            "recommendations",
            Map.of("state", "ANSWERED"))
        .recording(Verb.of("Judge progress", "judge-progress", "recommendation"))
        .aside();
  }

  static DeskPart requestsToAnswer(Place place) {
    return part(
            "information",
            "Requests for information to answer",
            "request for information to answer",
            "requests for information to answer",
            "information-requests",
            place.as("of", WAITING))
        .recording(Verb.of("Answer", "answer-request", "informationRequest"));
  }

  static DeskPart questionsOfTheBoard(Place place) {
    return part(
            "questions",
            "Asked by the board, not yet answered",
            "question unanswered",
            "questions unanswered",
            "escalations",
            place.as("board", WAITING))
        .recording(Verb.of("Take it further", "take-further", "escalation"));
  }

  static DeskPart answersToTheBoard(Place place) {
    return part(
            "board-answers",
            "Answers to the board’s questions",
            "answer to the board",
            "answers to the board",
            "escalations",
            place.as("board", Map.of("state", "ANSWERED")))
        .recording(
            Verb.of("Close it", "close-escalation", "escalation"),
            Verb.of("Reject the answer", "reject-answer", "escalation"));
  }

  static DeskPart questionsToAnswer() {
    return part(
            "questions",
            "Boards’ questions that wait for an answer",
            "question of a board to answer",
            "questions of boards to answer",
            "escalations",
            WAITING)
        .recording(
            Verb.of("Answer", "answer-escalation", "escalation"),
            Verb.of("Acknowledge", "acknowledge-escalation", "escalation"));
  }

  static DeskPart failures(Place place) {
    return part(
        "failures",
        "Failures that are not over",
        "open failure",
        "open failures",
        "failures",
        place.as("establishment", OPEN));
  }

  static DeskPart broken(Place place) {
    return part(
            "broken",
            "Duties broken",
            "duty broken",
            "duties broken",
            "breaches",
            place.concerned(STANDS))
        .aside();
  }

  static DeskPart brokenSince(LocalDate day, String title) {
    Map<String, String> filters = new HashMap<>(STANDS);
    filters.put("on-from", day.toString());
    return part("broken", title, "duty broken", "duties broken", "breaches", filters);
  }

  static DeskPart unexplained() {
    return part(
        "unexplained",
        "Duties broken and not explained",
        "duty broken and not explained",
        "duties broken and not explained",
        "breaches",
        Map.of("stands", YES, "explained", NO));
  }

  static DeskPart divergent() {
    return part(
            "divergent",
            "Outcomes of which prisons and inspectors say different things",
            "outcome with two voices that differ",
            "outcomes with two voices that differ",
            "outcomes",
            Map.of("divergent", YES))
        .aside();
  }

  static DeskPart inspections() {
    return part(
            "inspections",
            "Inspections that are not published",
            "inspection to finish",
            "inspections to finish",
            "inspection-workspaces",
            Map.of("published", NO, "abandoned", NO))
        .recording(
            Verb.of("Record a finding", "record-finding", "inspection"),
            Verb.of("Judge a standard", "judge-standard", "inspection"));
  }

  /** Funding that ends within a year of a day. */
  static DeskPart fundingEnds(Place place, LocalDate day) {
    return part(
        "funding",
        "Funding that ends within 12 months",
        "agreement whose funding ends within 12 months",
        "agreements whose funding ends within 12 months",
        "agreements",
        place.as(
            place.isPrison() ? "establishment" : "payer",
            Map.of(
                "state",
                "IN_FORCE",
                "ends-from",
                day.toString(),
                "ends-to",
                day.plusMonths(12).toString())));
  }

  static DeskPart funding(Place place) {
    return part(
            "funding",
            "Your agreements in force",
            "agreement in force",
            "agreements in force",
            "agreements",
            place.as("provider", Map.of("state", "IN_FORCE")))
        .aside();
  }

  static DeskPart rounds(Place place, String state, String title, String many) {
    return part(
        "rounds-" + state.toLowerCase(Locale.ROOT),
        title,
        many.replace("rounds", "round"),
        many,
        "rounds",
        place.isPrison()
            ? place.as("establishment", Map.of("state", state))
            : Map.of("state", state));
  }
}
