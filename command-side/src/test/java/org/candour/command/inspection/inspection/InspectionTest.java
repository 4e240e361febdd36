package org.candour.command.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Happened;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.inspection.inspection.AnswerDraft.DraftPoint;
import org.candour.command.inspection.inspection.InspectionRefusals.AnswerDayAlreadyPast;
import org.candour.command.inspection.inspection.InspectionRefusals.BeyondTheEvidence;
import org.candour.command.inspection.inspection.InspectionRefusals.BeyondTheLedger;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyAbandoned;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyAnnounced;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyPublished;
import org.candour.command.inspection.inspection.InspectionRefusals.NoFindingOfThatNumber;
import org.candour.command.inspection.inspection.InspectionRefusals.NoOverallRating;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchPoint;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchRating;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchScheme;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchStandard;
import org.candour.command.inspection.inspection.InspectionRefusals.PointAlreadySettled;
import org.candour.command.inspection.inspection.InspectionRefusals.ReportTooLong;
import org.candour.command.inspection.inspection.InspectionRefusals.StandardsNotRated;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Entry;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.OverallDerived;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.ReportFold;
import org.candour.events.inspection.inspection.StandardJudged;
import org.candour.events.inspection.report.InspectionPublished;
import org.junit.jupiter.api.Test;

/** An inspection, from its beginning to the last word before it is published. */
class InspectionTest {

  private static final InspectionId ID = new InspectionId("00000000-0000-4000-8000-000000000001");
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final String DAY = "2026-09-07";
  private static final String DRAFT_TIME = "inspection-draft-time";

  private static final InspectionTerms TERMS = terms("partnership");
  private static final InspectionAnnounced BEGUN = new InspectionAnnounced(TERMS);
  private static final Scenario UNDERWAY = given(on(DAY, BEGUN));
  private static final Scenario EVIDENCED = UNDERWAY.and(on("2026-09-08", new EvidenceFixed(3)));

  /** Shared on Monday 5 October 2026; ten working days later is Monday 19 October. */
  private static final DraftShared SHARED =
      new DraftShared(List.of(PRISON), LocalDate.parse("2026-10-19"));

  private static final Scenario DRAFTED = EVIDENCED.and(on("2026-10-05", SHARED));

  private static InspectionTerms terms(String scheme) {
    return InspectionTermsBuilder.builder()
        .kind(InspectionKind.PARTNERSHIP)
        .announced(false)
        .establishments(List.of(CANTERBURY))
        .scheme(scheme)
        .schemeVersion(1)
        .from(PartialDate.parse(DAY))
        .build();
  }

  private static AnnounceInspection announce(InspectionTerms terms) {
    return new AnnounceInspection(ID, terms);
  }

  private static Issued byInspector(String on, InspectionCommand command) {
    return at(on, command).by(Role.INSPECTOR, null, null);
  }

