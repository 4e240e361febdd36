package org.candour.command.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.BERWYN;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.command.estate.closure.AgreeExitPlan;
import org.candour.command.estate.closure.AnnounceClosure;
import org.candour.command.estate.closure.AssessImpact;
import org.candour.command.estate.closure.ClosureCommand;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyCompleted;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyOpened;
import org.candour.command.estate.closure.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.ClosureRefusals.ClosureOrderAlreadyMade;
import org.candour.command.estate.closure.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.ClosureRefusals.NoSuchExitPlan;
import org.candour.command.estate.closure.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.command.estate.closure.ClosureRefusals.PrisonersAlreadyLeft;
import org.candour.command.estate.closure.CompleteClosure;
import org.candour.command.estate.closure.CompleteExitPlan;
import org.candour.command.estate.closure.HearGroupsOnClosure;
import org.candour.command.estate.closure.InformFamilies;
import org.candour.command.estate.closure.MakeClosureOrder;
import org.candour.command.estate.closure.NotifyOrganisation;
import org.candour.command.estate.closure.PostponeClosure;
import org.candour.command.estate.closure.PublishTimeline;
import org.candour.command.estate.closure.RecordLastPrisonersLeft;
import org.candour.command.estate.closure.RescindClosure;
import org.candour.command.estate.closure.StateClosureLikely;
import org.candour.command.estate.closure.TakeAdviceOnClosure;
import org.candour.command.estate.development.AssessAccess;
import org.candour.command.estate.development.ConvenePartners;
import org.candour.command.estate.development.DevelopmentCommand;
import org.candour.command.estate.development.DevelopmentRefusals.DesignAlreadyFixed;
import org.candour.command.estate.development.DevelopmentRefusals.EstablishmentAlreadyOpened;
import org.candour.command.estate.development.DevelopmentRefusals.FirstPrisonersAlreadyReceived;
import org.candour.command.estate.development.DevelopmentRefusals.SiteAlreadyEarmarked;
import org.candour.command.estate.development.EarmarkSite;
import org.candour.command.estate.development.FixDesign;
import org.candour.command.estate.development.HearGroupsOnDevelopment;
import org.candour.command.estate.development.OpenEstablishment;
import org.candour.command.estate.development.ReceiveFirstPrisoners;
import org.candour.command.estate.development.ReviewServiceLocation;
import org.candour.command.estate.development.TakeAdviceOnDevelopment;
import org.candour.command.estate.establishment.AnnounceSiteSale;
import org.candour.command.estate.establishment.AppointGovernor;
import org.candour.command.estate.establishment.DesignateReformPrison;
import org.candour.command.estate.establishment.EstablishmentCommand;
import org.candour.command.estate.establishment.EstablishmentRefusals.AlreadyReformPrison;
import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentAlreadyRegistered;
import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentNotRegistered;
import org.candour.command.estate.establishment.EstablishmentRefusals.SiteAlreadySold;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseAlreadySuspended;
import org.candour.command.estate.establishment.EstablishmentRefusals.UseNotSuspended;
import org.candour.command.estate.establishment.ReRole;
import org.candour.command.estate.establishment.RegisterEstablishment;
import org.candour.command.estate.establishment.ResumeUse;
import org.candour.command.estate.establishment.SellSite;
import org.candour.command.estate.establishment.SuspendUse;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.estate.AdviceAnswer;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
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
import org.candour.events.estate.closure.Milestone;
import org.candour.events.estate.closure.OrganisationNotified;
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
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.GovernorAppointed;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.SiteSaleAnnounced;
import org.candour.events.estate.establishment.SiteSold;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.estate.establishment.UseSuspended;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.OrganisationId;
import org.candour.events.personal.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the estate is accepted where it belongs, and refused where it does not. */
class EveryCommandTest {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final DevelopmentId SITE =
      new DevelopmentId("00000000-0000-4000-8000-000000000002");
  private static final PersonId PERSON = new PersonId("00000000-0000-4000-8000-000000000003");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final String DAY = "2013-06-01";
  private static final Advice ADVICE =
      new Advice("A group", "Do not", AdviceAnswer.ACCEPTED, "Yes");

