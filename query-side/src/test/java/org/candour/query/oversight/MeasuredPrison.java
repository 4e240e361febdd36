package org.candour.query.oversight;

import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.TermsAnswered;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTermsBuilder;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.json.CandourJson;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.Period;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.personal.PersonId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.jspecify.annotations.Nullable;

/**
 * A year of Holloway in which every measure of the standards of partnership has something to count.
 */
final class MeasuredPrison {

  private static final EstablishmentCode PRISON = History.HOLLOWAY;
  private static final StreamId HERE = PRISON.stream();
  private static final StreamId BOARD = Party.ofBoard(PRISON).stream();
  private static final OrganisationId SMALL = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId LARGE = new OrganisationId("GB-CHC-2000000");
  private static final StreamId NEEDS = stream("needs-assessment", 1);
  private static final StreamId MAP = stream("provision-map", 2);
  private static final StreamId ROUND = stream("round", 3);

  private final List<Draft> drafts = new ArrayList<>();

  private MeasuredPrison() {}

  /** The history, which ends on 1 June 2026. */
  static List<Draft> history() {
    MeasuredPrison prison = new MeasuredPrison();
    prison.organisations();
    prison.board();
    prison.commissioning();
    prison.agreements();
    prison.access();
    prison.arrangements();
    prison.consultation();
    prison.promises();
    prison.outcomes();
    prison.recommendation();
    prison.duties();
    return prison.drafts;
  }

  static StreamId stream(String type, int number) {
    return StreamId.parse(type + "/00000000-0000-4000-8000-%012d".formatted(number));
  }

  static String page(String register, int number) {
    return "/registers/" + register + "/" + stream("any", number).id();
  }

