package org.candour.command.estate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.candour.command.Adviser;
import org.candour.command.Register;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.id.EstablishmentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that cannot have been is never passed over in silence. */
class DevelopmentHistoryTest {

  private static final PartialDate DAY = PartialDate.parse("2013-06-01");
  private static final EstablishmentCode CODE = Register.CANTERBURY;
  private static final DevelopmentEvent EARMARKED =
      new SiteEarmarked(new SiteTerms("New", "Here", null, null, false));
  private static final DevelopmentDecider DECIDER = new DevelopmentDecider();

  static List<DevelopmentEvent> events() {
    return List.of(
        EARMARKED,
        new PartnersConvened(List.of(), List.of(), "Plan"),
        new AccessAssessed(List.of(), "A", null),
        new ServiceLocationReviewed("F", "D"),
        new DevelopmentAdviceTaken(Adviser.women(CODE.stream(), "2017").taken()),
        new DevelopmentGroupsHeard(List.of(), List.of(), null),
        new DesignFixed("Houses", null),
        new FirstPrisonersReceived(CODE),
        new EstablishmentOpened(CODE, null, null));
  }

  @Test
  void everyEventIsTriedHere() {
    assertThat(events().stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder(StreamStates.kinds(DevelopmentEvent.class).toArray());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aDevelopmentBeginsWithASiteAndOnce(DevelopmentEvent event) {
    DevelopmentState absent = new DevelopmentState.NotEarmarked();
    DevelopmentState there = DECIDER.evolve(absent, EARMARKED, DAY);
    boolean first = event.equals(EARMARKED);

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
