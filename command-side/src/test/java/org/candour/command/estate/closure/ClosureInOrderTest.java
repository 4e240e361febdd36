package org.candour.command.estate.closure;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.estate.closure.refusal.ClosureRefusals.AlreadyClosed;
import org.candour.command.estate.closure.refusal.ClosureRefusals.AlreadyClosing;
import org.candour.command.estate.closure.refusal.ClosureRefusals.InForceBeforeMade;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NoDayPlanned;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NotBroughtForward;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NotPutOff;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTerms;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A closure happens in an order that can be, and to what is open. */
class ClosureInOrderTest {

  private static final ClosureId ID = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final StreamId OTHER =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000002");
  private static final PartialDate PLANNED = PartialDate.parse("2009-12-01");
  private static final Scenario ANNOUNCED = given(on("2009-02-01", announced(PLANNED)));

  private static ClosureTerms terms(ClosureKind kind, @Nullable PartialDate planned) {
    return new ClosureTerms(CANTERBURY, kind, planned, null, null, null);
  }

  private static ClosureAnnounced announced(@Nullable PartialDate planned) {
    return new ClosureAnnounced(terms(ClosureKind.FULL, planned), false, false);
  }

  private static AnnounceClosure announce(ClosureKind kind) {
    return new AnnounceClosure(ID, terms(kind, null), null, null);
  }

  @Test
  void nobodyRescindsWhatIsNotAnnouncedYet() {
    RescindClosure rescind = new RescindClosure(ID, "Needed");

    ANNOUNCED
        .when(at("2009-01-31", rescind))
        .expectRefusal(OutOfOrder.class)
        .naming("otherOn", PartialDate.parse("2009-02-01"));
    ANNOUNCED.when(at("2008", rescind)).expectRefusal(OutOfOrder.class);
    ANNOUNCED.when(at("2009-02-01", rescind)).expect(new ClosureRescinded("Needed"));
    ANNOUNCED.when(at("2009", rescind)).expect(new ClosureRescinded("Needed"));
    ANNOUNCED
        .when(at("unknown", rescind).importedFrom(REPORT))
        .expect(new ClosureRescinded("Needed"));
  }

  @Test
  void toPutOffIsToALaterDay() {
    for (String day : List.of("2009-12-01", "2009-11-30", "2009-11")) {
      ANNOUNCED
          .when(at("2009-03-01", new PostponeClosure(ID, PartialDate.parse(day), "Full")))
          .expectRefusal(NotPutOff.class);
    }
    PartialDate later = PartialDate.parse("2009-12-02");
    ANNOUNCED
        .when(at("2009-03-01", new PostponeClosure(ID, later, "Full")))
        .expect(new ClosurePostponed(later, "Full"));
    ANNOUNCED
        .when(at("2009-03-01", new PostponeClosure(ID, PartialDate.parse("2008"), "Full")))
        .expectRefusal(DayAlreadyPast.class);
  }

  @Test
  void toBringForwardIsToAnEarlierDay() {
    PartialDate earlier = PartialDate.parse("2009-10-01");

    ANNOUNCED
        .when(at("2009-03-01", new BringClosureForward(ID, earlier, "Empty")))
        .expect(new ClosureBroughtForward(earlier, "Empty"));
    ANNOUNCED
        .when(at("2009-03-01", new BringClosureForward(ID, PLANNED, "Empty")))
        .expectRefusal(NotBroughtForward.class);
    given(on("2009-02-01", announced(null)))
        .when(at("2009-03-01", new BringClosureForward(ID, PLANNED, "Empty")))
        .expectRefusal(NoDayPlanned.class);
  }

  @Test
  void theLastPrisonersLeaveBeforeItIsComplete() {
    Scenario complete = ANNOUNCED.and(on("2009-06-30", new ClosureCompleted(null, null)));

    complete
        .when(at("2009-07-01", new RecordLastPrisonersLeft(ID)))
        .expectRefusal(OutOfOrder.class);
    complete
        .when(at("2009-06-30", new RecordLastPrisonersLeft(ID)))
        .expect(new LastPrisonersLeft());
    ANNOUNCED
        .and(on("2009-07-01", new LastPrisonersLeft()))
        .when(at("2009-06-30", new CompleteClosure(ID, null, null)))
        .expectRefusal(OutOfOrder.class);
    ANNOUNCED
        .when(at("2009-01-01", new CompleteClosure(ID, null, null)))
        .expectRefusal(OutOfOrder.class);
  }

  @Test
  void anOrderIsInForceOnceItIsMade() {
    ANNOUNCED
        .when(
            at(
                "2009-03-01",
                new MakeClosureOrder(
                    ID, "SI 2009/1", null, PartialDate.parse("2009-02"), false, null)))
        .expectRefusal(InForceBeforeMade.class);
  }

  @Test
  void whatIsClosedIsNotClosedAgain() {
    Scenario closed =
        givenNothing()
            .knowing(
                OTHER,
                on("2009-01-01", announced(PLANNED)),
                on("2009-12-01", new ClosureCompleted(null, null)));

    closed.when(at("2010-01-01", announce(ClosureKind.FULL))).expectRefusal(AlreadyClosed.class);
    closed
        .when(at("2010-01-01", announce(ClosureKind.TEMPORARY)))
        .expectRefusal(AlreadyClosed.class);
    closed
        .knowing(
            CANTERBURY.stream(),
            on("2009-12-15", new EstablishmentReRoled(CANTERBURY, "IRC", null, "Needed")))
        .when(at("2010-01-01", announce(ClosureKind.FULL)))
        .expect(announced(null));
  }

  @Test
  void theWholeOfAPrisonClosesOnceAtATime() {
    Scenario closing = givenNothing().knowing(OTHER, on("2009-01-01", announced(PLANNED)));

    closing.when(at("2009-02-01", announce(ClosureKind.FULL))).expectRefusal(AlreadyClosing.class);
    closing
        .when(at("2009-02-01", announce(ClosureKind.PARTIAL)))
        .expect(new ClosureAnnounced(terms(ClosureKind.PARTIAL, null), false, false));
    givenNothing()
        .knowing(
            OTHER,
            on("2009-01-01", announced(PLANNED)),
            on("2009-01-15", new ClosureRescinded("Needed")))
        .when(at("2009-02-01", announce(ClosureKind.FULL)))
        .expect(announced(null));
  }

  @Test
  void nothingIsPlannedForADayBeforeItIsAnnounced() {
    givenNothing()
        .when(
            at(
                "2009-02-01",
                new AnnounceClosure(
                    ID, terms(ClosureKind.FULL, PartialDate.parse("2009-01")), null, null)))
        .expectRefusal(DayAlreadyPast.class);
  }
}