  /** The entry that a stream’s decision of access was earlier than recorded. */
  static FactCorrected earlier(StreamId stream, String on) {
    List<Draft> drafts = history();
    long decision =
        IntStream.range(0, drafts.size())
            .filter(i -> drafts.get(i).stream().equals(stream))
            .filter(i -> drafts.get(i).event() instanceof AccessGranted)
            .findFirst()
            .orElseThrow();
    return new FactCorrected(
        decision,
        "occurredOn",
        CandourJson.mapper().readTree("\"2026-03-12\""),
        CandourJson.mapper().readTree("\"" + on + "\""),
        FactCorrected.Standing.CORRECTED,
        "The letter says so");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** The number of the entry. */
  private long say(StreamId stream, String on, Event event) {
    drafts.add(entry(stream, on, event, HERE));
    return drafts.size() - 1L;
  }

  private void organisations() {
    drafts.addAll(History.holloway());
    register(SMALL, IncomeBand.UP_TO_100K);
    register(LARGE, IncomeBand.OVER_10M);
  }

  private void register(OrganisationId organisation, IncomeBand income) {
    drafts.add(
        entry(
            organisation.stream(),
            "2024-01-10",
            new OrganisationRegistered(
                organisation,
                OrganisationProfileBuilder.builder()
                    .name("Organisation " + organisation.value())
                    .kind(OrganisationKind.CHARITY)
                    .incomeBand(income)
                    .build())));
  }

  /** Two voluntary seats, of which one is held today and one only from next year on. */
  private void board() {
    say(
        BOARD,
        "2025-09-01",
        new BoardConstituted(
            PRISON,
            new BoardComposition(
                List.of(
                    new Seats(Constituency.VOLUNTARY_SECTOR, 2), new Seats(Constituency.HEALTH, 1)),
                2,
                3,
                3)));
    appoint('a', Constituency.VOLUNTARY_SECTOR, "2025-09-02");
    appoint('b', Constituency.VOLUNTARY_SECTOR, "2027-01-01");
    appoint('c', Constituency.HEALTH, "2025-09-02");
    say(
        BOARD,
        "2025-11-20",
        new MeetingHeld(day("2025-11-20"), null, List.of(), List.of(), List.of(), List.of(), 2, 3));
    say(BOARD, "2026-02-20", new MeetingMissed(day("2026-02-20"), 3));
  }

  private void appoint(char person, Constituency constituency, String from) {
    say(
        BOARD,
        "2025-09-02",
        new MemberAppointed(
            new PersonId("00000000-0000-4000-8000-00000000000" + person),
            null,
            new Membership(constituency, null, day(from)),
            day(from).plusYears(3)));
  }

  /** Of two needs and two gaps one round meets one each; two of its three bids are small. */
  private void commissioning() {
    say(
        NEEDS,
        "2026-01-05",
        new NeedsAssessmentStarted(
            new NeedsAssessmentTerms("Needs", List.of(PRISON), null, List.of(), List.of(), null)));
    Link need = new Link(say(NEEDS, "2026-01-06", need("Somewhere to live")), NEEDS);
    say(NEEDS, "2026-01-06", need("Work"));
    say(
        MAP,
        "2026-01-07",
        new ProvisionMapped(new ProvisionMapTerms(PRISON, null, List.of(), List.of(), null)));
    Link gap = new Link(say(MAP, "2026-01-08", gap("Housing advice")), MAP);
    say(MAP, "2026-01-08", gap("Family days"));
    say(
        ROUND,
        "2026-01-20",
        new RoundPlanned(
            RoundTermsBuilder.builder()
                .title("Housing")
                .establishments(List.of(PRISON))
                .scope(CommissioningScope.LOCAL)
                .build(),
            List.of(need, gap)));
    for (OrganisationId bidder : List.of(SMALL, SMALL, LARGE)) {
      say(ROUND, "2026-02-10", new BidRecorded(BidTermsBuilder.builder().bidder(bidder).build()));
    }
  }

  private static NeedIdentified need(String need) {
    return new NeedIdentified(
        new NeedTerms(need, Priority.HIGH, "People who leave", null, List.of()));
  }

  private static GapRecorded gap(String service) {
    return new GapRecorded(service, null, null, null);
  }

  /** The charity gets three thousand of twelve thousand pounds; what is in euros is not added. */
  private void agreements() {
    sign(4, SMALL, new Money(300_000, "GBP"));
    sign(5, LARGE, new Money(900_000, "GBP"));
    sign(6, LARGE, new Money(500_000, "EUR"));
  }

  private void sign(int number, OrganisationId provider, Money value) {
    StreamId agreement = stream("agreement", number);
    long signed =
        say(
            agreement,
            "2026-03-02",
            new AgreementSigned(
                null,
                AgreementTermsBuilder.builder()
                    .provider(provider)
                    .establishments(List.of(PRISON))
                    .service("Advice")
                    .mechanism(FundingMechanism.GRANT)
                    .startsOn(PartialDate.parse("2026-04-01"))
                    .value(value)
                    .build(),
                null,
                PartialDate.parse("2026-03-02")));
    for (Party side : List.of(Party.of(PRISON), new Party(provider.value()))) {
      say(agreement, "2026-03-02", new TermsAnswered(signed, side, true, null));
    }
  }

  /** Ten days, nineteen days, and one that is not decided. */
  private void access() {
    say(stream("access-request", 7), "2026-03-02", asked());
    say(stream("access-request", 7), "2026-03-12", new AccessGranted(2, null));
    say(stream("access-request", 8), "2026-03-02", asked());
    say(
        stream("access-request", 8),
        "2026-03-21",
        new AccessRefused(2, AccessRefusal.STAFFING, "It was locked", false));
    say(stream("access-request", 9), "2026-03-02", asked());
  }

  private static AccessRequested asked() {
    return new AccessRequested(
        AccessRequestTermsBuilder.builder()
            .organisation(SMALL)
            .establishment(PRISON)
            .kind(AccessKind.VISIT)
            .people(2)
            .purpose("Mentoring")
            .build());
  }

  /** Of two vetting policies one is reviewed; thirty of forty newcomers were asked. */
  private void arrangements() {
    arrange(10, ArrangementKind.VETTING_POLICY);
    say(stream("arrangement", 10), "2026-04-01", new ArrangementReviewed("It works", null));
    arrange(11, ArrangementKind.VETTING_POLICY);
    arrange(12, ArrangementKind.FAMILY);
    returned("2026-04-30", 40, 30);
    returned("2026-05-31", 25, null);
    returned("2025-05-31", 10, 10);
  }

  private void arrange(int number, ArrangementKind kind) {
    say(
        stream("arrangement", number),
        "2025-02-01",
        new ArrangementMade(
            ArrangementTermsBuilder.builder()
                .kind(kind)
                .establishment(PRISON)
                .what("As agreed")
                .build()));
  }

  private void returned(String to, int total, @Nullable Integer asked) {
    say(
        stream("arrangement", 12),
        to,
        new ReturnRecorded(
            ReturnKind.RECEPTION, day(to).withDayOfMonth(1), day(to), total, asked, null));
  }

  /** Staff are heard on the round, families are not; one of three is answered. */
  private void consultation() {
    StreamId held = stream("consultation", 13);
    say(
        held,
        "2026-01-21",
        new ConsultationOpened(
            ConsultationTermsBuilder.builder()
                .title("The round")
                .by(new Party(PRISON.value()))
                .opens(PartialDate.parse("2026-01-21"))
                .closes(PartialDate.parse("2026-04-15"))
                .groups(List.of("Staff", "Families"))
                .build(),
            new Link(0, ROUND)));
    long first = 0;
    for (int i = 0; i < 3; i++) {
      drafts.add(
          entry(
              held,
              "2026-02-02",
              new FeedbackGiven(null, FeedbackGiven.Position.FOR, "Yes", List.of("Staff")),
              HERE,
              ROUND));
      first = drafts.size() - 1L;
    }
    say(held, "2026-02-03", new FeedbackAnswered(List.of(first), "Thank you", "It goes on"));
  }

  /** Two promises, of which one was put off three times. */
  private void promises() {
    promise(14);
    promise(15);
    for (String to : List.of("2026-05-01", "2026-05-10", "2026-05-20")) {
      say(
          stream("commitment", 15),
          "2026-03-10",
          new DueDateChanged(day(to), "No staff", day("2026-04-30"), null));
    }
  }

  private void promise(int number) {
    say(
        stream("commitment", number),
        "2026-03-01",
        new CommitmentOffered(
            CommitmentTermsBuilder.builder()
                .by(new Party(PRISON.value()))
                .to(new Party(SMALL.value()))
                .what("A room on Tuesdays")
                .due(day("2026-04-30"))
                .build(),
            null));
  }

  /** Five points more than was verified, two and a half less, three days more, and one unknown. */
  private void outcomes() {
    outcome(16, MeasureUnit.PERCENT, "66", "61");
    outcome(17, MeasureUnit.PERCENT, "40", "42.5");
    outcome(18, MeasureUnit.DAYS, "12", "9");
    outcome(19, MeasureUnit.PERCENT, "70", null);
  }

  private void outcome(int number, MeasureUnit unit, String reported, @Nullable String verified) {
    StreamId stream = stream("outcome", number);
    say(
        stream,
        "2025-09-01",
        new OutcomeAgreed(
            new OutcomeTerms(
                PRISON,
                new FrameworkId("tool"),
                "measure-" + number,
                new Figure("80"),
                null,
                day("2026-12-31"),
                List.of()),
            new MeasureTerms(
                "On course", unit, Direction.HIGHER, null, List.of(), ReportingInterval.YEAR),
            new Comparability(PartialDate.parse("2025-04"), null, null),
            day("2025-12-31"),
            null));
    say(
        stream,
        "2026-01-10",
        new MeasurementReported(
            measured(reported), "A return", false, day("2026-12-31"), new Party("HYI")));
    if (verified != null) {
      say(stream, "2026-02-10", new MeasurementVerified(measured(verified), "Files", false));
    }
  }

  private static Measured measured(String value) {
    return new Measured(new Period(day("2025-01-01"), day("2025-12-31")), new Figure(value), null);
  }

  /** Of four recommendations three are reported done, and one is found so. */
  private void recommendation() {
    StreamId stream = stream("recommendation", 20);
    say(
        stream,
        "2025-10-01",
        new RecommendationMade(
            RecommendationTermsBuilder.builder()
                .by(new Party(PRISON.value()))
                .kind(RecommendationKind.RECOMMENDATION)
                .to(new Party(PRISON.value()))
                .establishment(PRISON)
                .text("Four things")
                .number(4)
                .build(),
            null,
            null));
    say(stream, "2026-03-01", new ProgressReported(null, 75, "Three are done", null));
    say(
        stream,
        "2026-04-01",
        new ProgressJudged(null, 1, PartialDate.parse("2026-03-30"), "One was seen"));
  }

  /** One is met, one cannot be determined, and another was judged anew. */
  private void duties() {
    say(ROUND, "2026-05-28", new DutyMet(History.finding("a-duty", null, "In time"), null));
    say(ROUND, "2026-05-28", undetermined());
    long before = say(ROUND, "2026-05-28", undetermined());
    say(ROUND, "2026-05-29", new DutyMet(History.finding("a-duty", null, "In time"), before));
  }

  private static DutyUndetermined undetermined() {
    return new DutyUndetermined(History.finding("a-duty", null, "The day is not known"));
  }
}
