package org.candour.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.events.Event;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.governance.escalation.EscalationTermsBuilder;
import org.candour.events.governance.escalation.EscalationUnanswered;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.governance.escalation.Escalation;
import org.candour.query.governance.escalation.Escalation.EscalationStatus;
import org.candour.query.governance.escalation.EscalationsPresentation;
import org.candour.query.governance.escalation.EscalationsView;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What the register says of a board's question that comes late, goes higher and comes again. */
class EscalationHistoriesTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final EscalationId EARLIER =
      new EscalationId("00000000-0000-4000-8000-000000000002");
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final Party MINISTER = Party.of(Level.MINISTER);
  private static final LocalDate TODAY = LocalDate.parse("2026-05-31");

  /** An event on a day. */
  private record On(String day, Event event) {}

  private static Escalation asked(List<EscalationId> before, On... more) {
    StreamId stream = StreamId.parse("escalation/" + ID);
    List<Draft> history = new ArrayList<>();
    before.forEach(
        earlier -> history.add(entry(earlier.stream(), "2025-03-03", raised(List.of()))));
    history.add(entry(stream, "2026-03-02", raised(before)));
    Arrays.stream(more).forEach(on -> history.add(entry(stream, on.day(), on.event())));
    return Folded.row(new EscalationsView(), ID, history);
  }

  private static EscalationRaised raised(List<EscalationId> before) {
    return new EscalationRaised(
        EscalationTermsBuilder.builder()
            .board(new EstablishmentCode("HYI"))
            .to(SERVICE)
            .question("When is the roof mended?")
            .build(),
        List.of(),
        null,
        before);
  }

  private static String standing(Escalation row) {
    return new EscalationsPresentation().card(row, TODAY).standing();
  }

  @Test
  void aQuestionWaitsUntilItsLevelAnswers() {
    Escalation waiting = asked(List.of());

    assertThat(waiting.acknowledgementDue()).isEqualTo(LocalDate.parse("2026-03-16"));
    assertThat(waiting.answerDue()).isEqualTo(LocalDate.parse("2026-03-30"));
    assertThat(standing(waiting)).isEqualTo("No answer: it was due 62 days ago.");
  }

  @Test
  void aLateAnswerSaysByHowManyDays() {
    Escalation row =
        asked(
            List.of(),
            new On("2026-03-30", new EscalationUnanswered(LocalDate.parse("2026-03-30"), SERVICE)),
            new On("2026-04-02", new EscalationAnswered("Next year", SERVICE, false)));

    assertThat(row.state()).isEqualTo(EscalationStatus.ANSWERED);
    assertThat(row.daysLate()).isEqualTo(new Days(3, 3L));
    assertThat(row.acknowledged()).isEqualTo(row.answered());
    assertThat(standing(row)).isEqualTo("Answered, 3 days late.");
  }

  @Test
  void anAnswerThatTheBoardRejectsStaysBesideTheReasonAndTheClockStartsAgain() {
    Escalation row =
        asked(
            List.of(),
            new On("2026-03-10", new EscalationAnswered("In time", SERVICE, false)),
            new On("2026-04-13", new EscalationAnswerRejected("That is no day")));

    assertThat(row.state()).isEqualTo(EscalationStatus.WAITING);
    assertThat(row.answerDue()).isEqualTo(LocalDate.parse("2026-05-12"));
    assertThat(row.earlierAnswers())
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.text()).isEqualTo("In time");
          assertThat(answer.by()).isEqualTo(SERVICE);
          assertThat(answer.rejected()).isEqualTo("That is no day");
        });
  }

  @Test
  void theMinisterHasAsLongToAcknowledgeAndAnswerAsTheServiceHad() {
    Escalation row =
        asked(
            List.of(),
            new On("2026-03-03", new EscalationAcknowledged(null, SERVICE)),
            new On("2026-05-11", new EscalationTakenFurther(MINISTER, "No answer")),
            new On("2026-05-12", new EscalationAnswered("We wrote", SERVICE, true)));

    assertThat(row.addressed()).isEqualTo(MINISTER);
    assertThat(row.to()).isEqualTo(SERVICE);
    assertThat(row.acknowledged()).isNull();
    assertThat(new EscalationsPresentation().takes(row, "acknowledge-escalation")).isTrue();
    assertThat(row.acknowledgementDue()).isEqualTo(LocalDate.parse("2026-05-26"));
    assertThat(row.answerDue()).isEqualTo(LocalDate.parse("2026-06-09"));
    assertThat(row.state()).isEqualTo(EscalationStatus.WAITING);
    assertThat(row.earlierAnswers()).extracting(Escalation.Answer::by).containsExactly(SERVICE);
    assertThat(standing(row)).isEqualTo("Waiting for an answer, which is due in 9 days.");
  }

  @Test
  void theSameQuestionSaysHowOftenItWasAskedBefore() {
    Escalation row =
        asked(List.of(EARLIER), new On("2026-03-03", new EscalationClosed(false, "Enough")));

    assertThat(row.askedBefore()).containsExactly(EARLIER);
    assertThat(standing(row)).isEqualTo("Closed; the board is not satisfied. Asked before: once.");
  }
}
