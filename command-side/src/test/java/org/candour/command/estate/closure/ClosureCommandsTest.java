package org.candour.command.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Adviser;
import org.candour.command.CommandCases;
import org.candour.command.Scenario;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyCompleted;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyOpened;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureOrderAlreadyMade;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.refusal.ClosureRefusals.NoSuchExitPlan;
import org.candour.command.estate.closure.refusal.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.command.estate.closure.refusal.ClosureRefusals.PrisonersAlreadyLeft;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTerms;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;

/** Every command of the stream is accepted where it belongs, and refused where it does not. */
class ClosureCommandsTest extends CommandCases {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final Adviser ADVISER = Adviser.women(CANTERBURY.stream(), BEFORE);
  private static final Event LIKELY =
      new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", null);
  private static final Event ANNOUNCED =
      new ClosureAnnounced(
          ClosureTermsBuilder.builder().establishment(CANTERBURY).kind(ClosureKind.FULL).build(),
          false,
          false);
  private static final Event RESCINDED = new ClosureRescinded("Needed");
  private static final Event COMPLETED = new ClosureCompleted(null, null);
  private static final Event PLANNED =
      new ClosureAnnounced(
          new ClosureTerms(
              CANTERBURY, ClosureKind.FULL, PartialDate.parse("2014"), null, null, null),
          false,
          false);
  private static final Event PLAN =
      new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.parse("2014-01-01"));

  static Stream<Case> opening() {
    Scenario announced = given(on(BEFORE, ANNOUNCED));
    return Stream.of(
        of(
            new StateClosureLikely(CLOSURE, CANTERBURY, ClosureKind.FULL, "Likely", "A minister"),
            givenNothing(),
            List.of(new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", "A minister")),
            announced,
            ClosureAlreadyOpened.class),
        of(
            announce(),
            given(on(BEFORE, LIKELY)),
            List.of(
                new ClosureAnnounced(
                    ClosureTermsBuilder.builder()
                        .establishment(CANTERBURY)
                        .kind(ClosureKind.FULL)
                        .places(300)
                        .reason("Costs")
                        .statedBy("A minister")
                        .build(),
                    false,
                    false)),
            announced,
            ClosureAlreadyAnnounced.class),
        of(
            new PublishTimeline(
                CLOSURE, List.of(new Milestone("Empty", PartialDate.parse("2013")))),
            announced,
            List.of(
                new ClosureTimelinePublished(
                    List.of(new Milestone("Empty", PartialDate.parse("2013"))))),
            given(on(BEFORE, LIKELY)),
            ClosureNotAnnounced.class),
        of(
            new NotifyOrganisation(CLOSURE, CHARITY, "By letter"),
            announced,
            List.of(new OrganisationNotified(CHARITY, "By letter")),
            announced.and(on(BEFORE, new OrganisationNotified(CHARITY, null))),
            OrganisationAlreadyNotified.class),
        of(
            new InformFamilies(CLOSURE, "By letter"),
            announced,
            List.of(new FamiliesInformed("By letter")),
            givenNothing(),
            NoSuchStream.class),
        of(
            new TakeAdviceOnClosure(CLOSURE, Adviser.ADVICE),
            ADVISER.in(given(on(BEFORE, LIKELY))),
            List.of(new ClosureAdviceTaken(ADVISER.taken())),
            announced.and(on(BEFORE, RESCINDED)),
            ClosureAlreadyRescinded.class),
        of(
            new HearGroupsOnClosure(CLOSURE, List.of("Families"), List.of("Staff"), "Meetings"),
            given(on(BEFORE, LIKELY)),
            List.of(new ClosureGroupsHeard(List.of("Families"), List.of("Staff"), "Meetings")),
            givenNothing(),
            NoSuchStream.class));
  }

  static Stream<Case> closing() {
    Scenario announced = given(on(BEFORE, ANNOUNCED));
    Scenario completed = announced.and(on(BEFORE, COMPLETED));
    return Stream.of(
        of(
            new AssessImpact(
                CLOSURE, new ImpactTerms(List.of(CHARITY), List.of("Art"), 40, List.of("Move it"))),
            announced,
            List.of(
                new ImpactAssessed(
                    new ImpactTerms(List.of(CHARITY), List.of("Art"), 40, List.of("Move it")))),
            given(on(BEFORE, LIKELY)),
            ClosureNotAnnounced.class),
        of(
            new AgreeExitPlan(CLOSURE, CHARITY, "Art", "Elmley", LocalDate.parse("2014-01-01")),
            announced,
            List.of(new ExitPlanAgreed(CHARITY, "Art", "Elmley", LocalDate.parse("2014-01-01"))),
            announced.and(on(BEFORE, PLAN)),
            ExitPlanAlreadyAgreed.class),
        of(
            new CompleteExitPlan(CLOSURE, CHARITY, "Art"),
            announced.and(on(BEFORE, PLAN)),
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
            new BringClosureForward(CLOSURE, PartialDate.parse("2013-12-01"), "Empty"),
            given(on(BEFORE, PLANNED)),
            List.of(new ClosureBroughtForward(PartialDate.parse("2013-12-01"), "Empty")),
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
            announced.and(on(BEFORE, new ClosureOrderMade("SI 2014/3", null, null, false, null))),
            ClosureOrderAlreadyMade.class),
        of(
            new RecordLastPrisonersLeft(CLOSURE),
            given(on("2009-01-01", ANNOUNCED)),
            List.of(new LastPrisonersLeft()),
            announced.and(on(BEFORE, new LastPrisonersLeft())),
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

  private static AnnounceClosure announce() {
    return new AnnounceClosure(
        CLOSURE,
        ClosureTermsBuilder.builder()
            .establishment(CANTERBURY)
            .kind(ClosureKind.FULL)
            .places(300)
            .reason("Costs")
            .statedBy("A minister")
            .build(),
        null,
        null);
  }

  static Stream<Case> all() {
    return Stream.concat(opening(), closing());
  }

  @Override
  protected boolean opens(StreamCommand command) {
    return command instanceof ClosureCommand.OpeningCommand;
  }

  @Override
  protected String dayOfAccepting(Case one) {
    return one.expected().size() == 1
            && (one.command() instanceof CompleteClosure
                || one.command() instanceof MakeClosureOrder)
        ? "2015-06-01"
        : super.dayOfAccepting(one);
  }

  @Test
  void onlyRegisteredEstablishmentsAreClosed() {
    ClosureKind full = ClosureKind.FULL;
    givenNothing()
        .when(
            at(
                DAY,
                new AnnounceClosure(
                    CLOSURE,
                    ClosureTermsBuilder.builder().establishment(UNREGISTERED).kind(full).build(),
                    null,
                    null)))
        .expectRefusal(EstablishmentNotRegistered.class)
        .naming("establishment", UNREGISTERED);
    givenNothing()
        .when(at(DAY, new StateClosureLikely(CLOSURE, UNREGISTERED, full, "Likely", null)))
        .expectRefusal(EstablishmentNotRegistered.class);
  }

  @Test
  void noCommandIsLeftOut() {
    assertThat(all().<Object>map(one -> one.command().getClass()))
        .containsExactlyInAnyOrder(StreamStates.kinds(ClosureCommand.class).toArray());
  }
}
