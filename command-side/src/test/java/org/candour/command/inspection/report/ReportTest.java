package org.candour.command.inspection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Happened;
import org.candour.command.Scenario.Issued;
import org.candour.command.inspection.report.ReportRefusals.AbandonedBeforePublication;
import org.candour.command.inspection.report.ReportRefusals.EvidenceNotFixed;
import org.candour.command.inspection.report.ReportRefusals.NotYetBegun;
import org.candour.command.inspection.report.ReportRefusals.OverallNotDerived;
import org.candour.command.inspection.report.ReportRefusals.RatingsIncomplete;
import org.candour.command.inspection.report.ReportRefusals.ReportAlreadyPublished;
import org.candour.command.inspection.report.ReportState.NotPublished;
import org.candour.command.inspection.report.ReportState.Published;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.ReportFold;
import org.candour.events.inspection.inspection.StandardJudged;
import org.candour.events.inspection.report.InspectionPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The publication of an inspection, which carries all that the inspection says. */
class ReportTest {

  private static final InspectionId ID = new InspectionId("00000000-0000-4000-8000-000000000001");
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final String DAY = "2026-09-07";
  private static final String KEY = "key-concerns";
  private static final String LEAST = "priority-concerns-least";
  private static final String MOST = "priority-concerns-most";
  private static final String SETTLED = "inspection-points-settled";

  private static final InspectionTerms TERMS =
      InspectionTermsBuilder.builder()
          .kind(InspectionKind.PRISON)
          .announced(false)
          .establishments(List.of(CANTERBURY))
          .scheme("healthy-prison-tests")
          .schemeVersion(1)
          .standards(List.of("safety"))
          .from(PartialDate.parse(DAY))
          .build();
  private static final InspectionTerms OF_PARTNERSHIP =
      TERMS.with(
          t -> t.kind(InspectionKind.PARTNERSHIP).scheme("partnership").standards(List.of("7")));

  private static List<InspectionEvent> inspection(InspectionTerms terms, InspectionEvent... more) {
    List<InspectionEvent> history = new ArrayList<>();
    history.add(new InspectionAnnounced(terms));
    history.add(new EvidenceFixed(3));
    String standard = terms.standards().isEmpty() ? "1" : terms.standards().getFirst();
    history.add(new StandardJudged(new StandardJudgement(standard, "GOOD", "Yes", List.of())));
    history.addAll(List.of(more));
    return history;
  }

  private static InspectionEvent[] concerns(int key, int priority) {
    return IntStream.range(0, key + priority)
        .mapToObj(i ->
            new FindingRecorded(
                new Finding(
                    i + 1,
                    "safety",
                    i < key ? FindingKind.KEY_CONCERN : FindingKind.PRIORITY_CONCERN,
                    "Violence",
                    List.of())))
        .toArray(InspectionEvent[]::new);
  }

  private static Scenario knowing(List<InspectionEvent> history) {
    return givenNothing()
        .knowing(
            ID.stream(), history.stream().map(event -> on(DAY, event)).toArray(Happened[]::new));
  }

  private static InspectionPublished published(List<InspectionEvent> history) {
    return new InspectionPublished(ID, ReportFold.after(history).orElseThrow());
  }

  private static Issued publish(String on) {
    return at(on, new PublishInspection(ID)).by(Role.INSPECTOR, null, null);
  }

  @Test
  void whatIsPublishedIsAllThatTheInspectionSays() {
    List<InspectionEvent> history =
        inspection(
            OF_PARTNERSHIP,
            new FindingRecorded(new Finding(1, "7", FindingKind.STRENGTH, "Kept", List.of(2L))),
            new DraftAnswered(List.of(new PointOfFact(1, PRISON, "Not so", 1, null, null)), PRISON),
            new PointSettled(1, false, "It is"));

    InspectionPublished published = published(history);

    knowing(history).when(publish("2026-11-02")).expect(published, met(SETTLED));
    assertThat(published.report().findings()).hasSize(1);
    assertThat(published.report().evidence()).containsExactly(3L);
    assertThat(published.report().points())
        .containsExactly(new PointOfFact(1, PRISON, "Not so", 1, false, "It is"));
  }

