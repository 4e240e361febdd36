package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTerms;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.OutcomeTermsBuilder;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Every kind of link between streams is shown at both its ends, on the page and in JSON. */
@Tag("server")
class LinksTest {

  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId PARTNER = new OrganisationId("GB-CHC-1164345");
  private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

  private static final StreamId ASSESSMENT = stream("needs-assessment", 1);
  private static final StreamId ROUND = stream("round", 2);
  private static final StreamId AGREEMENT = stream("agreement", 3);
  private static final StreamId SUBCONTRACT = stream("agreement", 4);
  private static final StreamId OF_AWARD = stream("commitment", 5);
  private static final StreamId CONCERN = stream("concern", 6);
  private static final StreamId OF_ANSWER = stream("commitment", 7);
  private static final StreamId OF_AGREEMENT = stream("commitment", 8);
  private static final StreamId CLOSURE = stream("closure", 9);
  private static final StreamId OF_EXIT_PLAN = stream("commitment", 10);
  private static final StreamId DEVELOPMENT = stream("development", 11);
  private static final StreamId MAP = stream("provision-map", 12);
  private static final StreamId FAILURE = stream("failure", 31);
  private static final StreamId REPEAT = stream("failure", 32);
  private static final StreamId OF_PLAN = stream("commitment", 33);
  private static final StreamId FRAMEWORK = stream("framework", 34);
  private static final StreamId OUTCOME = stream("outcome", 35);

  private static final StreamId RECOMMENDED = stream("recommendation", 21);
  private static final StreamId RECOMMENDED_AGAIN = stream("recommendation", 22);
  private static final InspectionId INSPECTION = new InspectionId(stream("inspection", 24).id());
  private static final StreamId OF_INSPECTION = stream("recommendation", 25);
  private static final StreamId OF_RECOMMENDATION = stream("commitment", 23);
  private static final StreamId ESCALATION = stream("escalation", 13);
  private static final StreamId ASKED_AGAIN = stream("escalation", 14);
  private static final StreamId OF_ESCALATION = stream("commitment", 15);
  private static final StreamId GROUP = stream("advisory-group", 33);
  private static final StreamId BOARD = Party.ofBoard(PRISON).stream();
  private static final StreamId OF_RESOLUTION = stream("escalation", 16);
  private static final StreamId OF_ACTION = stream("commitment", 17);
  private static final StreamId CONSULTATION = stream("consultation", 34);

  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static Http http;

