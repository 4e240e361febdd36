package org.candour.command.estate.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Register;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.BoardMissing;
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.personal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that cannot have been is never passed over in silence. */
class EstablishmentHistoryTest {

  private static final PartialDate DAY = PartialDate.parse("2013-06-01");
  private static final EstablishmentCode CODE = Register.CANTERBURY;
  private static final EstablishmentEvent REGISTERED =
      Register.registration(CODE, "Canterbury (HMP)", null);
  private static final EstablishmentDecider DECIDER = new EstablishmentDecider();

  static List<EstablishmentEvent> events() {
    return List.of(
        REGISTERED,
        new EstablishmentReRoled(CODE, "R", null, "W"),
        new UseSuspended(CODE, "Fire", null),
        new UseResumed(CODE),
        new ReformPrisonDesignated(CODE, null, false),
        new ReformStatusEnded(CODE, null),
        new BoardMissing(LocalDate.EPOCH),
        new GovernorAppointed(CODE, new PersonId("00000000-0000-4000-8000-000000000003"), true),
        new SiteSaleAnnounced(CODE, null),
        new SiteSold(CODE, null, null));
  }

  @Test
  void everyEventIsTriedHere() {
    assertThat(events().stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder(StreamStates.kinds(EstablishmentEvent.class).toArray());
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEstablishmentIsRegisteredFirstAndOnce(EstablishmentEvent event) {
    EstablishmentState absent = new EstablishmentState.Unregistered();
    EstablishmentState there = DECIDER.evolve(absent, REGISTERED, DAY);
    boolean first = event.equals(REGISTERED);

    check(first, event, () -> DECIDER.evolve(absent, event, DAY));
    check(!first, event, () -> DECIDER.evolve(there, event, DAY));
  }

  private static void check(boolean fits, Event event, Runnable evolve) {
    if (fits) {
      evolve.run();
    } else {
      assertThatThrownBy(evolve::run)
          .isInstanceOf(CorruptHistory.class)
          .hasMessageStartingWith(event.getClass().getSimpleName() + " cannot follow ");
    }
  }
}