  private static final Event REGISTERED =
      Register.registration(CANTERBURY, "Canterbury (HMP)", null);
  private static final Event LIKELY =
      new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", null);
  private static final Event ANNOUNCED =
      new ClosureAnnounced(CANTERBURY, ClosureKind.FULL, null, null, false, null, null);
  private static final Event RESCINDED = new ClosureRescinded("Needed");
  private static final Event COMPLETED = new ClosureCompleted(null, null);
  private static final Event PLAN = new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.EPOCH);
  private static final Event EARMARKED = new SiteEarmarked("Five Wells", "Here", null, 1680, false);

  /** One command, what is recorded where it belongs, and why it is refused elsewhere. */
  record Case(
      StreamCommand command,
      Scenario accepting,
      List<Object> expected,
      Scenario refusing,
      Class<? extends Refusal> refusal) {

    @Override
    public String toString() {
      return command.getClass().getSimpleName();
    }
  }

  private static Case of(
      StreamCommand command,
      Scenario accepting,
      List<Object> expected,
      Scenario refusing,
      Class<? extends Refusal> refusal) {
    return new Case(command, accepting, expected, refusing, refusal);
  }

  static Stream<Case> establishment() {
    Scenario registered = given(on(DAY, REGISTERED));
    RegisterEstablishment register =
        new RegisterEstablishment(
            CANTERBURY,
            "Canterbury (HMP)",
            null,
            List.of("HMP"),
            List.of("C"),
            null,
            null,
            null,
            "Canterbury",
            "Kent",
            "England",
            Standing.NOT_IN_USE,
            PartialDate.parse("2013-03-31"));
    return Stream.of(
        of(
            register,
            givenNothing(),
            List.of(
                new EstablishmentRegistered(
                    CANTERBURY,
                    "Canterbury (HMP)",
                    null,
                    List.of("HMP"),
                    List.of("C"),
                    null,
                    null,
                    null,
                    "Canterbury",
                    "Kent",
                    "England",
                    Standing.NOT_IN_USE,
                    PartialDate.parse("2013-03-31"))),
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
            registered.and(on(DAY, new UseSuspended(CANTERBURY, "Fire", null))),
            UseAlreadySuspended.class),
        of(
            new ResumeUse(CANTERBURY),
            registered.and(on(DAY, new UseSuspended(CANTERBURY, "Fire", null))),
            List.of(new UseResumed(CANTERBURY)),
            registered,
            UseNotSuspended.class),
        of(
            new DesignateReformPrison(CANTERBURY, "Own budget"),
            registered,
            List.of(new ReformPrisonDesignated(CANTERBURY, "Own budget")),
            registered.and(on(DAY, new ReformPrisonDesignated(CANTERBURY, null))),
            AlreadyReformPrison.class),
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
            registered.and(on(DAY, new SiteSold(CANTERBURY, null, null))),
            SiteAlreadySold.class),
        of(
            new SellSite(CANTERBURY, "A university", new Money(100, "GBP")),
            registered.and(on(DAY, new SiteSaleAnnounced(CANTERBURY, null))),
            List.of(new SiteSold(CANTERBURY, "A university", new Money(100, "GBP"))),
            registered.and(on(DAY, new SiteSold(CANTERBURY, null, null))),
            SiteAlreadySold.class));
  }

  static Stream<Case> opening() {
    Scenario announced = given(on(DAY, ANNOUNCED));
    return Stream.of(
        of(
            new StateClosureLikely(CLOSURE, CANTERBURY, ClosureKind.FULL, "Likely", "A minister"),
            givenNothing(),
            List.of(new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", "A minister")),
            announced,
            ClosureAlreadyOpened.class),
        of(
            announce(),
            given(on(DAY, LIKELY)),
            List.of(
                new ClosureAnnounced(
                    CANTERBURY, ClosureKind.FULL, null, 300, false, "Costs", "A minister")),
            announced,
            ClosureAlreadyAnnounced.class),
        of(
            new PublishTimeline(
                CLOSURE, List.of(new Milestone("Empty", PartialDate.parse("2013")))),
            announced,
            List.of(
                new ClosureTimelinePublished(
                    List.of(new Milestone("Empty", PartialDate.parse("2013"))))),
            given(on(DAY, LIKELY)),
            ClosureNotAnnounced.class),
        of(
            new NotifyOrganisation(CLOSURE, CHARITY, "By letter"),
            announced,
            List.of(new OrganisationNotified(CHARITY, "By letter")),
            announced.and(on(DAY, new OrganisationNotified(CHARITY, null))),
            OrganisationAlreadyNotified.class),
        of(
            new InformFamilies(CLOSURE, "By letter"),
            announced,
            List.of(new FamiliesInformed("By letter")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new TakeAdviceOnClosure(CLOSURE, ADVICE),
            given(on(DAY, LIKELY)),
            List.of(new ClosureAdviceTaken("A group", "Do not", AdviceAnswer.ACCEPTED, "Yes")),
            announced.and(on(DAY, RESCINDED)),
            ClosureAlreadyRescinded.class),
        of(
            new HearGroupsOnClosure(CLOSURE, List.of("Families"), List.of("Staff"), "Meetings"),
            given(on(DAY, LIKELY)),
            List.of(new ClosureGroupsHeard(List.of("Families"), List.of("Staff"), "Meetings")),
            givenNothing(),
            NoSuchStream.class));
  }

  static Stream<Case> closing() {
    Scenario announced = given(on(DAY, ANNOUNCED));
    Scenario completed = announced.and(on(DAY, COMPLETED));
    return Stream.of(
        of(
            new AssessImpact(CLOSURE, List.of(CHARITY), List.of("Art"), 40, List.of("Move it")),
            announced,
            List.of(new ImpactAssessed(List.of(CHARITY), List.of("Art"), 40, List.of("Move it"))),
            given(on(DAY, LIKELY)),
            ClosureNotAnnounced.class),
        of(
            new AgreeExitPlan(CLOSURE, CHARITY, "Art", "Elmley", LocalDate.EPOCH),
            announced,
            List.of(new ExitPlanAgreed(CHARITY, "Art", "Elmley", LocalDate.EPOCH)),
            announced.and(on(DAY, PLAN)),
            ExitPlanAlreadyAgreed.class),
        of(
            new CompleteExitPlan(CLOSURE, CHARITY, "Art"),
            announced.and(on(DAY, PLAN)),
            List.of(new ExitPlanCompleted(CHARITY, "Art")),
            announced,
            NoSuchExitPlan.class),
        of(
            new PostponeClosure(CLOSURE, null, "No places elsewhere"),
            announced,
            List.of(new ClosurePostponed(null, "No places elsewhere")),
            completed,
            ClosureAlreadyCompleted.class),
        of(
            new RescindClosure(CLOSURE, "Needed"),
            announced,
            List.of(RESCINDED),
            completed,
            ClosureAlreadyCompleted.class),
        of(
            new MakeClosureOrder(CLOSURE, "SI 2014/3", null, null, false, null),
            announced,
            List.of(
                new ClosureOrderMade("SI 2014/3", null, null, false, null), met("closure-order")),
            announced.and(on(DAY, new ClosureOrderMade("SI 2014/3", null, null, false, null))),
            ClosureOrderAlreadyMade.class),
        of(
            new RecordLastPrisonersLeft(CLOSURE),
            given(on("2009-01-01", ANNOUNCED)),
            List.of(new LastPrisonersLeft()),
            announced.and(on(DAY, new LastPrisonersLeft())),
            PrisonersAlreadyLeft.class),
        of(
            new CompleteClosure(CLOSURE, 300, "Gates shut"),
            given(
                on("2009-01-01", ANNOUNCED),
                on("2009-02-01", new ClosureOrderMade("SI 2009/1", null, null, false, null))),
            List.of(new ClosureCompleted(300, "Gates shut")),
            completed,
            ClosureAlreadyCompleted.class));
  }

  static Stream<Case> development() {
    Scenario earmarked = given(on(DAY, EARMARKED));
    List<Journey> journeys = List.of(new Journey("Leeds", "Train", 40));
    return Stream.of(
        of(
            new EarmarkSite(SITE, "Five Wells", "Wellingborough", CANTERBURY, 1680, false),
            givenNothing(),
            List.of(new SiteEarmarked("Five Wells", "Wellingborough", CANTERBURY, 1680, false)),
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
            new TakeAdviceOnDevelopment(SITE, ADVICE),
            earmarked,
            List.of(new DevelopmentAdviceTaken("A group", "Do not", AdviceAnswer.ACCEPTED, "Yes")),
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
            earmarked.and(on(DAY, new DesignFixed("Blocks", null))),
            DesignAlreadyFixed.class),
        of(
            new ReceiveFirstPrisoners(SITE, BERWYN),
            earmarked,
            List.of(new FirstPrisonersReceived(BERWYN)),
            earmarked.and(on(DAY, new FirstPrisonersReceived(BERWYN))),
            FirstPrisonersAlreadyReceived.class),
        of(
            new OpenEstablishment(SITE, BERWYN, 2100, "HMPPS"),
            earmarked.and(on(DAY, new FirstPrisonersReceived(BERWYN))),
            List.of(new EstablishmentOpened(BERWYN, 2100, "HMPPS")),
            earmarked.and(on(DAY, new EstablishmentOpened(BERWYN, null, null))),
            EstablishmentAlreadyOpened.class));
  }

  private static AnnounceClosure announce() {
    return new AnnounceClosure(
        CLOSURE, CANTERBURY, ClosureKind.FULL, null, 300, null, null, "Costs", "A minister");
  }

  static Stream<Case> all() {
    return Stream.of(establishment(), opening(), closing(), development()).flatMap(c -> c);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void isAcceptedWhereItBelongs(Case c) {
    String when = c.expected().size() > 1 ? DAY : beforeAllDuties(c);
    c.accepting().when(at(when, c.command())).expect(c.expected().toArray());
  }

  /** A day on which no duty applied, so that nothing is judged, except where that is the point. */
  private static String beforeAllDuties(Case c) {
    return c.command() instanceof CompleteClosure || c.command() instanceof MakeClosureOrder
        ? "2015-06-01"
        : "2009-06-01";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void isRefusedWhereItDoesNotBelong(Case c) {
    c.refusing().when(at(DAY, c.command())).expectRefusal(c.refusal());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void needsAStreamUnlessItOpensOne(Case c) {
    if (c.command().getClass() != RegisterEstablishment.class
        && !(c.command() instanceof StateClosureLikely)
        && !(c.command() instanceof AnnounceClosure)
        && !(c.command() instanceof EarmarkSite)) {
      givenNothing().when(at(DAY, c.command())).expectRefusal(NoSuchStream.class);
    }
  }

  @Test
  void noCommandIsLeftOut() {
    Class<?>[] commands =
        Stream.of(EstablishmentCommand.class, ClosureCommand.class, DevelopmentCommand.class)
            .flatMap(stream -> Arrays.stream(stream.getPermittedSubclasses()))
            .toArray(Class<?>[]::new);
    assertThat(all().<Object>map(c -> c.command().getClass()))
        .containsExactlyInAnyOrder((Object[]) commands);
  }

  @Test
  void onlyRegisteredEstablishmentsAreClosedOrOpened() {
    ClosureKind full = ClosureKind.FULL;
    givenNothing()
        .when(
            at(
                DAY,
                new AnnounceClosure(
                    CLOSURE, UNREGISTERED, full, null, null, null, null, null, null)))
        .expectRefusal(EstablishmentNotRegistered.class)
        .naming("establishment", UNREGISTERED);
    givenNothing()
        .when(at(DAY, new StateClosureLikely(CLOSURE, UNREGISTERED, full, "Likely", null)))
        .expectRefusal(EstablishmentNotRegistered.class);
    givenNothing()
        .when(at(DAY, new EarmarkSite(SITE, "A", "B", UNREGISTERED, null, false)))
        .expectRefusal(EstablishmentNotRegistered.class);
    given(on(DAY, EARMARKED))
        .when(at(DAY, new ReceiveFirstPrisoners(SITE, UNREGISTERED)))
        .expectRefusal(EstablishmentNotRegistered.class);
    given(on(DAY, EARMARKED))
        .when(at(DAY, new OpenEstablishment(SITE, UNREGISTERED, null, null)))
        .expectRefusal(EstablishmentNotRegistered.class);
  }
}
