package org.candour.command.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Adviser;
import org.candour.command.Register;
import org.candour.command.estate.closure.state.ClosureState;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that cannot have been is never passed over in silence. */
class ClosureHistoryTest {

  private static final PartialDate DAY = PartialDate.parse("2013-06-01");
  private static final EstablishmentCode CODE = Register.CANTERBURY;
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final ClosureEvent LIKELY =
      new ClosureLikelyStated(CODE, ClosureKind.FULL, "Likely", null);
  private static final ClosureEvent ANNOUNCED =
      new ClosureAnnounced(
          ClosureTermsBuilder.builder().establishment(CODE).kind(ClosureKind.FULL).build(),
          false,
          false);
  private static final ClosureEvent ADVISED =
      new ClosureAdviceTaken(Adviser.women(CODE.stream(), "2017").taken());
  private static final ClosureEvent HEARD = new ClosureGroupsHeard(List.of(), List.of(), null);
  private static final ClosureEvent RESCINDED = new ClosureRescinded("Needed");
  private static final ClosureDecider DECIDER = new ClosureDecider();

  static List<ClosureEvent> events() {
    return List.of(
        LIKELY,
        ANNOUNCED,
        ADVISED,
        HEARD,
        RESCINDED,
        new ClosureTimelinePublished(List.of()),
        new OrganisationNotified(CHARITY, null),
        new FamiliesInformed("By letter"),
        new ImpactAssessed(new ImpactTerms(List.of(), List.of(), 0, List.of())),
        new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.EPOCH),
        new ExitPlanCompleted(CHARITY, "Art"),
        new ClosurePostponed(null, "No places"),
        new ClosureBroughtForward(DAY, "Empty"),
        new ClosureOrderMade("SI", null, null, false, null),
        new LastPrisonersLeft(),
        new ClosureCompleted(null, null));
  }

  @Test
  void everyEventIsTriedHere() {
    assertThat(events().stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder(StreamStates.kinds(ClosureEvent.class).toArray());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aClosureBeginsWhenItIsAnnouncedOrSaidToBeLikely(ClosureEvent event) {
    boolean opens = event.equals(LIKELY) || event.equals(ANNOUNCED);
    check(opens, event, () -> DECIDER.evolve(new ClosureState.NotOpened(), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aLikelyClosureIsNotPrepared(ClosureEvent event) {
    boolean fits = List.of(LIKELY, ANNOUNCED, ADVISED, HEARD, RESCINDED).contains(event);
    check(fits, event, () -> DECIDER.evolve(after(LIKELY), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anAnnouncedClosureIsNotAnnouncedAgain(ClosureEvent event) {
    boolean opens = event.equals(LIKELY) || event.equals(ANNOUNCED);
    check(!opens, event, () -> DECIDER.evolve(after(ANNOUNCED), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void nothingFollowsARescission(ClosureEvent event) {
    ClosureState rescinded = DECIDER.evolve(after(ANNOUNCED), RESCINDED, DAY);
    check(false, event, () -> DECIDER.evolve(rescinded, event, DAY));
  }

  private static ClosureState after(ClosureEvent event) {
    return DECIDER.evolve(new ClosureState.NotOpened(), event, DAY);
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
