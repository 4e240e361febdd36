package org.candour.command.estate.closure;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.HOLLOWAY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Adviser;
import org.candour.command.Scenario;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureAlreadyRescinded;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureNotAnnounced;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ClosureOfAnotherEstablishment;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ExitPlanAlreadyAgreed;
import org.candour.command.estate.closure.refusal.ClosureRefusals.ExitPlanAlreadyCompleted;
import org.candour.command.estate.closure.refusal.ClosureRefusals.OrganisationAlreadyNotified;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course of one closing, beside its duties. */
class ClosureTest {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final Event LIKELY =
      new ClosureLikelyStated(CANTERBURY, ClosureKind.FULL, "Likely", null);
  private static final Event ANNOUNCED =
      new ClosureAnnounced(
          ClosureTermsBuilder.builder().establishment(CANTERBURY).kind(ClosureKind.FULL).build(),
          false,
          false);
  private static final Event RESCINDED = new ClosureRescinded("Needed");
  private static final Event PLAN =
      new ExitPlanAgreed(ART, "Art", null, LocalDate.parse("2014-01-01"));

  /** Every command but those that open a closure. */
  static List<ClosureCommand> laterCommands() {
    return List.of(
        new PublishTimeline(CLOSURE, List.of()),
        new NotifyOrganisation(CLOSURE, ART, null),
        new InformFamilies(CLOSURE, "By letter"),
        new AssessImpact(CLOSURE, new ImpactTerms(List.of(), List.of(), 0, List.of())),
        new AgreeExitPlan(CLOSURE, ART, "Art", null, LocalDate.parse("2014-01-01")),
        new CompleteExitPlan(CLOSURE, ART, "Art"),
        new PostponeClosure(CLOSURE, null, "No places"),
        new MakeClosureOrder(CLOSURE, "SI 2014/3", null, null, false, null),
        new RecordLastPrisonersLeft(CLOSURE),
        new CompleteClosure(CLOSURE, null, null));
  }

  @ParameterizedTest
  @MethodSource("laterCommands")
  void whatWasOnlySaidToBeLikelyMustBeAnnouncedFirst(ClosureCommand command) {
    given(on("2013-01-01", LIKELY))
        .when(at("2013-02-01", command))
        .expectRefusal(ClosureNotAnnounced.class)
        .naming("closure", CLOSURE);
  }

  @ParameterizedTest
  @MethodSource("laterCommands")
  void nothingFollowsARescission(ClosureCommand command) {
    given(on("2013-01-01", ANNOUNCED), on("2013-03-01", RESCINDED))
        .when(at("2013-02-01", command))
        .expectRefusal(ClosureAlreadyRescinded.class)
        .naming("rescindedOn", PartialDate.parse("2013-03-01"));
  }

  @Test
  void aRescindedClosureIsNotAnnouncedAgain() {
    given(on("2013-01-01", ANNOUNCED), on("2013-03-01", RESCINDED))
        .when(at("2013-04-01", announce(CANTERBURY)))
        .expectRefusal(ClosureAlreadyRescinded.class);
  }

  @Test
  void aLikelyClosureMayBeRescindedUnannounced() {
    given(on("2013-01-01", LIKELY))
        .when(at("2013-02-01", new RescindClosure(CLOSURE, "Needed")))
        .expect(RESCINDED);
  }

  @Test
  void aClosureMayBeSaidToBeLikelyMoreThanOnce() {
    given(on("2013-01-01", LIKELY))
        .when(
            at(
                "2013-02-01",
                new StateClosureLikely(CLOSURE, HOLLOWAY, ClosureKind.PARTIAL, "Again", null)))
        .expect(new ClosureLikelyStated(CANTERBURY, ClosureKind.PARTIAL, "Again", null));
  }

  @Test
  void anAnnouncementIsOfTheEstablishmentThatWasLikelyToClose() {
    given(on("2013-01-01", LIKELY))
        .when(at("2013-02-01", announce(HOLLOWAY)))
        .expectRefusal(ClosureOfAnotherEstablishment.class)
        .naming("recorded", CANTERBURY);
  }

