package org.candour.query.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.web.desk.Desk.Way;
import org.candour.query.web.desk.DeskPart.Verb;
import org.jspecify.annotations.Nullable;

/** Says what stands on the desk of each role. */
final class Desks {

  private static final int SOON = 30;
  private static final String NEW = "What is new";

  private Desks() {}

  /** A role at a place. */
  record Seat(Role role, Place place) {}

  /** Where an account sits: each of its roles at each place where it acts in it. */
  static List<Seat> of(Account account) {
    List<Seat> seats = new ArrayList<>();
    for (Role role : account.roles().stream().sorted().toList()) {
      places(account, role).forEach(place -> seats.add(new Seat(role, place)));
    }
    return seats;
  }

  private static List<Place> places(Account account, Role role) {
    List<Place> prisons =
        account.establishments().stream()
            .sorted(Comparator.comparing(EstablishmentCode::value))
            .map(code -> new Place(code.stream()))
            .toList();
    List<Place> organisation =
        account.organisation() == null
            ? List.of()
            : List.of(new Place(account.organisation().stream()));
    return switch (role) {
      case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK -> prisons;
      case PARTNER -> organisation;
      case COMMISSIONER -> {
        List<Place> places = new ArrayList<>(organisation);
        places.addAll(prisons);
        yield places.isEmpty() && account.national() ? List.of(Place.EVERYWHERE) : places;
      }
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR -> List.of(Place.EVERYWHERE);
      case LEDGER_CLERK -> List.of();
    };
  }

  /**
   * The desk of a seat.
   *
   * @param day the day of the page
   * @param meeting when the board of the place meets next; null if that is not known
   */
  static Desk of(Seat seat, LocalDate day, @Nullable LocalDate meeting) {
    return switch (seat.role()) {
      case BOARD_MEMBER -> boardMember(seat.place(), day, meeting);
      case BOARD_CLERK -> boardClerk(seat.place(), day, meeting);
      case EXECUTIVE_GOVERNOR -> governor(seat.place(), day);
      case COMMISSIONER -> commissioner(seat.place(), day);
      case PARTNER -> partner(seat.place(), day);
      case NATIONAL_OVERSIGHT -> oversight(day);
      case INSPECTOR -> inspector(day);
      case REGISTRAR -> registrar(day);
      case AUDITOR -> auditor();
      case LEDGER_CLERK -> throw new IllegalArgumentException("The ledger’s clerk has no desk");
    };
  }

  private static Desk desk(
      Role role, Place place, List<DeskPart> parts, List<Verb> verbs, Way... elsewhere) {
    return new Desk(role, place, parts, verbs, List.of(elsewhere), NEW);
  }

  private static DeskPart soon(Place place, LocalDate day) {
    return DeskParts.due(place, day, day.plusDays(SOON), "within " + SOON + " days");
  }

  private static DeskPart beforeTheBoardMeets(
      Place place, LocalDate day, @Nullable LocalDate meeting) {
    return meeting == null
        ? soon(place, day)
        : DeskParts.due(place, day, meeting, "before the board meets");
  }

  private static DeskPart asked(Place place, String title) {
    return DeskParts.awaited(
        place,
        DeadlineKind.ASKED_ACTION,
        "asked",
        title,
        "action neither promised nor declined",
        "actions neither promised nor declined");
  }

  private static Desk boardMember(Place place, LocalDate day, @Nullable LocalDate meeting) {
    return desk(
        Role.BOARD_MEMBER,
        place,
        List.of(
            DeskParts.late(place),
            DeskParts.promisesBy(place, "Promised by the prison"),
            asked(place, "Asked for by the board"),
            beforeTheBoardMeets(place, day, meeting),
            DeskParts.questionsOfTheBoard(place),
            DeskParts.concernsAt(place),
            DeskParts.failures(place).aside(),
            DeskParts.broken(place)),
        List.of(Verb.opening("Ask a question of somebody above the prison", "raise-escalation")));
  }

  private static Desk boardClerk(Place place, LocalDate day, @Nullable LocalDate meeting) {
    return desk(
        Role.BOARD_CLERK,
        place,
        List.of(
            DeskParts.late(place),
            DeskParts.awaited(
                    place,
                    DeadlineKind.MEETING,
                    "meeting",
                    "The board is to meet",
                    "meeting to be held",
                    "meetings to be held")
                .recording(
                    Verb.of("Call a meeting", "call-meeting", "establishment"),
                    Verb.of("Record a meeting", "hold-meeting", "establishment")),
            asked(place, "Asked for by the board"),
            beforeTheBoardMeets(place, day, meeting),
            DeskParts.questionsOfTheBoard(place),
            DeskParts.answersToTheBoard(place),
            DeskParts.requestsToAnswer(place).recording().aside(),
            DeskParts.failures(place).aside()),
        List.of(
            Verb.of("Record a resolution", "record-resolution", "establishment"),
            Verb.opening("Ask a question of somebody above the prison", "raise-escalation")));
  }

