package org.candour.command.partnership.accessrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.command.Scenario;
import org.candour.command.definition.Command;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessAlreadyDecided;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessAlreadyRequested;
import org.candour.command.partnership.accessrequest.AccessRequestDecider.AccessNotYetRequested;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An organisation asks for access, and the prison decides. */
class AccessRequestTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final AccessRequestId ACCESS =
      new AccessRequestId("00000000-0000-4000-8000-000000000001");
  private static final String DAY = "2025-09-01";
  private static final AccessRequested ASKED =
      new AccessRequested(
          AccessRequestTermsBuilder.builder()
              .organisation(CHARITY)
              .establishment(CANTERBURY)
              .kind(AccessKind.REGULAR_WORK)
              .people(5)
              .livedExperience(2)
              .purpose("Mentoring")
              .build());

  private static RequestAccess ask(int people, @Nullable Integer lived) {
    return new RequestAccess(
        ACCESS,
        AccessRequestTermsBuilder.builder()
            .organisation(CHARITY)
            .establishment(CANTERBURY)
            .kind(AccessKind.REGULAR_WORK)
            .people(people)
            .livedExperience(lived)
            .purpose("Mentoring")
            .build());
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
  void whoAsksDoesNotDecideAndNobodyAsksInAnothersName() {
    Scenario asked = given(on(DAY, ASKED));
    GrantAccess grant = new GrantAccess(ACCESS, 3, null);
    RefuseAccess refuse = new RefuseAccess(ACCESS, 3, AccessRefusal.VETTING, "Long ago", true);
    Party charity = new Party(CHARITY.value());

    asked.when(at(DAY, grant).saidBy(charity)).expectRefusal(NotTheirsToSay.class);
    asked.when(at(DAY, refuse).saidBy(charity)).expectRefusal(NotTheirsToSay.class);
    asked.when(at(DAY, refuse).by(Role.REGISTRAR, null, null)).expectRefusal(NotTheirsToSay.class);
    assertThat(
            Stream.of(GrantAccess.class, RefuseAccess.class)
                .flatMap(decision -> Stream.of(decision.getAnnotation(Command.class).by())))
        .containsOnly(Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR);
    givenNothing()
        .when(at(DAY, ask(5, 2)).saidBy(Party.of(CANTERBURY)))
        .expectRefusal(NotTheirsToSay.class);
    givenNothing().when(at(DAY, ask(5, 2)).withoutDocument()).expectRefusal(NotTheirsToSay.class);
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

  @Test
  void accessIsAskedForByTheOrganisation() {
    assertThat(
            new RequestAccess(
                    new AccessRequestId("00000000-0000-4000-8000-000000000003"),
                    AccessRequestTermsBuilder.builder()
                        .organisation(CHARITY)
                        .establishment(CANTERBURY)
                        .kind(AccessKind.EVENT)
                        .people(1)
                        .purpose("A")
                        .build())
                .within())
        .containsExactly(CHARITY.stream());
  }

  @Test
  void accessIsNotNeededByADayThatIsOver() {
    RequestAccess late =
        new RequestAccess(ACCESS, ASKED.terms().withNeededBy(LocalDate.parse(DAY).minusDays(1)));
    AccessRequestTerms today = ASKED.terms().withNeededBy(LocalDate.parse(DAY));

    givenNothing()
        .when(at(DAY, late))
        .expectRefusal(DayAlreadyPast.class)
        .naming("field", "neededBy");
    givenNothing()
        .when(at(DAY, new RequestAccess(ACCESS, today)))
        .expect(new AccessRequested(today));
  }
}
