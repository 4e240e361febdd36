package org.candour.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.candour.events.outcomes.failure.terms.NotificationTermsBuilder;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTerms;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.query.outcomes.failure.Failure;
import org.candour.query.outcomes.failure.FailuresPresentation;
import org.candour.query.outcomes.failure.FailuresView;
import org.candour.query.outcomes.failure.PlanPromise;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cards of failures say: the stage, the clock, and what was done from above. */
class FailureCardsTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final StreamId STREAM = StreamId.parse("failure/" + ID);
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final Party MINISTER = Party.of(Level.MINISTER);
  private static final PlanTerms PLAN =
      new PlanTerms(
          "Fewer prisoners",
          List.of(
              new PlanAction("Windows", Party.of(Level.MINISTRY), LocalDate.parse("2019-10-31"))));

  private static Draft declared(String on, String prison, @Nullable FailureId repeats) {
    return entry(
        STREAM,
        on,
        new FailureDeclared(
            new FailureTerms(
                new EstablishmentCode(prison), FailureGround.INSPECTION, "It is not safe", repeats),
            List.of(),
            Party.of(Level.INSPECTORATE)));
  }

  private static Draft notified(String signed, @Nullable String received) {
    return entry(
        STREAM,
        signed,
        new UrgentNotificationIssued(
            NotificationTermsBuilder.builder()
                .signedOn(PartialDate.parse(signed))
                .receivedOn(received == null ? null : PartialDate.parse(received))
                .build()));
  }

  private static Draft answered(String on) {
    return entry(STREAM, on, new NotificationAnswered(PartialDate.parse(on), PLAN, MINISTER));
  }

  private static Failure failure(Draft... history) {
    return Folded.row(new FailuresView(), ID, List.of(history));
  }

  private static Card card(String today, Draft... history) {
    return new FailuresPresentation().card(failure(history), LocalDate.parse(today));
  }

  private static String fact(Card card, String name) {
    return card.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .flatMap(fact -> fact.said().stream())
        .map(phrases -> phrases.stream().map(FailureCardsTest::words).collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  private static String words(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Text(String text) -> text;
      case Phrase.Entry(String text, long _) -> text;
      case Phrase.Named(StreamId stream) -> stream.toString();
      case Phrase other -> other.toString();
    };
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource({
    "Exeter 2018, EXI, 2018-05-30, 2018-06-27, 28, '28 days, in time'",
    "Bristol 2019, BLI, 2019-06-11, 2019-07-11, 30, '30 days, 2 days late'",
    "Rochester 2024, RCI, 2024-08-30, 2024-09-30, 31, '31 days, 3 days late'",
    "Oakhill 2025, STC3, 2025-07-30, 2025-08-28, 29, '29 days, 1 day late'",
  })
  void anAnswerIsSaidWithItsDaysAndWhetherItCameInTime(
      String which, String prison, String signed, String published, long days, String words) {
    Draft[] history = {declared(signed, prison, null), notified(signed, null), answered(published)};

    assertThat(Objects.requireNonNull(failure(history).notification()).answeredIn())
        .isEqualTo(new Days(days, days));
    assertThat(fact(card("2025-12-01", history), "Answered in")).isEqualTo(words);
    assertThat(card("2025-12-01", history).standing())
        .isEqualTo("Answered in " + words + ". Not over.");
  }

  @Test
  void eachActionOfAPlanSaysInWhichPromiseItWasMissedOrKept() {
    StreamId promise = StreamId.parse("commitment/00000000-0000-4000-8000-000000000002");
    LocalDate due = LocalDate.parse("2019-10-31");
    CommitmentTerms terms =
        CommitmentTermsBuilder.builder()
            .by(Party.of(Level.MINISTRY))
            .to(new Party("BLI"))
            .what("Windows")
            .due(due)
            .build();
    List<Draft> history =
        new ArrayList<>(
            List.of(
                declared("2019-06-11", "BLI", null),
                notified("2019-06-11", null),
                answered("2019-07-01"),
                entry(promise, "2019-07-08", new CommitmentOffered(terms, new Link(2, STREAM), 1)),
                entry(promise, "2019-10-31", new CommitmentMissed(due, null), STREAM)));
    Draft[] missed = history.toArray(Draft[]::new);
    history.add(entry(promise, "2019-12-02", new CommitmentFulfilled("They open", null), STREAM));
    Draft[] kept = history.toArray(Draft[]::new);

    PlanPromise answer = failure(missed).promises().getFirst();
    assertThat(answer.promise()).isEqualTo(new Backlink(2L, promise, 3));
    assertThat(Objects.requireNonNull(answer.missed()).entry()).isEqualTo(4);
    assertThat(fact(card("2020-01-06", missed), "Plan in the answer"))
        .contains("Windows. Promised in ", ", missed ")
        .doesNotContain("kept");
    assertThat(fact(card("2020-01-06", kept), "Plan in the answer"))
        .contains(", missed ", ", kept ");
  }

  @Test
  void whileTheAnswerIsAwaitedTheCardCountsTheDaysAndThenSaysThatItIsOverdue() {
    Draft[] history = {declared("2019-06-11", "BLI", null), notified("2019-06-11", null)};

    assertThat(failure(history).due()).isEqualTo(LocalDate.parse("2019-07-09"));
    assertThat(card("2019-07-01", history).standing())
        .isEqualTo("Not over; something is due in 8 days.");
    assertThat(fact(card("2019-07-01", history), "To come"))
        .isEqualTo("Answer to an urgent notification due in 8 days, on 9 July 2019");
    assertThat(card("2019-07-11", history).isPressing()).isTrue();
    assertThat(fact(card("2019-07-01", history), "Answer due"))
        .isEqualTo("9 July 2019, counted from its signing, because no receipt is on record");
  }

  /** Birmingham: received on 20 August 2018, though the letter may have been signed before. */
  @Test
  void theDaysAreCountedFromTheReceiptWhereThereIsOne() {
    Failure birmingham =
        failure(declared("2018-08-20", "BMI", null), notified("2018-08-16", "2018-08-20"));

    assertThat(Objects.requireNonNull(birmingham.notification()).due())
        .isEqualTo(LocalDate.parse("2018-09-17"));
  }

  @Test
  void anInterventionIsSaidWithItsDaysAndItsMoney() {
    Card birmingham =
        card(
            "2019-08-01",
            declared("2018-08-20", "BMI", null),
            entry(
                STREAM,
                "2018-08-20",
                new InterventionOrdered(
                    InterventionKind.STEP_IN,
                    SERVICE,
                    PartialDate.parse("2018-08-20"),
                    null,
                    null)),
            entry(
                STREAM,
                "2019-07-01",
                new InterventionEnded(
                    new Link(1, STREAM),
                    "The contract ended",
                    new Money(990_000_000L, "GBP"),
                    null)));

    assertThat(fact(birmingham, "Interventions"))
        .isEqualTo(
            "Step in by level/SERVICE, from 20 August 2018 to 1 July 2019, £9,900,000 in the end"
                + " (entry 1)");
  }

  @Test
  void aRepeatIsShownAtBothEnds() {
    FailureId earlier = new FailureId("00000000-0000-4000-8000-000000000002");
    Draft first =
        entry(
            earlier.stream(),
            "2018-05-30",
            new FailureDeclared(
                new FailureTerms(
                    new EstablishmentCode("EXI"), FailureGround.INSPECTION, "It is not safe", null),
                List.of(),
                null));
    List<Draft> history = List.of(first, declared("2022-11-17", "EXI", earlier));

    assertThat(Folded.row(new FailuresView(), ID, history).repeats()).isEqualTo(earlier);
    assertThat(Folded.row(new FailuresView(), earlier.value(), history).repeatedBy())
        .extracting(Backlink::stream)
        .containsExactly(STREAM);
  }

  @Test
  void aPlanIsSaidWithTheLevelThatOwnsEachAction() {
    Card planned =
        card(
            "2019-08-01",
            declared("2019-07-01", "BLI", null),
            entry(
                STREAM,
                "2019-07-02",
                new PlanRequired(SERVICE, LocalDate.parse("2019-07-31"), null, null)),
            entry(STREAM, "2019-08-01", new PlanSubmitted(PLAN, SERVICE)));

    assertThat(fact(planned, "Plans"))
        .isEqualTo(
            "Required of level/SERVICE by 31 July 2019 (2 July 2019 (entry 1)). Submitted 1 August"
                + " 2019 (entry 2), 1 day late. Fewer prisoners. level/MINISTRY, by 31 October 2019:"
                + " Windows.");
  }

  @Test
  void aFailureThatIsOverAndIsNotSaysBoth() {
    Draft over = entry(STREAM, "2020-01-10", new FailureResolved("It is safe", List.of(), SERVICE));
    Draft reopened = entry(STREAM, "2020-03-01", new FailureReopened("It is not", SERVICE));

    assertThat(card("2020-02-01", declared("2019-06-11", "BLI", null), over).standing())
        .isEqualTo("Over, on 10 January 2020.");
    Card again = card("2020-04-01", declared("2019-06-11", "BLI", null), over, reopened);
    assertThat(again.standing()).isEqualTo("Not over.");
    assertThat(fact(again, "Over"))
        .isEqualTo(
            "10 January 2020 (entry 1): It is safe. Reopened 1 March 2020 (entry 2): It is not.");
  }
}
