package org.candour.command.estate.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.CommandCases;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.estate.establishment.EstablishmentRefusals.AlreadyReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentAlreadyRegistered;
import org.candour.command.estate.establishment.EstablishmentRefusals.NotReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.SiteAlreadySold;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseAlreadySuspended;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseNotSuspended;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.EstablishmentProfile;
import org.candour.events.estate.establishment.EstablishmentProfileBuilder;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.personal.PersonId;
import org.junit.jupiter.api.Test;

/** Every command of the stream is accepted where it belongs, and refused where it does not. */
class EstablishmentCommandsTest extends CommandCases {

  private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000003");

  private static final EstablishmentProfile PROFILE =
      EstablishmentProfileBuilder.builder()
          .name("Canterbury (HMP)")
          .kinds(List.of("HMP"))
          .categories(List.of("C"))
          .town("Canterbury")
          .county("Kent")
          .country("England")
          .standing(Standing.NOT_IN_USE)
          .inUseUntil(PartialDate.parse("2013-03-31"))
          .build();
  private static final Event REGISTERED =
      Register.registration(CANTERBURY, "Canterbury (HMP)", null);

  static Stream<Case> establishment() {
    Scenario registered = given(on(BEFORE, REGISTERED));
    return Stream.of(
        of(
            new RegisterEstablishment(CANTERBURY, PROFILE),
            givenNothing(),
            List.of(new EstablishmentRegistered(CANTERBURY, PROFILE)),
            registered,
            EstablishmentAlreadyRegistered.class),
        of(
            new ReRole(CANTERBURY, "Resettlement", null, "Demand"),
            registered,
            List.of(new EstablishmentReRoled(CANTERBURY, "Resettlement", null, "Demand")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new SuspendUse(CANTERBURY, "Fire", PartialDate.parse("2014")),
            registered,
            List.of(new UseSuspended(CANTERBURY, "Fire", PartialDate.parse("2014"))),
            registered.and(on(BEFORE, new UseSuspended(CANTERBURY, "Fire", null))),
            UseAlreadySuspended.class),
        of(
            new ResumeUse(CANTERBURY),
            registered.and(on(BEFORE, new UseSuspended(CANTERBURY, "Fire", null))),
            List.of(new UseResumed(CANTERBURY)),
            registered,
            UseNotSuspended.class),
        of(
            new DesignateReformPrison(CANTERBURY, "Own budget"),
            registered,
            List.of(new ReformPrisonDesignated(CANTERBURY, "Own budget", false)),
            registered.and(on(BEFORE, new ReformPrisonDesignated(CANTERBURY, null, false))),
            AlreadyReformPrison.class),
        of(
            new EndReformStatus(CANTERBURY, "A trial ended"),
            registered.and(on(BEFORE, new ReformPrisonDesignated(CANTERBURY, null, false))),
            List.of(new ReformStatusEnded(CANTERBURY, "A trial ended")),
            registered,
            NotReformPrison.class),
        of(
            new AppointGovernor(CANTERBURY, PERSON, true, null),
            registered,
            List.of(new GovernorAppointed(CANTERBURY, PERSON, true)),
            givenNothing(),
            NoSuchStream.class),
        of(
            new AnnounceSiteSale(CANTERBURY, "For sale"),
            registered,
            List.of(new SiteSaleAnnounced(CANTERBURY, "For sale")),
            registered.and(on(BEFORE, new SiteSold(CANTERBURY, null, null))),
            SiteAlreadySold.class),
        of(
            new SellSite(CANTERBURY, "A university", new Money(100, "GBP")),
            registered.and(on(BEFORE, new SiteSaleAnnounced(CANTERBURY, null))),
            List.of(new SiteSold(CANTERBURY, "A university", new Money(100, "GBP"))),
            registered.and(on(BEFORE, new SiteSold(CANTERBURY, null, null))),
            SiteAlreadySold.class));
  }

  static Stream<Case> all() {
    return establishment();
  }

  @Override
  protected boolean opens(StreamCommand command) {
    return command instanceof RegisterEstablishment;
  }

  @Test
  void anEstablishmentIsItsOwnMatter() {
    assertThat(new ResumeUse(CANTERBURY).within()).containsExactly(CANTERBURY.stream());
  }

  @Test
  void noCommandIsLeftOut() {
    assertThat(all().<Object>map(one -> one.command().getClass()))
        .containsExactlyInAnyOrder(StreamStates.kinds(EstablishmentCommand.class).toArray());
  }

  @Test
  void aSuspensionDoesNotEndBeforeItBegan() {
    Scenario registered = given(on(BEFORE, REGISTERED));

    registered
        .when(at("2014-06-01", new SuspendUse(CANTERBURY, "Fire", PartialDate.parse("2014-05"))))
        .expectRefusal(DayAlreadyPast.class);
    registered
        .when(at("2014-06-01", new SuspendUse(CANTERBURY, "Fire", PartialDate.parse("2014"))))
        .expect(new UseSuspended(CANTERBURY, "Fire", PartialDate.parse("2014")));
  }
}