  @Test
  void onlyInspectorsPublishAndOnlyOnceAndNotBeforeItBegan() {
    List<InspectionEvent> history = inspection(OF_PARTNERSHIP);
    knowing(history).when(publish("2026-11-02")).expect(published(history));
    knowing(history)
        .when(at("2026-11-02", new PublishInspection(ID)).saidBy(Party.of(Level.INSPECTORATE)))
        .expect(published(history));
    knowing(history)
        .when(at("2026-11-02", new PublishInspection(ID)).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
    knowing(history).when(publish("2026-09-06")).expectRefusal(NotYetBegun.class);
    givenNothing().when(publish("2026-11-02")).expectRefusal(NoSuchStream.class);
    given(on("2026-11-02", published(history)))
        .when(publish("2026-11-03"))
        .expectRefusal(ReportAlreadyPublished.class);
  }

  @Test
  void whatASourceTellsOfRestsOnNoEvidenceOfTheLedger() {
    List<InspectionEvent> told =
        List.of(
            new InspectionAnnounced(OF_PARTNERSHIP.with(t -> t.announced(null))),
            new StandardJudged(new StandardJudgement("7", "GOOD", "Yes", List.of())));

    knowing(told)
        .when(
            at("2026-11-02", new PublishInspection(ID))
                .importedFrom(REPORT)
                .saidBy(Party.of(Level.INSPECTORATE)))
        .expect(published(told));
  }

  @Test
  void whatWasAbandonedIsNeverPublished() {
    knowing(inspection(OF_PARTNERSHIP, new InspectionAbandoned("It is to close")))
        .when(publish("2026-11-02"))
        .expectRefusal(AbandonedBeforePublication.class)
        .naming("abandonedOn", PartialDate.parse(DAY));
  }

  @Test
  void whatIsUnfinishedIsNotPublished() {
    List<InspectionEvent> bare = List.of(new InspectionAnnounced(OF_PARTNERSHIP));
    knowing(bare).when(publish("2026-11-02")).expectRefusal(EvidenceNotFixed.class);
    knowing(List.of(new InspectionAnnounced(OF_PARTNERSHIP), new EvidenceFixed(3)))
        .when(publish("2026-11-02"))
        .expectRefusal(RatingsIncomplete.class)
        .naming("standards", List.of("7"));
    InspectionTerms whole = OF_PARTNERSHIP.withStandards(List.of());
    InspectionEvent[] rest =
        IntStream.rangeClosed(2, 9)
            .mapToObj(i ->
                new StandardJudged(
                    new StandardJudgement(Integer.toString(i), "GOOD", "Yes", List.of())))
            .toArray(InspectionEvent[]::new);
    knowing(inspection(whole, rest))
        .when(publish("2026-11-02"))
        .expectRefusal(OverallNotDerived.class);
  }

  @ParameterizedTest(name = "{0} key concerns and {1} priority concerns: {2}, {3}, {4}")
  @CsvSource({
    "12, 3, met, met, met",
    "9, 6, met, met, met",
    "13, 3, breached, met, met",
    "2, 2, met, breached, met",
    "0, 7, met, met, breached",
  })
  void aPrisonHasFewKeyConcernsAndSomeOfThemComeFirst(
      int key, int priority, String all, String least, String most) {
    List<InspectionEvent> history = inspection(TERMS, concerns(key, priority));
    knowing(history)
        .when(publish("2026-11-02").because("So it is"))
        .expect(published(history), finding(KEY, all), finding(LEAST, least), finding(MOST, most));
  }

  private static Scenario.Finding finding(String duty, String verdict) {
    return verdict.equals("met") ? met(duty) : breached(duty).explained("So it is");
  }

  @Test
  void theRuleOfConcernsIsOfMay2022AndOfPrisonsAlone() {
    List<InspectionEvent> old =
        inspection(TERMS.withFrom(PartialDate.parse("2022-03-07")), concerns(20, 0));
    givenNothing()
        .knowing(
            ID.stream(),
            old.stream().map(event -> on("2022-03-07", event)).toArray(Happened[]::new))
        .when(publish("2022-05-02"))
        .expect(published(old));
    List<InspectionEvent> partnership = inspection(OF_PARTNERSHIP);
    knowing(partnership).when(publish("2026-11-02")).expect(published(partnership));
  }

  @Test
  void ofAnImportedReportThatNamesNoneItIsNotKnownHowManyThereWere() {
    List<InspectionEvent> history = inspection(TERMS);
    knowing(history)
        .when(
            at("2026-11-02", new PublishInspection(ID))
                .importedFrom(REPORT)
                .saidBy(Party.of(Level.INSPECTORATE)))
        .expect(published(history), undetermined(KEY), undetermined(LEAST), undetermined(MOST));
  }

  @Test
  void whatWasSaidToBeWrongIsSettledBeforeOrThatIsExplained() {
    List<InspectionEvent> history =
        inspection(
            OF_PARTNERSHIP,
            new DraftAnswered(
                List.of(new PointOfFact(1, PRISON, "Not so", null, null, null)), PRISON));
    knowing(history).when(publish("2026-11-02")).expectToNeedExplanation(breached(SETTLED));
  }

  @Test
  void aReportIsReadAsItWasKeptAndPublishedOnce() {
    ReportDecider decider = new ReportDecider();
    Published state = new Published(TERMS, PartialDate.parse("2026-11-02"));
    assertThat(StreamStates.keptAndRead(decider, state)).isEqualTo(state);
    assertThat(StreamStates.keptAndRead(decider, new NotPublished())).isEqualTo(new NotPublished());
    assertThatThrownBy(
            () -> decider.evolve(state, published(inspection(TERMS)), PartialDate.parse("2026")))
        .isInstanceOf(CorruptHistory.class);
  }
}
