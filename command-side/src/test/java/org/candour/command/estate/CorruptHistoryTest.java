package org.candour.command.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Register;
import org.candour.command.estate.closure.ClosureDecider;
import org.candour.command.estate.closure.ClosureState;
import org.candour.command.estate.development.DevelopmentDecider;
import org.candour.command.estate.development.DevelopmentState;
import org.candour.command.estate.establishment.EstablishmentDecider;
import org.candour.command.estate.establishment.EstablishmentState;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.AdviceAnswer;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
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
import org.candour.events.estate.establishment.EstablishmentEvent;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.personal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that cannot have been is never passed over in silence. */
class CorruptHistoryTest {

  private static final PartialDate DAY = PartialDate.parse("2013-06-01");
  private static final EstablishmentCode CODE = Register.CANTERBURY;
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final ClosureEvent LIKELY =
      new ClosureLikelyStated(CODE, ClosureKind.FULL, "Likely", null);
  private static final ClosureEvent ANNOUNCED =
      new ClosureAnnounced(CODE, ClosureKind.FULL, null, null, false, null, null);
  private static final ClosureEvent ADVISED =
      new ClosureAdviceTaken("G", "A", AdviceAnswer.ACCEPTED, "W");
  private static final ClosureEvent HEARD = new ClosureGroupsHeard(List.of(), List.of(), null);
  private static final ClosureEvent RESCINDED = new ClosureRescinded("Needed");
  private static final EstablishmentEvent REGISTERED =
      Register.registration(CODE, "Canterbury (HMP)", null);
  private static final DevelopmentEvent EARMARKED =
      new SiteEarmarked("New", "Here", null, null, false);

  static List<ClosureEvent> closure() {
    return List.of(
        LIKELY,
        ANNOUNCED,
        ADVISED,
        HEARD,
        RESCINDED,
        new ClosureTimelinePublished(List.of()),
        new OrganisationNotified(CHARITY, null),
        new FamiliesInformed("By letter"),
        new ImpactAssessed(List.of(), List.of(), 0, List.of()),
        new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.EPOCH),
        new ExitPlanCompleted(CHARITY, "Art"),
        new ClosurePostponed(null, "No places"),
        new ClosureOrderMade("SI", null, null, false, null),
        new LastPrisonersLeft(),
        new ClosureCompleted(null, null));
  }

  static List<EstablishmentEvent> establishment() {
    return List.of(
        REGISTERED,
        new EstablishmentReRoled(CODE, "R", null, "W"),
        new UseSuspended(CODE, "Fire", null),
        new UseResumed(CODE),
        new ReformPrisonDesignated(CODE, null),
        new GovernorAppointed(CODE, new PersonId("00000000-0000-4000-8000-000000000003"), true),
        new SiteSaleAnnounced(CODE, null),
        new SiteSold(CODE, null, null));
  }

  static List<DevelopmentEvent> development() {
    return List.of(
        EARMARKED,
        new PartnersConvened(List.of(), List.of(), "Plan"),
        new AccessAssessed(List.of(), "A", null),
        new ServiceLocationReviewed("F", "D"),
        new DevelopmentAdviceTaken("G", "A", AdviceAnswer.ACCEPTED, "W"),
        new DevelopmentGroupsHeard(List.of(), List.of(), null),
        new DesignFixed("Houses", null),
        new FirstPrisonersReceived(CODE),
        new EstablishmentOpened(CODE, null, null));
  }

  @Test
  void everyEventOfTheEstateIsTriedHere() {
    assertThat(
            Stream.of(closure(), establishment(), development())
                .flatMap(List::stream)
                .<Object>map(Object::getClass))
        .containsExactlyInAnyOrder(
            Stream.of(ClosureEvent.class, EstablishmentEvent.class, DevelopmentEvent.class)
                .flatMap(stream -> Arrays.stream(stream.getPermittedSubclasses()))
                .toArray());
  }

  @ParameterizedTest
  @MethodSource("closure")
  void aClosureBeginsWhenItIsAnnouncedOrSaidToBeLikely(ClosureEvent event) {
    boolean opens = event.equals(LIKELY) || event.equals(ANNOUNCED);
    check(opens, event, () -> ClosureDecider.evolve(new ClosureState.Absent(), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("closure")
  void aLikelyClosureIsNotPrepared(ClosureEvent event) {
    boolean fits = List.of(LIKELY, ANNOUNCED, ADVISED, HEARD, RESCINDED).contains(event);
    check(fits, event, () -> ClosureDecider.evolve(after(LIKELY), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("closure")
  void anAnnouncedClosureIsNotAnnouncedAgain(ClosureEvent event) {
    boolean opens = event.equals(LIKELY) || event.equals(ANNOUNCED);
    check(!opens, event, () -> ClosureDecider.evolve(after(ANNOUNCED), event, DAY));
  }

  @ParameterizedTest
  @MethodSource("closure")
  void nothingFollowsARescission(ClosureEvent event) {
    ClosureState rescinded = ClosureDecider.evolve(after(ANNOUNCED), RESCINDED, DAY);
    check(false, event, () -> ClosureDecider.evolve(rescinded, event, DAY));
  }

  @ParameterizedTest
  @MethodSource("establishment")
  void anEstablishmentIsRegisteredFirstAndOnce(EstablishmentEvent event) {
    EstablishmentState absent = new EstablishmentState.Unregistered();
    EstablishmentState there = EstablishmentDecider.evolve(absent, REGISTERED, DAY);
    boolean first = event.equals(REGISTERED);

    check(first, event, () -> EstablishmentDecider.evolve(absent, event, DAY));
    check(!first, event, () -> EstablishmentDecider.evolve(there, event, DAY));
  }

  @ParameterizedTest
  @MethodSource("development")
  void aDevelopmentBeginsWithASiteAndOnce(DevelopmentEvent event) {
    DevelopmentState absent = new DevelopmentState.Absent();
    DevelopmentState there = DevelopmentDecider.evolve(absent, EARMARKED, DAY);
    boolean first = event.equals(EARMARKED);

    check(first, event, () -> DevelopmentDecider.evolve(absent, event, DAY));
    check(!first, event, () -> DevelopmentDecider.evolve(there, event, DAY));
  }

  private static ClosureState after(ClosureEvent event) {
    return ClosureDecider.evolve(new ClosureState.Absent(), event, DAY);
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
