package org.candour.command.partnership.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.partnership.CountedPeriod.DaysCountedBefore;
import org.candour.command.partnership.CountedPeriod.PeriodNotOver;
import org.candour.command.partnership.arrangement.ArrangementDecider.ArrangementAlreadyEnded;
import org.candour.command.partnership.arrangement.ArrangementDecider.ArrangementAlreadyMade;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.junit.jupiter.api.Test;

/** An arrangement is made, reviewed, ended, and lapses if nobody reviews it. */
class ArrangementTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final ArrangementId ARRANGEMENT =
      new ArrangementId("00000000-0000-4000-8000-000000000002");
  private static final String DAY = "2025-09-01";
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate TO = LocalDate.parse("2025-03-31");
  private static final String MADE_ON = "2024-09-01";
  private static final ArrangementMade MADE =
      new ArrangementMade(
          ArrangementTermsBuilder.builder()
              .kind(ArrangementKind.NAMED_COORDINATOR)
              .establishment(CANTERBURY)
              .organisations(List.of(CHARITY))
              .what("One door")
              .post("Partnership manager")
              .hoursAWeek(20)
              .until(TO)
              .build());

  private static MakeArrangement make() {
    return new MakeArrangement(
        ARRANGEMENT,
        ArrangementTermsBuilder.builder()
            .kind(ArrangementKind.NAMED_COORDINATOR)
            .establishment(CANTERBURY)
            .organisations(List.of(CHARITY))
            .what("One door")
            .post("Partnership manager")
            .hoursAWeek(20)
            .until(TO)
            .build());
  }

  @Test
  void anArrangementIsMadeReviewedAndEnded() {
    Scenario made = given(on(DAY, MADE));

    givenNothing().when(at(MADE_ON, make())).expect(MADE);
    givenNothing()
        .when(at(MADE_ON, make()))
        .expectAllToConcern(CANTERBURY.stream(), CHARITY.stream());
    made.when(at(DAY, make())).expectRefusal(ArrangementAlreadyMade.class);
    made.when(at(DAY, new ReviewArrangement(ARRANGEMENT, "Works", TO.plusYears(1))))
        .expect(new ArrangementReviewed("Works", TO.plusYears(1)));
    made.when(at(DAY, new EndArrangement(ARRANGEMENT, "Moved")))
        .expect(new ArrangementEnded("Moved"));
    made.and(on(DAY, new ArrangementEnded("Moved")))
        .when(at(DAY, new ReviewArrangement(ARRANGEMENT, "Works", null)))
        .expectRefusal(ArrangementAlreadyEnded.class);
  }

  @Test
  void countsAreReturnedAlsoAfterItsEnd() {
    RecordReturn counts =
        new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 120, 100, 60);
    ReturnRecorded returned = new ReturnRecorded(ReturnKind.RECEPTION, FROM, TO, 120, 100, 60);

    given(on(DAY, MADE)).when(at(DAY, counts)).expect(returned);
    given(on(DAY, MADE), on(DAY, new ArrangementLapsed(TO))).when(at(DAY, counts)).expect(returned);
    given(on(DAY, MADE), on(DAY, new ArrangementEnded("Moved")))
        .when(at(DAY, counts))
        .expect(returned);
  }

  @Test
  void whoeverIsAskedIsOfThoseWhoCameAndThoseContactedAreOfThoseAsked() {
    RecordReturn each = new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 9, 9, 9);

    given(on(DAY, MADE))
        .when(at(DAY, each))
        .expect(new ReturnRecorded(ReturnKind.RECEPTION, FROM, TO, 9, 9, 9));
    assertThatThrownBy(
            () -> new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 9, 10, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number asked cannot be more than the total");
    assertThatThrownBy(
            () -> new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 120, 5, 99))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The number contacted cannot be more than the number asked");
  }

  @Test
  void daysAreCountedOnceAndOnlyWhenTheyAreOver() {
    RecordReturn counts = new RecordReturn(ARRANGEMENT, ReturnKind.VISITS, FROM, TO, 9, null, null);
    Scenario made = given(on("2025-01-01", MADE));
    Scenario counted =
        made.and(on("2025-04-02", new ReturnRecorded(ReturnKind.VISITS, FROM, TO, 9, null, null)));

    made.when(at("2025-03-30", counts)).expectRefusal(PeriodNotOver.class);
    made.when(at("2025-03-31", counts))
        .expect(new ReturnRecorded(ReturnKind.VISITS, FROM, TO, 9, null, null));
    counted.when(at(DAY, counts)).expectRefusal(DaysCountedBefore.class);
    counted
        .when(
            at(
                DAY,
                new RecordReturn(
                    ARRANGEMENT, ReturnKind.VISITS, TO, TO.plusDays(9), 9, null, null)))
        .expectRefusal(DaysCountedBefore.class);
    counted
        .when(at(DAY, new RecordReturn(ARRANGEMENT, ReturnKind.ACCESS, FROM, TO, 9, null, null)))
        .expect(new ReturnRecorded(ReturnKind.ACCESS, FROM, TO, 9, null, null));
  }

  @Test
  void itLapsesOnceUnlessSomebodyReviewedIt() {
    RecordSilence lapse = new RecordSilence(ARRANGEMENT.stream(), "renewal", TO);

    given(on(DAY, MADE)).when(at("2025-03-31", lapse)).expect(new ArrangementLapsed(TO));
    given(on(DAY, MADE), on("2025-03-31", new ArrangementReviewed("Works", TO.plusYears(1))))
        .when(at("2025-03-31", lapse))
        .expectRefusal(NothingOverdue.class);
    given(on(DAY, MADE), on(DAY, new ArrangementLapsed(TO)))
        .when(at("2025-03-31", lapse))
        .expectRefusal(NothingOverdue.class);
    given(
            on(DAY, MADE),
            on(DAY, new ArrangementLapsed(TO)),
            on(DAY, new ArrangementReviewed("Works", TO.plusYears(1))))
        .when(at("2026-03-31", new RecordSilence(ARRANGEMENT.stream(), "renewal", TO.plusYears(1))))
        .expect(new ArrangementLapsed(TO.plusYears(1)));
  }

  @Test
  void anArrangementIsTheMatterOfAllOfIt() {
    assertThat(
            new MakeArrangement(
                    new ArrangementId("00000000-0000-4000-8000-000000000004"),
                    ArrangementTermsBuilder.builder()
                        .kind(ArrangementKind.FAMILY)
                        .establishment(CANTERBURY)
                        .organisations(List.of(CHARITY))
                        .what("A")
                        .build())
                .within())
        .containsExactlyInAnyOrder(CANTERBURY.stream(), CHARITY.stream());
  }
}