  @Test
  void aRefusalSaysWhatStoodInTheWay() {
    given(on("2013-01", ANNOUNCED))
        .when(at("2013-02-01", announce(CANTERBURY)))
        .expectRefusal(ClosureAlreadyAnnounced.class)
        .naming("announcedOn", PartialDate.parse("2013-01"));
    given(on("2013-01-01", ANNOUNCED), on("2013-01-05", new OrganisationNotified(ART, null)))
        .when(at("2013-02-01", new NotifyOrganisation(CLOSURE, ART, null)))
        .expectRefusal(OrganisationAlreadyNotified.class)
        .naming("notifiedOn", PartialDate.parse("2013-01-05"));
  }

  @Test
  void aPostponedClosureMayBePostponedAgainAndRescinded() {
    Scenario postponed =
        given(on("2013-01-01", ANNOUNCED), on("2013-02-01", new ClosurePostponed(null, "A")));

    postponed
        .when(at("2013-03-01", new PostponeClosure(CLOSURE, null, "B")))
        .expect(new ClosurePostponed(null, "B"));
    postponed.when(at("2013-03-01", new RescindClosure(CLOSURE, "Needed"))).expect(RESCINDED);
  }

  @Test
  void anExitPlanIsAgreedOnceAndCarriedOutOnce() {
    Scenario done =
        given(
            on("2013-01-01", ANNOUNCED),
            on("2013-01-02", PLAN),
            on("2013-02-01", new ExitPlanCompleted(ART, "Art")));

    done.when(at("2013-03-01", new CompleteExitPlan(CLOSURE, ART, "Art")))
        .expectRefusal(ExitPlanAlreadyCompleted.class)
        .naming("service", "Art");
    done.when(
            at(
                "2013-03-01",
                new AgreeExitPlan(CLOSURE, ART, "Art", null, LocalDate.parse("2014-01-01"))))
        .expectRefusal(ExitPlanAlreadyAgreed.class);
    done.when(
            at(
                "2013-03-01",
                new AgreeExitPlan(CLOSURE, ART, "Music", null, LocalDate.parse("2014-01-01"))))
        .expect(new ExitPlanAgreed(ART, "Music", null, LocalDate.parse("2014-01-01")));
  }

  @Test
  void whatWasDoneCanStillBeRecordedAfterCompletion() {
    Scenario completed =
        given(
            on("2009-01-01", ANNOUNCED),
            on("2009-01-02", PLAN),
            on("2009-06-01", new ClosureCompleted(null, null)));

    completed
        .when(at("2009-05-01", new InformFamilies(CLOSURE, "By letter")))
        .expect(new FamiliesInformed("By letter"));
    completed
        .when(at("2009-05-01", new CompleteExitPlan(CLOSURE, ART, "Art")))
        .expect(new ExitPlanCompleted(ART, "Art"));
    completed
        .when(at("2009-05-01", new RecordLastPrisonersLeft(CLOSURE)))
        .expect(new LastPrisonersLeft());
  }

  @Test
  void everythingInAClosureConcernsItsPrison() {
    given(on("2013-01-01", ANNOUNCED))
        .when(at("2013-02-01", new InformFamilies(CLOSURE, "By letter")))
        .expectAllToConcern(CANTERBURY.stream());
    given(on("2013-01-01", LIKELY))
        .when(at("2013-02-01", new RescindClosure(CLOSURE, "Needed")))
        .expectAllToConcern(CANTERBURY.stream());
    givenNothing()
        .when(at("2009-01-01", announce(CANTERBURY)))
        .expectAllToConcern(CANTERBURY.stream());
  }

  @Test
  void adviceMayComeWithTheAnnouncementOutsideTheWomensEstateToo() {
    Adviser group = Adviser.women(CANTERBURY.stream(), "2016-12-01");
    group
        .in(givenNothing())
        .when(
            at(
                "2017-01-01",
                new AnnounceClosure(
                    CLOSURE,
                    ClosureTermsBuilder.builder()
                        .establishment(CANTERBURY)
                        .kind(ClosureKind.FULL)
                        .build(),
                    null,
                    Adviser.ADVICE)))
        .expect(
            new ClosureAnnounced(
                ClosureTermsBuilder.builder()
                    .establishment(CANTERBURY)
                    .kind(ClosureKind.FULL)
                    .build(),
                false,
                true),
            new ClosureAdviceTaken(group.taken()));
  }

  private static AnnounceClosure announce(EstablishmentCode prison) {
    return new AnnounceClosure(
        CLOSURE,
        ClosureTermsBuilder.builder().establishment(prison).kind(ClosureKind.FULL).build(),
        null,
        null);
  }
}