  private static StreamId stream(String type, int number) {
    return new StreamId(type, "00000000-0000-4000-8000-%012d".formatted(number));
  }

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    record(ledger);
    recommend(ledger);
    issuer = new TestIssuer();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    context = ledger.start(settings);
    Account auditor = new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);
    http = new Http(context).with(issuer.token(auditor));
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static void record(TestLedger ledger) {
    say(
        ledger,
        ASSESSMENT,
        new NeedsAssessmentStarted(
            new NeedsAssessmentTerms(
                "Needs in Kent", List.of(PRISON), null, List.of(), List.of(), null)));
    Link need =
        say(
            ledger,
            ASSESSMENT,
            new NeedIdentified(new NeedTerms("Housing", Priority.HIGH, "Leavers", 12, List.of())));
    say(
        ledger,
        CLOSURE,
        new ClosureAnnounced(
            ClosureTermsBuilder.builder()
                .establishment(PRISON)
                .kind(ClosureKind.FULL)
                .places(284)
                .build(),
            false,
            false));
    say(
        ledger,
        CONSULTATION,
        new ConsultationOpened(
            new ConsultationTerms(
                "Its future",
                new Party("HYI"),
                ProgrammeStage.IDEA,
                PartialDate.parse("2026-01-10"),
                PartialDate.parse("2026-04-04"),
                List.of("Families"),
                List.of()),
            new Link(2, CLOSURE)));
    say(
        ledger,
        GROUP,
        new AdvisoryGroupEngaged(
            "A board", AdvisoryGroupKind.WOMEN, new Party("HYI"), "All", List.of(CHARITY)));
    Link advice = say(ledger, GROUP, new AdviceGiven(new Link(2, CLOSURE), "Wait", null));
    say(
        ledger,
        CLOSURE,
        new ClosureAdviceTaken(
            new TakenAdvice(
                advice,
                "A board",
                AdvisoryGroupKind.WOMEN,
                PartialDate.parse("2026-01-10"),
                "Wait")));
    say(
        ledger,
        ROUND,
        new RoundPlanned(
            RoundTermsBuilder.builder()
                .title("Housing advice")
                .establishments(List.of(PRISON))
                .needsAssessment(new NeedsAssessmentId(ASSESSMENT.id()))
                .scope(CommissioningScope.LOCAL)
                .build(),
            List.of(need)));
    Link award =
        say(
            ledger,
            ROUND,
            new LotAwarded(
                AwardTermsBuilder.builder()
                    .supplier(CHARITY)
                    .namedPartners(List.of(PARTNER))
                    .rationale("The best")
                    .build(),
                List.of(need),
                advice));
    Link signed = say(ledger, AGREEMENT, signed(award, null));
    say(ledger, SUBCONTRACT, signed(null, new AgreementId(AGREEMENT.id())));
    Link notice =
        say(
            ledger,
            ROUND,
            new NoticePublished(
                NoticeType.UK10, null, new AgreementId(AGREEMENT.id()), null, null));
    say(ledger, AGREEMENT, new AgreementVaried("Longer", null, true, DUE, null, notice, null));
    say(ledger, OF_AWARD, promise("A room", award));
    say(ledger, OF_AGREEMENT, promise("A report", signed));
    say(
        ledger,
        CONCERN,
        new ConcernRaised(
            ConcernTermsBuilder.builder()
                .kind(ConcernKind.ISSUE)
                .from(new Party("GB-CHC-1074546"))
                .to(new Party("HYI"))
                .subject("Keys")
                .text("None")
                .establishment(PRISON)
                .build()));
    Link answer = say(ledger, CONCERN, new ConcernAnswered("They are being cut", null, null));
    say(ledger, OF_ANSWER, promise("Ten keys", answer));
    Link exit = say(ledger, CLOSURE, new ExitPlanAgreed(CHARITY, "Visits", "Elmley", DUE));
    say(ledger, OF_EXIT_PLAN, promise("A bus", exit));
    say(
        ledger,
        DEVELOPMENT,
        new SiteEarmarked(new SiteTerms("Berwyn", "Wrexham", null, 2106, false)));
    say(
        ledger,
        MAP,
        new ProvisionMapped(
            new ProvisionMapTerms(
                null, new DevelopmentId(DEVELOPMENT.id()), List.of(), List.of(), null)));
    govern(ledger);
  }

  private static void govern(TestLedger ledger) {
    resolve(ledger);
    EscalationTerms terms =
        new EscalationTerms(PRISON, Party.of(Level.SERVICE), "When is it mended?", List.of());
    say(ledger, ESCALATION, new EscalationRaised(terms, List.of(), null, List.of()));
    Link answer = say(ledger, ESCALATION, new EscalationAnswered("Next year", null, false));
    say(ledger, OF_ESCALATION, promise("A roof", answer));
    say(
        ledger,
        ASKED_AGAIN,
        new EscalationRaised(terms, List.of(), null, List.of(new EscalationId(ESCALATION.id()))));
  }

  private static void resolve(TestLedger ledger) {
    say(
        ledger,
        BOARD,
        new BoardConstituted(
            PRISON,
            new BoardComposition(List.of(new Seats(Constituency.VOLUNTARY_SECTOR, 1)), 1, 3, 3)));
    Link resolution =
        say(
            ledger,
            BOARD,
            new ResolutionRecorded(
                new Link(ledger.size() - 1, BOARD),
                new ResolutionTerms(
                    "Mend it",
                    "It leaks",
                    List.of(),
                    new Votes(1, 0, 0),
                    List.of(new AskedAction("Mend the roof", Party.of(PRISON), DUE)))));
    say(
        ledger,
        OF_RESOLUTION,
        new EscalationRaised(
            new EscalationTerms(PRISON, Party.of(Level.SERVICE), "When?", List.of()),
            List.of(),
            resolution,
            List.of()));
    say(
        ledger,
        OF_ACTION,
        new CommitmentOffered(promise("A roof", resolution).terms(), resolution, 1));
  }

  private static void recommend(TestLedger ledger) {
    RecommendationTerms terms =
        RecommendationTermsBuilder.builder()
            .by(Party.of(Level.COMMITTEE))
            .kind(RecommendationKind.RECOMMENDATION)
            .to(Party.of(Level.MINISTRY))
            .text("Publish the plan")
            .build();
    say(ledger, RECOMMENDED, new RecommendationMade(terms, null, null));
    Link answer =
        say(
            ledger,
            RECOMMENDED,
            new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, null));
    say(ledger, OF_RECOMMENDATION, promise("A plan", answer));
    say(
        ledger,
        RECOMMENDED_AGAIN,
        new RecommendationMade(
            terms.withRepeats(new RecommendationId(RECOMMENDED.id())), null, null));
    InspectionTerms theme =
        InspectionTermsBuilder.builder()
            .kind(InspectionKind.THEMATIC)
            .announced(true)
            .from(PartialDate.parse("2026"))
            .build();
    say(ledger, INSPECTION.stream(), new InspectionAnnounced(theme));
    Link published =
        say(
            ledger,
            INSPECTION.report(),
            new InspectionPublished(INSPECTION, InspectionReport.of(theme)));
    say(ledger, OF_INSPECTION, new RecommendationMade(terms, published, null));
    failures(ledger);
  }

  private static void failures(TestLedger ledger) {
    MeasureTerms measure =
        new MeasureTerms(
            "Assaults",
            MeasureUnit.RATE,
            Direction.LOWER,
            null,
            List.of(),
            ReportingInterval.QUARTER);
    PartialDate from = PartialDate.parse("2025");
    say(ledger, FRAMEWORK, new GuidanceIssued("1", "A tool", null, from));
    say(ledger, FRAMEWORK, new MeasureSet("assaults", measure, from));
    OutcomeTerms terms =
        OutcomeTermsBuilder.builder()
            .establishment(PRISON)
            .framework(new FrameworkId(FRAMEWORK.id()))
            .measure("assaults")
            .target(new Figure("10"))
            .due(DUE)
            .build();
    Link agreed =
        say(
            ledger,
            OUTCOME,
            new OutcomeAgreed(terms, measure, new Comparability(from, null, null), DUE, null));
    say(ledger, FAILURE, failed(null, agreed));
    say(ledger, REPEAT, failed(new FailureId(FAILURE.id()), null));
    Link plan =
        say(
            ledger,
            REPEAT,
            new PlanSubmitted(new PlanTerms("More staff", List.of()), Party.of(PRISON)));
    say(ledger, OF_PLAN, promise("More staff", plan));
  }

  private static FailureDeclared failed(@Nullable FailureId repeats, @Nullable Link outcome) {
    return new FailureDeclared(
        new FailureTerms(PRISON, FailureGround.SAFETY, "It is not safe", repeats),
        outcome == null ? List.of() : List.of(outcome),
        null);
  }

  private static Link say(TestLedger ledger, StreamId stream, Event event) {
    ledger.appendAll(List.of(Draft.entry(stream, "2026-01-10", event)));
    return new Link(ledger.size() - 1, stream);
  }

  private static CommitmentOffered promise(String what, Link from) {
    return new CommitmentOffered(
        CommitmentTermsBuilder.builder()
            .by(new Party("HYI"))
            .to(new Party("GB-CHC-1074546"))
            .what(what)
            .due(DUE)
            .build(),
        from);
  }

  private static AgreementSigned signed(@Nullable Link award, @Nullable AgreementId under) {
    return new AgreementSigned(
        award,
        AgreementTermsBuilder.builder()
            .provider(CHARITY)
            .under(under)
            .establishments(List.of(PRISON))
            .service("Advice")
            .mechanism(FundingMechanism.GRANT)
            .startsOn(PartialDate.parse("2026-04-01"))
            .endsOn(PartialDate.parse("2028-03-31"))
            .breakClause(true)
            .limitsComment(false)
            .value(new Money(90_000_00L, "GBP"))
            .lightTouch(false)
            .build(),
        null,
        PartialDate.parse("2026-01-10"));
  }

  @ParameterizedTest(name = "{0} and {2}")
  @CsvSource({
    // the end that says where it comes from, and the end that it comes from
    "commitments, 5, rounds, 2",
    "commitments, 7, concerns, 6",
    "commitments, 8, agreements, 3",
    "commitments, 10, closures, 9",
    "agreements, 3, rounds, 2",
    "agreements, 4, agreements, 3",
    "rounds, 2, needs-assessments, 1",
    "rounds, 2, advice, 33",
    "advice, 33, closures, 9",
    "consultations, 34, closures, 9",
    "consultations, 34, consulted-decisions, 9",
    "provision, 12, developments, 11",
    "failures, 32, failures, 31",
    "outcomes, 35, measures, 34",
    "failures, 31, outcomes, 35",
    "commitments, 33, failures, 32",
    "commitments, 23, recommendations, 21",
    "recommendations, 22, recommendations, 21",
    "recommendations, 25, inspections, 24",
    "escalations, 14, escalations, 13",
    "commitments, 15, escalations, 13",
  })
  void bothEndsNameEachOther(String view, int number, String other, int origin) {
    String here = stream("x", number).id();
    String there = stream("x", origin).id();
    assertThat(json(view, here)).as("JSON from here").contains(there);
    assertThat(json(other, there)).as("JSON from there").contains(here);
    assertThat(page(view, here)).as("page from here").contains(there);
    assertThat(page(other, there)).as("page from there").contains(here);
  }

  @ParameterizedTest
  @CsvSource({"needs, 1, rounds, 2"})
  void aNeedNamesTheRoundAndTheAwardThatAreToMeetIt(
      String needs, String need, String rounds, int round) {
    String id = stream("x", round).id();
    assertThat(json(needs, need)).contains("\"round/" + id + "\"", "\"awards\":[8]");
    assertThat(json(rounds, id)).contains("\"entry\":1");
    assertThat(page(needs, need)).contains("/registers/rounds/" + id, "href=\"/entries/8\"");
    assertThat(page(rounds, id)).contains("href=\"/entries/1\"");
  }

  @ParameterizedTest
  @CsvSource({"rounds, 2, agreements, 3"})
  void aNoticeNamesTheAgreementAndTheChangeThatItAnnounced(
      String rounds, int round, String agreements, int agreement) {
    String ofRound = stream("x", round).id();
    String ofAgreement = stream("x", agreement).id();
    assertThat(json(rounds, ofRound)).contains("\"changes\":[{\"from\":11");
    assertThat(json(agreements, ofAgreement))
        .contains("\"notices\":[{\"stream\":\"round/" + ofRound, "\"notice\":{\"entry\":11");
  }

  @ParameterizedTest
  @CsvSource({"escalations, 16", "commitments, 17"})
  void aResolutionNamesWhatCameOfIt(String view, int number) {
    String came = stream("x", number).id();
    assertThat(json(view, came)).contains("\"board/HYI\"");
    assertThat(json("boards", "HYI")).contains(came);
    assertThat(page(view, came)).contains("/registers/boards/HYI");
    assertThat(page("boards", "HYI")).contains(came);
  }

  @Test
  void aPartnerNamedInAnAwardAndNeverGivenWorkIsCountedInTheMarket() {
    assertThat(http.json("/api/market?named-never-engaged=yes").at("/items/0/id").asString())
        .isEqualTo(PARTNER.value());
    assertThat(http.json("/api/market-shares").at("/item/namedNeverEngaged").asInt()).isEqualTo(1);
    assertThat(http.page("/market").body())
        .contains(
            "GB-CHC-1164345 (not in the register), named by GB-CHC-1074546 (not in the register)",
            "Never given work:");
  }

  @Test
  void whoIsNotInTheRegisterIsSaidToBeSoEverywhere() {
    assertThat(http.json("/api/market/" + PARTNER).path("parties").toString())
        .isEqualTo("[{\"id\":\"GB-CHC-1164345\",\"registered\":false,\"checked\":true}]");
    assertThat(http.json("/api/named-partners").path("parties").toString())
        .contains(
            "{\"id\":\"GB-CHC-1074546\",\"registered\":false,\"checked\":true}",
            "{\"id\":\"GB-CHC-1164345\",\"registered\":false,\"checked\":true}");
    assertThat(http.json("/api/entries/8").path("parties").toString())
        .contains("{\"id\":\"GB-CHC-1164345\",\"registered\":false,\"checked\":true}");
    String said = "GB-CHC-1164345 (not in the register)";
    assertThat(
            List.of(
                "/entries/8",
                "/registers/named-partners?partner=" + PARTNER,
                "/registers/market/" + PARTNER))
        .allSatisfy(address -> assertThat(http.page(address).body()).as(address).contains(said));
    assertThat(http.page("/registers/named-partners?partner=XM-DAC-1").body())
        .contains("XM-DAC-1 (not in the register, and not checked)");
    assertThat(http.get("/api-docs").body())
        .contains("\"registered\":{\"type\":\"boolean\",\"description\":\"whether it is in");
  }

  private static String json(String view, String key) {
    return http.json("/api/" + view + "/" + key).toString();
  }

  private static String page(String view, String key) {
    boolean ofClosures = List.of("closures", "consulted-decisions").contains(view);
    String address = ofClosures ? "/closures/" : "/registers/" + view + "/";
    var answer = http.page(address + key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
