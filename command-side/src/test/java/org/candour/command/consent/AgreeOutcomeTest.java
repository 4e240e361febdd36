package org.candour.command.consent;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.on;
import static org.candour.command.outcomes.GivenMeasures.FROM;
import static org.candour.command.outcomes.GivenMeasures.TOOL;
import static org.candour.command.outcomes.GivenMeasures.WORK;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.consent.ConsentRefusals.NothingToAgree;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.Role;
import org.candour.events.TermsAnswered;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.TargetRevised;
import org.junit.jupiter.api.Test;

/** An outcome, and who is to act on a recommendation, are one side’s word until others agree. */
class AgreeOutcomeTest {

  private static final OutcomeId ID = new OutcomeId("00000000-0000-4000-8000-000000000001");
  private static final StreamId RECOMMENDATION =
      StreamId.parse("recommendation/00000000-0000-4000-8000-000000000002");
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final LocalDate DUE = LocalDate.parse("2026-03-31");
  private static final LocalDate SEPTEMBER = LocalDate.parse("2025-09-30");
  private static final OutcomeTerms TERMS =
      new OutcomeTerms(
          CANTERBURY, TOOL, "work", new Figure("30"), new Figure("12"), DUE, List.of(CHARITY));
  private static final Comparability SINCE_2018 = new Comparability(FROM, null, null);
  private static final OutcomeAgreed AGREED =
      new OutcomeAgreed(TERMS, WORK, SINCE_2018, SEPTEMBER, PRISON);

