package org.candour.command.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.READING;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.Set;
import org.candour.command.Scenario;
import org.candour.command.authority.Authority;
import org.candour.command.authority.NotYours;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a command says of itself gives nobody a right that the stream does not know of. */
class ClosureAuthorityTest {

  private static final ClosureId CLOSURE = new ClosureId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId STRANGER = new OrganisationId("GB-CHC-219279");
  private static final Set<Role> GOVERNORS =
      Set.of(Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR, Role.BOARD_CLERK);

  private static final Scenario ANNOUNCED =
      given(
          on(
              "2026-06-01",
              new ClosureAnnounced(
                  ClosureTermsBuilder.builder()
                      .establishment(CANTERBURY)
                      .kind(ClosureKind.FULL)
                      .build(),
                  false,
                  false)));
  private static final Scenario AGREED =
      ANNOUNCED.and(on("2026-06-02", new ExitPlanAgreed(CHARITY, "Art", null, LocalDate.EPOCH)));

  private static Account governor(EstablishmentCode of) {
    return new Account("g", Set.of(Role.EXECUTIVE_GOVERNOR), Set.of(of), null, false, "pages");
  }

  private static Account partner(@Nullable OrganisationId of) {
    return new Account("p", Set.of(Role.PARTNER), Set.of(), of, false, null);
  }

  private static CompleteExitPlan completionOf(OrganisationId organisation) {
    return new CompleteExitPlan(CLOSURE, organisation, "Art");
  }

  @Test
  void aPartnerCompletesTheExitPlanThatWasAgreedWithIt() {
    assertThat(AGREED.when(at("2026-07-01", completionOf(CHARITY)).by(partner(CHARITY))).actor())
        .isEqualTo(new Actor("p", Role.PARTNER, CHARITY.value(), null, null, null, null));
  }

  @Test
  void aPartnerThatNamesItselfGainsNothingInAClosureThatDoesNotKnowIt() {
    AGREED.when(at("2026-07-01", completionOf(STRANGER)).by(partner(STRANGER))).expectNotYours();
    ANNOUNCED.when(at("2026-07-01", completionOf(CHARITY)).by(partner(CHARITY))).expectNotYours();
  }

  @Test
  void aPartnerDoesNotCompleteThePlanOfAnother() {
    AGREED.when(at("2026-07-01", completionOf(CHARITY)).by(partner(STRANGER))).expectNotYours();
  }

  @Test
  void aGovernorOfAnotherPrisonOpensNothingInAClosureByNamingItsOwn() {
    ANNOUNCED
        .when(
            at(
                    "2026-07-01",
                    new AnnounceClosure(
                        CLOSURE,
                        ClosureTermsBuilder.builder()
                            .establishment(READING)
                            .kind(ClosureKind.FULL)
                            .build(),
                        null,
                        null))
                .by(governor(READING)))
        .expectNotYours();
  }

  @Test
  void aGovernorIsNotToldWhetherAForeignClosureIsThere() {
    ANNOUNCED
        .when(at("2026-07-01", new RecordLastPrisonersLeft(CLOSURE)).by(governor(READING)))
        .expectNotYours();
    givenNothing()
        .when(at("2026-07-01", new RecordLastPrisonersLeft(CLOSURE)).by(governor(READING)))
        .expectNotYours();
  }

  @Test
  void anActorIsOfTheEstablishmentWhoseMatterItIs() {
    Account two =
        new Account(
            "g",
            Set.of(Role.EXECUTIVE_GOVERNOR),
            Set.of(READING, CANTERBURY),
            null,
            false,
            "pages");
    assertThat(
            ANNOUNCED
                .when(
                    at("2026-07-01", new RecordLastPrisonersLeft(CLOSURE))
                        .because("A fire")
                        .by(two))
                .actor())
        .isEqualTo(
            new Actor("g", Role.EXECUTIVE_GOVERNOR, null, CANTERBURY.value(), "pages", null, null));
  }

  @Test
  void onlyAClerkOrARegistrarWritesDownWhatAnotherSays() {
    Account clerk = new Account("c", Set.of(Role.BOARD_CLERK), Set.of(READING), null, false, null);
    assertThat(Authority.of(clerk, GOVERNORS, false, "g", null).claimed().onBehalfOf())
        .isEqualTo("g");
    assertThatThrownBy(() -> Authority.of(governor(READING), GOVERNORS, false, "c", null))
        .isInstanceOf(NotYours.class)
        .hasMessageContaining("writes down what another says");
  }

  @Test
  void onlyARegistrarRecordsFromASource() {
    assertThatThrownBy(() -> Authority.of(governor(READING), GOVERNORS, true, null, null))
        .isInstanceOf(NotYours.class)
        .hasMessageContaining("Only a registrar");
    Account both =
        new Account(
            "b",
            Set.of(Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR),
            Set.of(READING),
            null,
            false,
            null);
    assertThat(Authority.of(both, GOVERNORS, true, null, null).claimed().role())
        .isEqualTo(Role.REGISTRAR);
  }

  @Test
  void whoHoldsNoneOfTheRolesIsToldWhoseItIsToSay() {
    assertThatThrownBy(
            () -> Authority.of(partner(CHARITY), Set.of(Role.REGISTRAR), false, null, null))
        .isInstanceOf(NotYours.class)
        .hasMessage("This is for others to say: registrar");
    assertThatThrownBy(
            () -> Authority.of(Account.PUBLIC, Set.of(Role.REGISTRAR), false, null, null))
        .isInstanceOf(NotYours.class);
  }

  @Test
  void aClosureIsItsEstablishmentsBeforeItIsOpened() {
    assertThat(
            new AnnounceClosure(
                    CLOSURE,
                    ClosureTermsBuilder.builder()
                        .establishment(CANTERBURY)
                        .kind(ClosureKind.FULL)
                        .build(),
                    null,
                    null)
                .within())
        .containsExactly(CANTERBURY.stream());
    assertThat(
            new StateClosureLikely(CLOSURE, CANTERBURY, ClosureKind.FULL, "Likely", null).within())
        .containsExactly(CANTERBURY.stream());
  }

  @Test
  void anExitPlanIsTheMatterOfTheOrganisationThatItNames() {
    assertThat(new CompleteExitPlan(CLOSURE, CHARITY, "Art").within())
        .containsExactly(CHARITY.stream());
  }

  @Test
  void anyOtherCommandToAStreamThatIsOpenLeavesItToTheStream() {
    assertThat(new RecordLastPrisonersLeft(CLOSURE).within()).isEmpty();
  }
}
