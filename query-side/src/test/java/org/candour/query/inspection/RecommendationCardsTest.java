package org.candour.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.candour.query.inspection.recommendation.Recommendation;
import org.candour.query.inspection.recommendation.Recommendation.Divergence;
import org.candour.query.inspection.recommendation.RecommendationsPresentation;
import org.candour.query.inspection.recommendation.RecommendationsView;
import org.candour.query.presentation.Card;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cards of recommendations say: the clock of the answer, and both voices. */
class RecommendationCardsTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final StreamId STREAM = StreamId.parse("recommendation/" + ID);
  private static final LocalDate TODAY = LocalDate.parse("2026-05-31");
  private static final Party MINISTRY = Party.of(Level.MINISTRY);

  private static Draft made(String on, Level by, @Nullable Integer number) {
    return entry(
        STREAM,
        on,
        new RecommendationMade(
            RecommendationTermsBuilder.builder()
                .by(Party.of(by))
                .kind(RecommendationKind.RECOMMENDATION)
                .to(MINISTRY)
                .report("Prison Governance")
                .text("Publish the plan")
                .number(number)
                .build(),
            null,
            null));
  }

  private static Draft answered(String on) {
    return entry(
        STREAM,
        on,
        new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, MINISTRY));
  }

  private static Recommendation row(Draft made, Draft... then) {
    List<Draft> history = new ArrayList<>(List.of(made));
    history.addAll(Arrays.asList(then));
    return Folded.row(new RecommendationsView(), ID, history);
  }

  private static Card card(Recommendation row) {
    return new RecommendationsPresentation().card(row, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-10-31, 2020-03-13, 'Answered, 73 days late.'",
    "2017-04-07, 2017-10-12, 'Answered, 127 days late.'",
    "2021-03-29, 2021-05-13, 'Answered, 16 days early.'",
    "2019-07, 2019-10-15, 'Answered, between 15 and 44 days late.'",
  })
  void anAnswerToACommitteeSaysHowLateOrEarlyItCame(String made, String answered, String says) {
    Recommendation row = row(made(made, Level.COMMITTEE, null), answered(answered));

    assertThat(card(row).standing()).isEqualTo(says);
  }

  @Test
  void whatIsNotAnsweredSaysSinceWhenItIsDue() {
    Card waiting = card(row(made("2026-03-20", Level.INSPECTORATE, null)));

    assertThat(waiting.standing()).startsWith("No answer is on record: it was due ");
    assertThat(waiting.isPressing()).isTrue();
  }

  /** Progress report on Liverpool of 2017: 66 in a hundred claimed, 22 of 89 found. */
  @Test
  void whatIsReportedStandsBesideWhatIsFoundAndIsNeverClosedByIt() {
    Recommendation liverpool =
        row(
            made("2015-05-22", Level.INSPECTORATE, 89),
            answered("2015-07-01"),
            entry(STREAM, "2017-05", new ProgressReported(null, 66, "On track", MINISTRY)),
            entry(
                STREAM,
                "2018-01-19",
                new ProgressJudged(null, 22, PartialDate.parse("2017-09-14"), "Few achieved")));

    assertThat(liverpool.divergence()).isEqualTo(new Divergence(89, 66, 22, 25));
    assertThat(liverpool.state()).isEqualTo(Recommendation.RecommendationStatus.ANSWERED);
    assertThat(card(liverpool).standing())
        .isEqualTo(
            "Answered. Reported as done or on track: 66 per cent of 89. Found achieved, good or reasonable: 22"
                + " of 89, which is 25 per cent.");
    assertThat(card(liverpool).isPressing()).isTrue();
  }

  @Test
  void bothVoicesAreSaidThoughNoAnswerIsOnRecord() {
    Card unanswered =
        card(
            row(
                made("2015-05-22", Level.INSPECTORATE, 89),
                entry(STREAM, "2017-05", new ProgressReported(null, 66, "On track", MINISTRY)),
                entry(
                    STREAM,
                    "2017-09",
                    new ProgressJudged(null, 22, PartialDate.parse("2017-09"), "Few achieved"))));

    assertThat(unanswered.standing())
        .endsWith(
            "Reported as done or on track: 66 per cent of 89. Found achieved, good or reasonable: 22 of 89,"
                + " which is 25 per cent.");
  }

  @Test
  void whatASourceFoundInWordsOnlyIsNotCompared() {
    Recommendation row =
        row(
            made("2019-01", Level.INSPECTORATE, 13),
            entry(STREAM, "2019-03", new ProgressReported(null, 90, "Nearly all", MINISTRY)),
            entry(
                STREAM,
                "2019-04",
                new ProgressJudged(null, null, PartialDate.parse("2019-04"), "More than six")));

    assertThat(row.divergence()).isNull();
    assertThat(row.found().getFirst().enough()).isNull();
  }

  @Test
  void oneVoiceAloneIsNotCompared() {
    Draft made = made("2026-03-02", Level.INSPECTORATE, null);
    Draft done =
        entry(
            STREAM,
            "2026-04-01",
            new ProgressReported(ReportedProgress.DONE, null, "Done", MINISTRY));
    Draft seen =
        entry(
            STREAM,
            "2026-05-01",
            new ProgressJudged(
                JudgedProgress.REASONABLE, null, PartialDate.parse("2026-04-20"), "Mostly"));

    assertThat(row(made, done).divergence()).isNull();
    assertThat(row(made, seen).divergence()).isNull();
    assertThat(row(made, done, seen).divergence()).isEqualTo(new Divergence(1, 100, 1, 100));
    assertThat(card(row(made, answered("2026-03-10"), done, seen)).standing())
        .isEqualTo(
            "Answered, 20 days early. Reported as done or on track; inspectors found enough"
                + " progress.");
  }
}