  private static Desk governor(Place place, LocalDate day) {
    return desk(
        Role.EXECUTIVE_GOVERNOR,
        place,
        List.of(
            DeskParts.late(place),
            DeskParts.concernsToAnswer(place),
            DeskParts.accessToDecide(place),
            asked(place, "Asked of you by the board"),
            DeskParts.recommendations(place),
            DeskParts.requestsToAnswer(place),
            DeskParts.ownPromises(place),
            soon(place, day),
            DeskParts.offers(place).aside(),
            DeskParts.evidence(place).aside(),
            DeskParts.promisesTo(place).aside(),
            DeskParts.failures(place).aside(),
            DeskParts.broken(place)),
        List.of(
            Verb.opening("Promise something", "offer-commitment"),
            Verb.opening("Raise a concern", "raise-concern")));
  }

  private static Desk commissioner(Place place, LocalDate day) {
    return desk(
        Role.COMMISSIONER,
        place,
        List.of(
            DeskParts.late(place),
            DeskParts.fundingEnds(place, day),
            DeskParts.rounds(place, "INVITED", "Rounds that are open", "rounds open for bids"),
            DeskParts.awaited(
                    place,
                    DeadlineKind.ASSESSMENT,
                    "assessments",
                    "Agreements whose performance is to be assessed",
                    "assessment to make",
                    "assessments to make")
                .recording(Verb.of("Assess", "assess-performance", "agreement")),
            DeskParts.concernsToAnswer(place),
            DeskParts.ownPromises(place),
            soon(place, day),
            DeskParts.rounds(place, "PLANNED", "Rounds that are planned", "rounds planned").aside(),
            DeskParts.broken(place)),
        List.of(
            Verb.opening("Plan a round", "plan-round"),
            Verb.opening("Sign an agreement", "sign-agreement")),
        Way.to("The market", "market"));
  }

  private static Desk partner(Place place, LocalDate day) {
    return new Desk(
        Role.PARTNER,
        place,
        List.of(
            DeskParts.late(place),
            DeskParts.concernsToAnswer(place),
            DeskParts.ownConcerns(place),
            DeskParts.answeredConcerns(place),
            DeskParts.ownPromises(place),
            DeskParts.promisesTo(place),
            soon(place, day),
            DeskParts.offers(place).aside(),
            DeskParts.evidence(place).aside(),
            DeskParts.ownAccess(place),
            DeskParts.funding(place),
            DeskParts.broken(place)),
        List.of(
            Verb.opening("Raise a concern", "raise-concern"),
            Verb.opening("Promise something", "offer-commitment"),
            Verb.opening("Ask for access", "request-access")),
        List.of(Way.undated("Check a receipt that you hold", "receipts")),
        "What you were told, and when");
  }

  private static Desk oversight(LocalDate day) {
    Place all = Place.EVERYWHERE;
    return desk(
        Role.NATIONAL_OVERSIGHT,
        all,
        List.of(
            DeskParts.late(all),
            DeskParts.failures(all)
                .recording(
                    Verb.of("Answer the notification", "answer-notification", "failure"),
                    Verb.of("Declare it over", "resolve-failure", "failure")),
            DeskParts.questionsToAnswer(),
            DeskParts.brokenSince(day.minusMonths(3), "Duties broken in the last 3 months"),
            soon(all, day),
            DeskParts.recommendationsUnanswered().aside(),
            DeskParts.divergent()),
        List.of(Verb.opening("Declare a failure", "declare-failure")),
        Way.to("Every prison side by side", "oversight"),
        Way.to("Benchmarks of partnership", "benchmarks"));
  }

  private static Desk inspector(LocalDate day) {
    Place all = Place.EVERYWHERE;
    return desk(
        Role.INSPECTOR,
        all,
        List.of(
            DeskParts.inspections(),
            DeskParts.late(all),
            DeskParts.recommendationsUnanswered(),
            DeskParts.failures(all),
            soon(all, day),
            DeskParts.recommendationsToJudge(),
            DeskParts.brokenSince(day.minusMonths(3), "Duties broken in the last 3 months").aside(),
            DeskParts.divergent()),
        List.of(Verb.opening("Announce an inspection", "announce-inspection")),
        Way.to("Benchmarks of partnership", "benchmarks"));
  }

  private static Desk registrar(LocalDate day) {
    Place all = Place.EVERYWHERE;
    return desk(
        Role.REGISTRAR,
        all,
        List.of(
            DeskParts.late(all),
            DeskParts.unexplained(),
            soon(all, day),
            DeskParts.requestsToAnswer(all).recording().aside(),
            DeskParts.disputed()),
        List.of(Verb.opening("Import a file", "import")),
        Way.undated("How the record stands", "status"));
  }

  private static Desk auditor() {
    Place all = Place.EVERYWHERE;
    return desk(
        Role.AUDITOR,
        all,
        List.of(
            DeskParts.late(all),
            DeskParts.unexplained(),
            DeskParts.disputed(),
            DeskParts.divergent()),
        List.of(),
        Way.undated("Who read what is not public", "reading-log"),
        Way.undated("How the record stands", "status"));
  }
}