  private static Issued byGovernor(String on, InspectionCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static RecordFinding finding(String standard, Long... cites) {
    return new RecordFinding(ID, standard, FindingKind.CONCERN, "None came", List.of(cites));
  }

  private static FindingRecorded found(int number, Long... cites) {
    return new FindingRecorded(
        new Finding(number, "4", FindingKind.CONCERN, "None came", List.of(cites)));
  }

  private static JudgeStandard judge(String standard, String rating, Integer... findings) {
    return new JudgeStandard(
        ID, new StandardJudgement(standard, rating, "So it is", List.of(findings)));
  }

  private static Happened judged(String standard, String rating) {
    return on(
        "2026-09-20",
        new StandardJudged(new StandardJudgement(standard, rating, "So it is", List.of())));
  }

  /** All standards rated alike, but for those given. */
  private static Scenario rated(String all, String... but) {
    List<Happened> ratings = new ArrayList<>();
    for (int standard = 1; standard <= 9; standard++) {
      String rating = List.of(but).contains(Integer.toString(standard)) ? "INADEQUATE" : all;
      ratings.add(judged(Integer.toString(standard), rating));
    }
    return EVIDENCED.and(ratings.toArray(Happened[]::new));
  }

  private static InspectionReport said(InspectionEvent... events) {
    return ReportFold.after(
            Stream.<InspectionEvent>concat(Stream.of(BEGUN), Stream.of(events)).toList())
        .orElseThrow();
  }

  private static DeriveOverall derive() {
    return new DeriveOverall(ID, null, null);
  }

  @Test
  void inspectorsBeginAnInspectionAndARegistrarWritesThatDown() {
    givenNothing().when(byInspector(DAY, announce(TERMS))).expect(BEGUN);
    givenNothing()
        .when(at(DAY, announce(TERMS)).saidBy(Party.of(Level.INSPECTORATE)))
        .expect(BEGUN);
    givenNothing().when(byGovernor(DAY, announce(TERMS))).expectRefusal(NotTheirsToSay.class);
    UNDERWAY.when(byInspector("2026-09-06", finding("4"))).expectRefusal(OutOfOrder.class);
    UNDERWAY
        .when(byInspector(DAY, announce(TERMS)))
        .expectRefusal(InspectionAlreadyAnnounced.class);
    givenNothing()
        .when(byInspector(DAY, announce(TERMS.withEstablishments(List.of(UNREGISTERED)))))
        .expectRefusal(EstablishmentNotRegistered.class);
  }

  @Test
  void itIsRatedByASchemeThatThereIs() {
    givenNothing()
        .when(byInspector(DAY, announce(TERMS.withSchemeVersion(2))))
        .expectRefusal(NoSuchScheme.class);
    givenNothing()
        .when(byInspector(DAY, announce(TERMS.withStandards(List.of("1", "10")))))
        .expectRefusal(NoSuchStandard.class)
        .naming("standard", "10");
    assertThatThrownBy(() -> announce(TERMS.withSchemeVersion(null)))
        .hasMessageContaining("with its version");
    assertThatThrownBy(() -> announce(TERMS.with(t -> t.scheme(null).schemeVersion(null))))
        .hasMessageContaining("A rating scheme must be named");
    assertThatThrownBy(() -> announce(TERMS.withEstablishments(List.of())))
        .hasMessageContaining("At least one prison or organisation");
    assertThatThrownBy(() -> announce(TERMS.withUntil(PartialDate.parse("2026-09-06"))))
        .hasMessageContaining("must not come before the first");
    InspectionTerms theme =
        TERMS.with(t ->
            t.kind(InspectionKind.THEMATIC)
                .establishments(List.of())
                .scheme(null)
                .schemeVersion(null));
    givenNothing().when(byInspector(DAY, announce(theme))).expect(new InspectionAnnounced(theme));
  }

  @Test
  void evidenceIsFixedWithinTheLedgerAndALaterOneStandsBesideTheEarlier() {
    UNDERWAY.when(byInspector(DAY, new FixEvidence(ID, 4))).expect(new EvidenceFixed(4));
    UNDERWAY
        .when(byInspector(DAY, new FixEvidence(ID, 1_000_000)))
        .expectRefusal(BeyondTheLedger.class);
    InspectionReport both = said(new EvidenceFixed(3), new EvidenceFixed(5));
    assertThat(both.evidence()).containsExactly(3L, 5L);
    assertThat(both.citable()).isEqualTo(5);
  }

  @Test
  void aFindingRestsOnTheFixedEvidenceAlone() {
    String later = "2026-09-15";
    EVIDENCED.when(byInspector(later, finding("4", 0L, 2L))).expect(found(1, 0L, 2L));
    EVIDENCED
        .when(byInspector(later, finding("4", 0L, 3L)))
        .expectRefusal(BeyondTheEvidence.class)
        .naming("entry", 3L);
    UNDERWAY
        .when(byInspector(later, finding("4", 0L)))
        .expectRefusal(BeyondTheEvidence.class)
        .naming("evidence", 0L);
    EVIDENCED
        .and(on("2026-09-14", new EvidenceFixed(4)))
        .and(on("2026-09-14", found(1)))
        .when(byInspector(later, finding("4", 3L)))
        .expect(found(2, 3L));
    EVIDENCED.when(byInspector(later, finding("safety"))).expectRefusal(NoSuchStandard.class);
  }

  @Test
  void aStandardIsRatedAsTheSchemeRatesOnFindingsThatThereAre() {
    Scenario withFinding = EVIDENCED.and(on("2026-09-15", found(1)));
    withFinding
        .when(byInspector("2026-09-20", judge("4", "INADEQUATE", 1)))
        .expect(
            new StandardJudged(new StandardJudgement("4", "INADEQUATE", "So it is", List.of(1))));
    withFinding
        .when(byInspector("2026-09-20", judge("4", "INADEQUATE", 2)))
        .expectRefusal(NoFindingOfThatNumber.class);
    withFinding
        .when(byInspector("2026-09-20", judge("4", "POOR")))
        .expectRefusal(NoSuchRating.class);
    withFinding
        .when(byInspector("2026-09-20", judge("10", "GOOD")))
        .expectRefusal(NoSuchStandard.class);
  }

  @Test
  void theDraftIsSharedForTenWorkingDaysOrFewerWithAReason() {
    EVIDENCED
        .when(byInspector("2026-10-05", new ShareDraft(ID, List.of(PRISON), null)))
        .expect(SHARED, met(DRAFT_TIME));
    LocalDate sooner = LocalDate.parse("2026-10-16");
    EVIDENCED
        .when(byInspector("2026-10-05", new ShareDraft(ID, List.of(PRISON), sooner)))
        .expectToNeedExplanation(breached(DRAFT_TIME).by(1));
    EVIDENCED
        .when(
            byInspector(
                "2026-10-05", new ShareDraft(ID, List.of(PRISON), LocalDate.parse("2026-10-01"))))
        .expectRefusal(AnswerDayAlreadyPast.class);
  }

  @Test
  void whoeverWasShownItSaysWhatIsWrongAndNobodyElse() {
    AnswerDraft answer =
        new AnswerDraft(
            ID, List.of(new DraftPoint("The day is wrong", null), new DraftPoint("So is this", 1)));
    Scenario withFinding = DRAFTED.and(on("2026-10-05", found(1)));

    withFinding
        .when(byGovernor("2026-10-12", answer))
        .expect(
            new DraftAnswered(
                List.of(
                    new PointOfFact(1, PRISON, "The day is wrong", null, null, null),
                    new PointOfFact(2, PRISON, "So is this", 1, null, null)),
                PRISON));
    DRAFTED.when(byGovernor("2026-10-12", answer)).expectRefusal(NoFindingOfThatNumber.class);
    DRAFTED
        .when(byGovernor("2026-10-12", new AnswerDraft(ID, List.of())))
        .expect(new DraftAnswered(List.of(), PRISON));
    EVIDENCED.when(byGovernor("2026-10-12", answer)).expectRefusal(NotTheirsToSay.class);
    DRAFTED.when(at("2026-10-12", answer).by(Role.PARTNER, CHARITY.value(), null)).expectNotYours();
  }

  @Test
  void inspectorsAcceptWhatIsSaidToBeWrongOrSayWhyNotOnce() {
    Scenario disputed =
        DRAFTED.and(
            on(
                "2026-10-12",
                new DraftAnswered(
                    List.of(new PointOfFact(1, PRISON, "The day is wrong", null, null, null)),
                    PRISON)));
    SettlePoint settle = new SettlePoint(ID, 1, false, "It is right");

    disputed
        .when(byInspector("2026-10-20", settle))
        .expect(new PointSettled(1, false, "It is right"));
    disputed
        .when(byInspector("2026-10-20", new SettlePoint(ID, 2, true, "Yes")))
        .expectRefusal(NoSuchPoint.class);
    disputed
        .and(on("2026-10-20", new PointSettled(1, false, "It is right")))
        .when(byInspector("2026-10-21", settle))
        .expectRefusal(PointAlreadySettled.class);
  }

  @Test
  void theOverallRatingFollowsFromAllStandardsByTheRule() {
    rated("GOOD")
        .when(byInspector("2026-09-25", derive()))
        .expect(new OverallDerived(new OverallRating("GOOD", "GOOD", 18, null)));
    rated("OUTSTANDING", "9")
        .when(byInspector("2026-09-25", derive()))
        .expect(
            new OverallDerived(
                new OverallRating("REQUIRES_IMPROVEMENT", "REQUIRES_IMPROVEMENT", 24, null)));
    EVIDENCED
        .and(judged("1", "GOOD"))
        .when(byInspector("2026-09-25", derive()))
        .expectRefusal(StandardsNotRated.class)
        .naming("standards", List.of("2", "3", "4", "5", "6", "7", "8", "9"));
  }

  @Test
  void anotherOverallRatingNeedsAReason() {
    DeriveOverall other = new DeriveOverall(ID, "REQUIRES_IMPROVEMENT", "One death");
    rated("GOOD")
        .when(byInspector("2026-09-25", other))
        .expect(
            new OverallDerived(new OverallRating("REQUIRES_IMPROVEMENT", "GOOD", 18, "One death")));
    rated("GOOD")
        .when(byInspector("2026-09-25", new DeriveOverall(ID, "FINE", "So it is")))
        .expectRefusal(NoSuchRating.class);
    assertThatThrownBy(() -> new DeriveOverall(ID, "GOOD", " "))
        .hasMessageContaining("needs a reason");
  }

  @Test
  void healthyPrisonTestsHaveNoOverallRatingAndNeitherHasAPartOfTheStandards() {
    given(on(DAY, new InspectionAnnounced(terms("healthy-prison-tests"))))
        .when(byInspector("2026-09-25", derive()))
        .expectRefusal(NoOverallRating.class);
    given(on(DAY, new InspectionAnnounced(TERMS.withStandards(List.of("7")))), judged("7", "GOOD"))
        .when(byInspector("2026-09-25", derive()))
        .expectRefusal(NoOverallRating.class);
  }

  @Test
  void aStandardThatIsRatedAnewUndoesTheOverallRating() {
    StandardJudged good = new StandardJudged(new StandardJudgement("1", "GOOD", "Yes", List.of()));
    OverallDerived overall = new OverallDerived(new OverallRating("GOOD", "GOOD", 18, null));
    StandardJudged bad =
        new StandardJudged(new StandardJudgement("1", "INADEQUATE", "No", List.of()));
    InspectionReport rated = said(good, overall);
    InspectionReport anew = said(good, overall, bad);

    assertThat(rated.overall()).isNotNull();
    assertThat(anew.overall()).isNull();
    assertThat(anew.ratings()).containsExactly(Map.entry("1", "INADEQUATE"));
  }

  @Test
  void nothingIsAddedOnceItIsPublished() {
    EVIDENCED
        .knowing(
            ID.report(), on("2026-11-01", new InspectionPublished(ID, InspectionReport.of(TERMS))))
        .when(byInspector("2026-11-02", finding("4")))
        .expectRefusal(InspectionAlreadyPublished.class);
  }

  @Test
  void inspectorsAbandonAnInspectionOnceAndAddNothingToItAfterwards() {
    AbandonInspection abandon = new AbandonInspection(ID, "It is to close");
    InspectionAbandoned abandoned = new InspectionAbandoned("It is to close");
    EVIDENCED.when(byInspector("2026-09-20", abandon)).expect(abandoned);
    DRAFTED.when(byGovernor("2026-10-12", abandon)).expectRefusal(NotTheirsToSay.class);
    EVIDENCED
        .knowing(
            ID.report(), on("2026-11-01", new InspectionPublished(ID, InspectionReport.of(TERMS))))
        .when(byInspector("2026-11-02", abandon))
        .expectRefusal(InspectionAlreadyPublished.class);
    Scenario over = EVIDENCED.and(on("2026-09-20", abandoned));
    over.when(byInspector("2026-09-21", abandon))
        .expectRefusal(InspectionAlreadyAbandoned.class)
        .naming("abandonedOn", PartialDate.parse("2026-09-20"));
    over.when(byInspector("2026-09-21", finding("4")))
        .expectRefusal(InspectionAlreadyAbandoned.class);
  }

  @Test
  void nobodyIsAwaitedOnceItIsAbandoned() {
    NavigableMap<Long, Entry> history = new TreeMap<>();
    history.put(0L, Scenario.entry(ID.stream(), 0, on(DAY, BEGUN)));
    history.put(1L, Scenario.entry(ID.stream(), 1, on("2026-10-05", SHARED)));
    history.put(
        2L, Scenario.entry(ID.stream(), 2, on("2026-10-06", new InspectionAbandoned("No staff"))));
    assertThat(DeadlinePolicies.instance().after(ID.stream(), history).get("draft-answer CYI"))
        .matches(closed -> !closed.open());
  }

  @Test
  void aReportNeverGrowsLongerThanOneEntryHolds() {
    String long1500 = "\u00e9".repeat(1_500);
    Happened[] many =
        Collections.nCopies(
                10,
                on(
                    "2026-09-15",
                    new FindingRecorded(
                        new Finding(1, "4", FindingKind.CONCERN, long1500, List.of()))))
            .toArray(Happened[]::new);
    RecordFinding more = new RecordFinding(ID, "4", FindingKind.CONCERN, long1500, List.of());

    EVIDENCED
        .and(many)
        .when(byInspector("2026-09-16", more))
        .expectRefusal(ReportTooLong.class)
        .naming("most", 32_000);
    Stream.of(1, 9)
        .forEach(few ->
            EVIDENCED
                .and(Arrays.copyOf(many, few))
                .when(byInspector("2026-09-16", more))
                .expect(
                    new FindingRecorded(
                        new Finding(few + 1, "4", FindingKind.CONCERN, long1500, List.of()))));
  }

  @Test
  void theLedgerRecordsWhoDidNotAnswerTheDraft() {
    LocalDate due = LocalDate.parse("2026-10-19");
    RecordSilence silence = new RecordSilence(ID.stream(), "draft-answer CYI", due);
    DRAFTED.when(at("2026-10-19", silence)).expect(new DraftUnanswered(due, PRISON));
    DRAFTED
        .and(on("2026-10-12", new DraftAnswered(List.of(), PRISON)))
        .when(at("2026-10-19", silence))
        .expectRefusal(NothingOverdue.class);
  }

  @Test
  void nobodyIsAwaitedOnceItIsPublished() {
    NavigableMap<Long, Entry> history = new TreeMap<>();
    history.put(0L, Scenario.entry(ID.stream(), 0, on(DAY, BEGUN)));
    history.put(1L, Scenario.entry(ID.stream(), 1, on("2026-10-05", SHARED)));
    DeadlinePolicies policies = DeadlinePolicies.instance();
    assertThat(policies.after(ID.stream(), history).get("draft-answer CYI"))
        .matches(Deadline::open);
    history.put(
        2L,
        Scenario.entry(
            ID.report(),
            0,
            on("2026-10-12", new InspectionPublished(ID, InspectionReport.of(TERMS)))));
    assertThat(policies.after(ID.stream(), history).get("draft-answer CYI"))
        .matches(closed -> !closed.open());
  }

  @Test
  void itConcernsThoseInspectedAndThoseShownTheDraft() {
    EVIDENCED
        .when(byInspector("2026-10-05", new ShareDraft(ID, List.of(CHARITY), null)))
        .expectAllToConcern(CANTERBURY.stream(), CHARITY.stream());
  }
}
