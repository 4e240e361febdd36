package org.candour.command.estate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.BERWYN;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Adviser;
import org.candour.command.CommandCases;
import org.candour.command.Scenario;
import org.candour.command.estate.development.DevelopmentRefusals.DesignAlreadyFixed;
import org.candour.command.estate.development.DevelopmentRefusals.EstablishmentAlreadyOpened;
import org.candour.command.estate.development.DevelopmentRefusals.FirstPrisonersAlreadyReceived;
import org.candour.command.estate.development.DevelopmentRefusals.SiteAlreadyEarmarked;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.estate.development.AccessAssessed;
import org.candour.events.estate.development.DesignFixed;
import org.candour.events.estate.development.DevelopmentAdviceTaken;
import org.candour.events.estate.development.DevelopmentGroupsHeard;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.development.Journey;
import org.candour.events.estate.development.PartnersConvened;
import org.candour.events.estate.development.ServiceLocationReviewed;
import org.candour.events.estate.development.SiteEarmarked;
import org.candour.events.estate.development.SiteTerms;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;

/** Every command of the stream is accepted where it belongs, and refused where it does not. */
class DevelopmentCommandsTest extends CommandCases {

  private static final DevelopmentId SITE =
      new DevelopmentId("00000000-0000-4000-8000-000000000002");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final Adviser ADVISER = Adviser.women(SITE.stream(), BEFORE);
  private static final Event EARMARKED =
      new SiteEarmarked(new SiteTerms("Five Wells", "Here", null, 1680, false));

  static Stream<Case> development() {
    Scenario earmarked = given(on(BEFORE, EARMARKED));
    List<Journey> journeys = List.of(new Journey("Leeds", "Train", 40));
    return Stream.of(
        of(
            new EarmarkSite(
                SITE, new SiteTerms("Five Wells", "Wellingborough", CANTERBURY, 1680, false)),
            givenNothing(),
            List.of(
                new SiteEarmarked(
                    new SiteTerms("Five Wells", "Wellingborough", CANTERBURY, 1680, false))),
            earmarked,
            SiteAlreadyEarmarked.class),
        of(
            new ConvenePartners(SITE, List.of(CHARITY), List.of("A council"), "Plan"),
            earmarked,
            List.of(new PartnersConvened(List.of(CHARITY), List.of("A council"), "Plan")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new AssessAccess(SITE, journeys, "A visitors’ centre", "Too far"),
            earmarked,
            List.of(new AccessAssessed(journeys, "A visitors’ centre", "Too far")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new ReviewServiceLocation(SITE, "Central", "Level"),
            earmarked,
            List.of(new ServiceLocationReviewed("Central", "Level")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new TakeAdviceOnDevelopment(SITE, Adviser.ADVICE),
            ADVISER.in(earmarked),
            List.of(new DevelopmentAdviceTaken(ADVISER.taken())),
            givenNothing(),
            NoSuchStream.class),
        of(
            new HearGroupsOnDevelopment(SITE, List.of("Families"), List.of(), null),
            earmarked,
            List.of(new DevelopmentGroupsHeard(List.of("Families"), List.of(), null)),
            givenNothing(),
            NoSuchStream.class),
        of(
            new FixDesign(SITE, "Houses", 1680),
            earmarked,
            List.of(new DesignFixed("Houses", 1680)),
            earmarked.and(on(BEFORE, new DesignFixed("Blocks", null))),
            DesignAlreadyFixed.class),
        of(
            new ReceiveFirstPrisoners(SITE, BERWYN),
            earmarked,
            List.of(new FirstPrisonersReceived(BERWYN)),
            earmarked.and(on(BEFORE, new FirstPrisonersReceived(BERWYN))),
            FirstPrisonersAlreadyReceived.class),
        of(
            new OpenEstablishment(SITE, BERWYN, 2100, "HMPPS"),
            earmarked.and(on(BEFORE, new FirstPrisonersReceived(BERWYN))),
            List.of(new EstablishmentOpened(BERWYN, 2100, "HMPPS")),
            earmarked.and(on(BEFORE, new EstablishmentOpened(BERWYN, null, null))),
            EstablishmentAlreadyOpened.class));
  }

  static Stream<Case> all() {
    return development();
  }

  @Override
  protected boolean opens(StreamCommand command) {
    return command instanceof EarmarkSite;
  }

  @Test
  void onlyRegisteredEstablishmentsAreOpened() {
    givenNothing()
        .when(at(DAY, new EarmarkSite(SITE, new SiteTerms("A", "B", UNREGISTERED, null, false))))
        .expectRefusal(EstablishmentNotRegistered.class);
    given(on(BEFORE, EARMARKED))
        .when(at(DAY, new ReceiveFirstPrisoners(SITE, UNREGISTERED)))
        .expectRefusal(EstablishmentNotRegistered.class);
    given(on(BEFORE, EARMARKED))
        .when(at(DAY, new OpenEstablishment(SITE, UNREGISTERED, null, null)))
        .expectRefusal(EstablishmentNotRegistered.class);
  }

  @Test
  void noCommandIsLeftOut() {
    assertThat(all().<Object>map(one -> one.command().getClass()))
        .containsExactlyInAnyOrder(StreamStates.kinds(DevelopmentCommand.class).toArray());
  }
}
