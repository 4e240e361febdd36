package org.candour.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.Direction;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.Principle;
import org.candour.events.outcomes.ReportingInterval;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.MeasurementCorrected;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.Period;
import org.candour.events.outcomes.outcome.TargetRevised;
import org.candour.query.outcomes.framework.Framework;
import org.candour.query.outcomes.framework.MeasuresView;
import org.candour.query.outcomes.outcome.Outcome;
import org.candour.query.outcomes.outcome.OutcomesPresentation;
import org.candour.query.outcomes.outcome.OutcomesView;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cards of outcomes and measures say: both voices, and what may not be compared. */
class OutcomeCardsTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final StreamId STREAM = StreamId.parse("outcome/" + ID);
  private static final LocalDate TODAY = LocalDate.parse("2026-01-10");
  private static final LocalDate DUE = LocalDate.parse("2026-03-31");
  private static final Party PRISON = new Party("LPI");
  private static final FrameworkId TOOL = new FrameworkId("tool");
  private static final MeasureTerms MEASURE =
      new MeasureTerms(
          "Recommendations on course",
          MeasureUnit.PERCENT,
          Direction.HIGHER,
          null,
          List.of(Principle.DESISTANCE),
          ReportingInterval.YEAR);

  private static Draft agreed(Comparability comparability) {
    return entry(
        STREAM,
        "2025-09-01",
        new OutcomeAgreed(
            new OutcomeTerms(
                new EstablishmentCode("LPI"),
                TOOL,
                "course",
                new Figure("80"),
                null,
                DUE,
                List.of(new Party("GB-CHC-1074546"))),
            MEASURE,
            comparability,
            LocalDate.parse("2025-12-31"),
            PRISON));
  }

  private static final Draft AGREED =
      agreed(new Comparability(PartialDate.parse("2025-04"), null, null));

  private static Measured of(String value, @Nullable Integer outOf) {
    return new Measured(
        new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")),
        new Figure(value),
        outOf);
  }

  private static Draft reported(String value, @Nullable Integer outOf) {
    return entry(
        STREAM,
        "2026-01-02",
        new MeasurementReported(
            of(value, outOf), "A return", false, LocalDate.parse("2026-12-31"), PRISON));
  }

  private static Draft verified(String value, @Nullable Integer outOf) {
    return entry(STREAM, "2026-01-05", new MeasurementVerified(of(value, outOf), "Files", false));
  }

  private static Outcome outcome(Draft... history) {
    return Folded.row(new OutcomesView(), ID, List.of(history));
  }

  private static String fact(Outcome outcome, String name) {
    return new OutcomesPresentation()
        .card(outcome, TODAY).facts().stream()
            .filter(fact -> fact.name().equals(name))
            .flatMap(fact -> fact.said().stream().flatMap(List::stream))
            .map(phrase -> phrase instanceof Phrase.Text(String text) ? text : phrase.toString())
            .collect(Collectors.joining());
  }

  /** As at Liverpool in 2017: 66 per cent on course by the prison, 25 by the inspectors. */
  @Test
  void bothVoicesStandSideBySideAndTheirDivergenceIsComputed() {
    Outcome liverpool = outcome(AGREED, reported("66", null), verified("25", 89));

    assertThat(fact(liverpool, "Reported")).isEqualTo("66 per cent");
    assertThat(fact(liverpool, "Verified")).isEqualTo("25 per cent of 89");
    assertThat(fact(liverpool, "Divergence")).isEqualTo("41 per cent");
    assertThat(fact(liverpool, "Target")).isEqualTo("80 per cent");
    assertThat(liverpool.divergence()).isEqualTo(new Figure("41"));
  }

  @Test
  void aShareOfFewerThanTenIsShownAndNeverCompared() {
    Outcome few = outcome(AGREED, reported("66", 9), verified("25", 89));

    assertThat(few.divergence()).isNull();
    assertThat(fact(few, "Reported")).isEqualTo("66 per cent of 9");
    assertThat(fact(few, "Divergence")).isEqualTo("Too few to compare");
    assertThat(outcome(AGREED, reported("66", 10), verified("25", 89)).divergence())
        .isEqualTo(new Figure("41"));
  }

  @Test
  void whatOneVoiceAloneSaysIsComparedWithNothing() {
    assertThat(outcome(AGREED, reported("66", 89)).divergence()).isNull();
    assertThat(fact(outcome(AGREED, reported("66", 89)), "Divergence")).isEmpty();
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasReportedAndBothAreKept() {
    Outcome corrected =
        outcome(
            AGREED,
            reported("66", 89),
            verified("25", 89),
            entry(
                STREAM,
                "2026-01-09",
                new MeasurementCorrected(of("30.5", 89), "Counted twice", false, PRISON)));

    assertThat(corrected.divergence()).isEqualTo(new Figure("5.5"));
    assertThat(corrected.values().getFirst().earlier())
        .extracting(voice -> voice.measured().value())
        .containsExactly(new Figure("66"));
  }

  @Test
  void thePageSaysSinceWhenFiguresAreComparableAndWhyNotBefore() {
    Outcome replaced =
        outcome(
            agreed(
                new Comparability(
                    PartialDate.parse("2025-04"), "Recommendations achieved", "It counts less")));

    assertThat(fact(outcome(AGREED), "Comparable since")).isEqualTo("April 2025");
    assertThat(fact(replaced, "Comparable since"))
        .isEqualTo(
            "April 2025; figures before stand under “Recommendations achieved”, which is not"
                + " comparable: It counts less");
  }

  @Test
  void eachRevisionOfTheTargetCountsAsSlippage() {
    Outcome revised =
        outcome(
            AGREED,
            entry(
                STREAM,
                "2026-01-03",
                new TargetRevised(
                    new Figure("60"), new Figure("80"), null, "Staff", false, PRISON)));

    assertThat(revised.slippage()).isEqualTo(1);
    assertThat(fact(revised, "Target revised")).isEqualTo("once");
    assertThat(fact(revised, "Target")).isEqualTo("60 per cent");
  }

  @Test
  void aReplacedMeasureIsSaidAtBothEndsAcrossFrameworks() {
    FrameworkId old = new FrameworkId("old");
    List<Draft> history =
        List.of(
            entry(
                old.stream(),
                "2018",
                new GuidanceIssued("1", "Old", null, PartialDate.parse("2018"))),
            entry(
                old.stream(), "2018", new MeasureSet("course", MEASURE, PartialDate.parse("2018"))),
            entry(
                TOOL.stream(),
                "2022",
                new GuidanceIssued("1", "New", null, PartialDate.parse("2022"))),
            entry(
                TOOL.stream(),
                "2022",
                new MeasureSet("course", MEASURE, PartialDate.parse("2022"))),
            entry(
                old.stream(),
                "2022",
                new MeasureReplaced("course", "course", TOOL, false, "It counts less")));

    Framework.Measure before = Folded.row(new MeasuresView(), "old", history).measures().getFirst();
    Framework.Measure after = Folded.row(new MeasuresView(), "tool", history).measures().getFirst();

    assertThat(before.replacedBy())
        .extracting("framework", "comparable")
        .containsExactly("tool", false);
    assertThat(after.replaces()).extracting("framework").containsExactly("old");
    assertThat(before.gone()).isNotNull();
  }
}
