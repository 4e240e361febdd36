package org.candour.command.partnership;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessAlreadyDecided;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessAlreadyRequested;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessNotYetRequested;
import org.candour.command.partnership.accessrequest.GrantAccess;
import org.candour.command.partnership.accessrequest.RefuseAccess;
import org.candour.command.partnership.accessrequest.RequestAccess;
import org.candour.command.partnership.arrangement.ArrangementDecider.ArrangementAlreadyEnded;
import org.candour.command.partnership.arrangement.ArrangementDecider.ArrangementAlreadyMade;
import org.candour.command.partnership.arrangement.EndArrangement;
import org.candour.command.partnership.arrangement.MakeArrangement;
import org.candour.command.partnership.arrangement.RecordLapsedArrangement;
import org.candour.command.partnership.arrangement.RecordReturn;
import org.candour.command.partnership.arrangement.ReviewArrangement;
import org.candour.command.partnership.organisation.OrganisationDecider.OrganisationAlreadyRegistered;
import org.candour.command.partnership.organisation.RecordReferralReturn;
import org.candour.command.partnership.organisation.RegisterOrganisation;
import org.candour.command.partnership.organisation.UpdateProfile;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NothingOverdue;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Organisations, access and arrangements. */
class OtherPartnershipTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final AccessRequestId ACCESS =
      new AccessRequestId("00000000-0000-4000-8000-000000000001");
  private static final ArrangementId ARRANGEMENT =
      new ArrangementId("00000000-0000-4000-8000-000000000002");
  private static final String DAY = "2025-09-01";
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate TO = LocalDate.parse("2025-03-31");
  private static final OrganisationRegistered REGISTERED =
      new OrganisationRegistered(
          CHARITY,
          "Clinks",
          OrganisationKind.CHARITY,
          List.of(),
          IncomeBand.UP_TO_10M,
          List.of("Support"),
          List.of("England"),
          null);
  private static final AccessRequested ASKED =
      new AccessRequested(CHARITY, CANTERBURY, AccessKind.REGULAR_WORK, 5, 2, "Mentoring", null);
  private static final ArrangementMade MADE =
      new ArrangementMade(
          ArrangementKind.NAMED_COORDINATOR,
          CANTERBURY,
          List.of(CHARITY),
          "One door",
          "Partnership manager",
          20,
          TO);

  @Test
  void anOrganisationIsRegisteredOnce() {
    RegisterOrganisation register =
        new RegisterOrganisation(
            CHARITY,
            "Clinks",
            OrganisationKind.CHARITY,
            List.of(),
            IncomeBand.UP_TO_10M,
            List.of("Support"),
            List.of("England"),
            null);

    givenNothing().when(at(DAY, register)).expect(REGISTERED);
    given(on(DAY, REGISTERED))
        .when(at(DAY, register))
        .expectRefusal(OrganisationAlreadyRegistered.class);
  }

  @Test
  void aProfileAndReturnsAreOfWhoIsRegistered() {
    UpdateProfile update =
        new UpdateProfile(CHARITY, null, IncomeBand.UP_TO_1M, List.of(), List.of(), "Advice");
    RecordReferralReturn counts =
        new RecordReferralReturn(CHARITY, FROM, TO, 12, 30, List.of(CANTERBURY));

    given(on(DAY, REGISTERED))
        .when(at(DAY, update))
        .expect(
            new OrganisationProfileUpdated(
                CHARITY, null, IncomeBand.UP_TO_1M, List.of(), List.of(), "Advice"));
    given(on(DAY, REGISTERED))
        .when(at(DAY, counts))
        .expect(new ReferralReturnRecorded(CHARITY, FROM, TO, 12, 30, List.of(CANTERBURY)));
    givenNothing().when(at(DAY, update)).expectRefusal(NoSuchStream.class);
    givenNothing().when(at(DAY, counts)).expectRefusal(NoSuchStream.class);
    given(on(DAY, REGISTERED))
        .when(at(DAY, new RecordReferralReturn(CHARITY, FROM, TO, 1, 0, List.of(UNREGISTERED))))
        .expectRefusal(EstablishmentNotRegistered.class);
    assertThatThrownBy(() -> new RecordReferralReturn(CHARITY, TO, FROM, 1, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RequestAccess ask(int people, @Nullable Integer lived) {
    return new RequestAccess(
        ACCESS, CHARITY, CANTERBURY, AccessKind.REGULAR_WORK, people, lived, "Mentoring", null);
  }

  @Test
  void anOrganisationAsksForItselfAlone() {
    givenNothing().when(at(DAY, ask(5, 2)).by(Role.PARTNER, CHARITY.value(), null)).expect(ASKED);
    givenNothing()
        .when(at(DAY, ask(5, 2)).by(Role.PARTNER, "GB-CHC-1000001", null))
        .expectNotYours();
    given(on(DAY, ASKED)).when(at(DAY, ask(5, 2))).expectRefusal(AccessAlreadyRequested.class);
    assertThatThrownBy(() -> ask(2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ask(0, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePrisonDecidesInPartsButForNoMoreThanAsked() {
    Scenario asked = given(on(DAY, ASKED));
    AccessRefused refused =
        new AccessRefused(2, AccessRefusal.VETTING, "A sentence long ago", true);

    asked
        .when(
            at(DAY, new GrantAccess(ACCESS, 3, "Escorted"))
                .by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expect(new AccessGranted(3, "Escorted"));
    asked
        .and(on(DAY, new AccessGranted(3, null)))
        .when(
            at(
                DAY,
                new RefuseAccess(ACCESS, 2, AccessRefusal.VETTING, "A sentence long ago", true)))
        .expect(refused);
    asked
        .and(on(DAY, new AccessGranted(3, null)), on(DAY, refused))
        .when(at(DAY, new GrantAccess(ACCESS, 1, null)))
        .expectRefusal(AccessAlreadyDecided.class)
        .naming("open", 0);
    asked
        .when(at(DAY, new GrantAccess(ACCESS, 3, null)).by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expectNotYours();
    givenNothing()
        .when(at(DAY, new GrantAccess(ACCESS, 1, null)))
        .expectRefusal(NoSuchStream.class);
  }

  @Test
  void nobodyDecidesBeforeAccessIsAskedFor() {
    Scenario asked = given(on("2025-06-02", ASKED));

    asked
        .when(at("2025-06-01", new GrantAccess(ACCESS, 3, null)))
        .expectRefusal(AccessNotYetRequested.class)
        .naming("requestedOn", PartialDate.parse("2025-06-02"));
    asked
        .when(
            at("2025-05", new RefuseAccess(ACCESS, 2, AccessRefusal.STAFFING, "No escorts", false)))
        .expectRefusal(AccessNotYetRequested.class);
    asked.when(at("2025-06", new GrantAccess(ACCESS, 3, null))).expect(new AccessGranted(3, null));
  }

  private static MakeArrangement make() {
    return new MakeArrangement(
        ARRANGEMENT,
        ArrangementKind.NAMED_COORDINATOR,
        CANTERBURY,
        List.of(CHARITY),
        "One door",
        "Partnership manager",
        20,
        TO);
  }

  @Test
  void anArrangementIsMadeReviewedAndEnded() {
    Scenario made = given(on(DAY, MADE));

    givenNothing().when(at(DAY, make())).expect(MADE);
    givenNothing().when(at(DAY, make())).expectAllToConcern(CANTERBURY.stream(), CHARITY.stream());
    made.when(at(DAY, make())).expectRefusal(ArrangementAlreadyMade.class);
    made.when(at(DAY, new ReviewArrangement(ARRANGEMENT, "Works", TO.plusYears(1))))
        .expect(new ArrangementReviewed("Works", TO.plusYears(1)));
    made.when(at(DAY, new EndArrangement(ARRANGEMENT, "Moved")))
        .expect(new ArrangementEnded("Moved"));
    made.and(on(DAY, new ArrangementEnded("Moved")))
        .when(at(DAY, new ReviewArrangement(ARRANGEMENT, "Works", null)))
        .expectRefusal(ArrangementAlreadyEnded.class);
  }

  @Test
  void countsAreReturnedAlsoAfterItsEnd() {
    RecordReturn counts =
        new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 120, 100, 60);
    ReturnRecorded returned = new ReturnRecorded(ReturnKind.RECEPTION, FROM, TO, 120, 100, 60);

    given(on(DAY, MADE)).when(at(DAY, counts)).expect(returned);
    given(on(DAY, MADE), on(DAY, new ArrangementLapsed(TO))).when(at(DAY, counts)).expect(returned);
    given(on(DAY, MADE), on(DAY, new ArrangementEnded("Moved")))
        .when(at(DAY, counts))
        .expect(returned);
  }

  @Test
  void whoeverIsAskedIsOfThoseWhoCameAndMayNameSeveralOrganisations() {
    RecordReturn each = new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 9, 9, 20);

    given(on(DAY, MADE))
        .when(at(DAY, each))
        .expect(new ReturnRecorded(ReturnKind.RECEPTION, FROM, TO, 9, 9, 20));
    assertThatThrownBy(
            () -> new RecordReturn(ARRANGEMENT, ReturnKind.RECEPTION, FROM, TO, 9, 10, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No more are asked than there were in all");
  }

  @Test
  void itLapsesOnceUnlessSomebodyReviewedIt() {
    RecordLapsedArrangement lapse = new RecordLapsedArrangement(ARRANGEMENT, TO);

    given(on(DAY, MADE)).when(at("2025-03-31", lapse)).expect(new ArrangementLapsed(TO));
    given(on(DAY, MADE), on(DAY, new ArrangementReviewed("Works", TO.plusYears(1))))
        .when(at("2025-03-31", lapse))
        .expectRefusal(NothingOverdue.class);
    given(on(DAY, MADE), on(DAY, new ArrangementLapsed(TO)))
        .when(at("2025-03-31", lapse))
        .expectRefusal(NothingOverdue.class);
    given(
            on(DAY, MADE),
            on(DAY, new ArrangementLapsed(TO)),
            on(DAY, new ArrangementReviewed("Works", TO.plusYears(1))))
        .when(at("2026-03-31", new RecordLapsedArrangement(ARRANGEMENT, TO.plusYears(1))))
        .expect(new ArrangementLapsed(TO.plusYears(1)));
  }
}