  @Test
  void thatOthersAgreedIsTheWordOfWhoRecordsItUntilTheySaySo() {
    AgreeTerms agree = new AgreeTerms(ID.stream(), null, true, null);
    TermsAnswered agreed = new TermsAnswered(FIRST_GIVEN, CHARITY, true, null);
    Scenario byPrison = given(on("2025-09-01", AGREED).saidBy(PRISON));
    Scenario byOversight =
        given(on("2025-09-01", new OutcomeAgreed(TERMS, WORK, SINCE_2018, SEPTEMBER, null)));

    byPrison.when(at("2025-09-02", agree).by(Role.PARTNER, CHARITY.value(), null)).expect(agreed);
    byPrison
        .when(at("2025-09-02", agree).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
    byPrison
        .when(at("2025-09-02", agree).by(Role.PARTNER, "GB-CHC-1000001", null))
        .expectNotYours();
    byOversight
        .when(at("2025-09-02", agree).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(new TermsAnswered(FIRST_GIVEN, PRISON, true, null));
  }

  @Test
  void nationalOversightAgreesForTheLevelsAboveThePrisonAndIsNotAskedForItsOwnWord() {
    OutcomeTerms terms = TERMS.withAgreedWith(List.of(SERVICE));
    AgreeTerms agree = new AgreeTerms(ID.stream(), null, true, null);

    given(
            on("2025-09-01", new OutcomeAgreed(terms, WORK, SINCE_2018, SEPTEMBER, PRISON))
                .saidBy(PRISON))
        .when(at("2025-09-02", agree).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(new TermsAnswered(FIRST_GIVEN, SERVICE, true, null));
    given(on("2025-09-01", new OutcomeAgreed(terms, WORK, SINCE_2018, SEPTEMBER, null)))
        .when(at("2025-09-02", agree).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void aRevisedTargetIsAgreedAnew() {
    TargetRevised lower =
        new TargetRevised(new Figure("20"), new Figure("30"), null, "Staff", false, PRISON);

    given(
            on("2025-09-01", AGREED).saidBy(PRISON),
            on("2025-09-02", new TermsAnswered(FIRST_GIVEN, CHARITY, true, null)).saidBy(CHARITY),
            on("2025-10-01", lower).saidBy(PRISON))
        .when(
            at("2025-10-02", new AgreeTerms(ID.stream(), null, false, "We did not"))
                .by(Role.PARTNER, CHARITY.value(), null))
        .expect(new TermsAnswered(FIRST_GIVEN + 2, CHARITY, false, "We did not"));
  }

  private static DutyFinding withSector(String found) {
    return new DutyFinding(
        "outcome-with-sector",
        1,
        "Outcomes are agreed for a prison with at least one voluntary organisation.",
        false,
        true,
        null,
        DutyJudged.Basis.ACTUAL,
        null,
        null,
        null,
        null,
        found);
  }

  /** Nobody meets a duty by saying that another agreed who says that it did not. */
  @Test
  void thatItWasAgreedWithTheSectorIsNotKnownOnceEveryOrganisationDisputesIt() {
    Party other = new Party("GB-CHC-219279");
    DutyFinding withOne = withSector("It is recorded as agreed with one organisation.");
    DutyFinding withTwo = withSector("It is recorded as agreed with 2 organisations.");
    AgreeTerms dispute = new AgreeTerms(ID.stream(), null, false, "Nobody asked us");
    TermsAnswered disputed = new TermsAnswered(FIRST_GIVEN, CHARITY, false, "Nobody asked us");
    Scenario one =
        given(on("2025-09-01", AGREED).saidBy(PRISON), on("2025-09-01", new DutyMet(withOne)));
    OutcomeAgreed withBoth =
        new OutcomeAgreed(
            TERMS.withAgreedWith(List.of(CHARITY, other)), WORK, SINCE_2018, SEPTEMBER, PRISON);
    Scenario two =
        given(on("2025-09-01", withBoth).saidBy(PRISON), on("2025-09-01", new DutyMet(withTwo)));
    String both = " Sources disagree. By the other account: It was agreed with no organisation.";

    one.when(at("2025-09-02", dispute).by(Role.PARTNER, CHARITY.value(), null))
        .expect(
            disputed,
            new DutyUndetermined(
                withOne.withFinding(withOne.finding() + both), null, FIRST_GIVEN + 1));
    two.when(at("2025-09-02", dispute).by(Role.PARTNER, CHARITY.value(), null)).expect(disputed);
    two.and(on("2025-09-02", disputed).saidBy(CHARITY))
        .when(at("2025-09-03", dispute).by(Role.PARTNER, other.value(), null))
        .expect(
            new TermsAnswered(FIRST_GIVEN, other, false, "Nobody asked us"),
            new DutyUndetermined(
                withTwo.withFinding(withTwo.finding() + both), null, FIRST_GIVEN + 1));
  }

  @Test
  void whoeverAgreesAfterAllIsHeardOnTheDutyToo() {
    DutyFinding met = withSector("It is recorded as agreed with one organisation.");
    DutyFinding unknown =
        met.withFinding(
            met.finding()
                + " Sources disagree. By the other account: It was agreed with no organisation.");

    given(
            on("2025-09-01", AGREED).saidBy(PRISON),
            on("2025-09-01", new DutyMet(met)),
            on("2025-09-02", new TermsAnswered(FIRST_GIVEN, CHARITY, false, "No")).saidBy(CHARITY),
            on("2025-09-02", new DutyUndetermined(unknown, null, FIRST_GIVEN + 1)))
        .when(
            at("2025-09-09", new AgreeTerms(ID.stream(), null, true, null))
                .by(Role.PARTNER, CHARITY.value(), null))
        .expect(
            new TermsAnswered(FIRST_GIVEN, CHARITY, true, null), new DutyMet(met, FIRST_GIVEN + 3));
  }

  private static Scenario answered(Party by, Party owner) {
    return given(
        on(
            "2025-09-01",
            new RecommendationMade(
                RecommendationTermsBuilder.builder()
                    .by(Party.of(Level.INSPECTORATE))
                    .kind(RecommendationKind.RECOMMENDATION)
                    .to(by)
                    .text("Open the workshop")
                    .build(),
                null,
                null)),
        on(
                "2025-09-20",
                new RecommendationAnswered(RecommendationAnswer.AGREED, owner, DUE, null, by))
            .saidBy(by));
  }

  @Test
  void whoeverAnAnswerSaysIsToActAgreesForItselfUnlessItIsTold() {
    AgreeTerms agree = new AgreeTerms(RECOMMENDATION, null, true, null);

    answered(PRISON, CHARITY)
        .when(at("2025-09-21", agree).by(Role.PARTNER, CHARITY.value(), null))
        .expect(new TermsAnswered(FIRST_GIVEN + 1, CHARITY, true, null));
    answered(PRISON, SERVICE)
        .when(at("2025-09-21", agree).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(new TermsAnswered(FIRST_GIVEN + 1, SERVICE, true, null));
    answered(PRISON, CHARITY)
        .when(at("2025-09-21", agree).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NotTheirsToSay.class);
    answered(SERVICE, PRISON)
        .when(at("2025-09-21", agree).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NothingToAgree.class);
    answered(PRISON, PRISON)
        .when(at("2025-09-21", agree).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NothingToAgree.class);
  }
}
