package org.candour.command.partnership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.candour.command.partnership.CountedPeriod.DaysCountedBefore;
import org.candour.command.partnership.CountedPeriod.PeriodNotOver;
import org.candour.command.partnership.organisation.OrganisationDecider.AlreadyJoined;
import org.candour.command.partnership.organisation.OrganisationDecider.IdentifierOfAnother;
import org.candour.command.partnership.organisation.OrganisationDecider.JoinedInARing;
import org.candour.command.partnership.organisation.OrganisationDecider.NotJoined;
import org.candour.command.partnership.organisation.OrganisationDecider.NothingShowsIt;
import org.candour.command.partnership.organisation.OrganisationDecider.OrganisationAlreadyRegistered;
import org.candour.command.partnership.organisation.OrganisationDecider.RecordOfItself;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ProfileChangesBuilder;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.junit.jupiter.api.Test;

/** Organisations are registered once, and return what they count. */
class OrganisationTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final String DAY = "2025-09-01";
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate TO = LocalDate.parse("2025-03-31");
  private static final OrganisationRegistered REGISTERED =
      new OrganisationRegistered(
          CHARITY,
          OrganisationProfileBuilder.builder()
              .name("Clinks")
              .kind(OrganisationKind.CHARITY)
              .incomeBand(IncomeBand.UP_TO_10M)
              .specialisms(List.of("Support"))
              .areas(List.of("England"))
              .build());

  @Test
  void anOrganisationIsRegisteredOnce() {
    RegisterOrganisation register =
        new RegisterOrganisation(
            CHARITY,
            OrganisationProfileBuilder.builder()
                .name("Clinks")
                .kind(OrganisationKind.CHARITY)
                .incomeBand(IncomeBand.UP_TO_10M)
                .specialisms(List.of("Support"))
                .areas(List.of("England"))
                .build());

    givenNothing().when(at(DAY, register)).expect(REGISTERED);
    given(on(DAY, REGISTERED))
        .when(at(DAY, register))
        .expectRefusal(OrganisationAlreadyRegistered.class)
        .naming("name", REGISTERED.profile().name());
  }

  @Test
  void peopleReferredAreCountedOnceAndOnlyWhenTheDaysAreOver() {
    RecordReferralReturn counts = new RecordReferralReturn(CHARITY, FROM, TO, 1, 2, List.of());
    RecordReferralReturn other =
        new RecordReferralReturn(CHARITY, FROM, TO.minusDays(1), 1, 2, List.of(CANTERBURY));
    ReferralReturnRecorded counted = new ReferralReturnRecorded(CHARITY, FROM, TO, 1, 2, List.of());

    given(on(DAY, REGISTERED)).when(at("2025-03-30", counts)).expectRefusal(PeriodNotOver.class);
    given(on(DAY, REGISTERED), on(DAY, counted)).when(at(DAY, counts)).expect(counted);
    given(on(DAY, REGISTERED), on(DAY, counted))
        .when(at(DAY, other))
        .expectRefusal(DaysCountedBefore.class);
  }

  @Test
  void aProfileAndReturnsAreOfWhoIsRegistered() {
    UpdateProfile update =
        new UpdateProfile(
            CHARITY,
            ProfileChangesBuilder.builder()
                .incomeBand(IncomeBand.UP_TO_1M)
                .contribution("Advice")
                .build());
    RecordReferralReturn counts =
        new RecordReferralReturn(CHARITY, FROM, TO, 12, 30, List.of(CANTERBURY));

    given(on(DAY, REGISTERED))
        .when(at(DAY, update))
        .expect(
            new OrganisationProfileUpdated(
                CHARITY,
                ProfileChangesBuilder.builder()
                    .incomeBand(IncomeBand.UP_TO_1M)
                    .contribution("Advice")
                    .build()));
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

  @Test
  void anOrganisationIsItsOwnMatter() {
    assertThat(
            new UpdateProfile(CHARITY, ProfileChangesBuilder.builder().name("A").build()).within())
        .containsExactly(CHARITY.stream());
  }

  @Test
  void aNumberIsOneOrganisations() {
    OrganisationId company = new OrganisationId("GB-COH-01234567");
    OrganisationProfile profile =
        OrganisationProfileBuilder.builder()
            .name("Another")
            .kind(OrganisationKind.CHARITY)
            .identifiers(List.of(company))
            .build();
    OrganisationId other = new OrganisationId("GB-CHC-1000001");
    Scenario claimed =
        givenNothing().knowing(other.stream(), on(DAY, new OrganisationRegistered(other, profile)));

    claimed
        .when(at(DAY, new RegisterOrganisation(company, profile.withIdentifiers(List.of()))))
        .expectRefusal(IdentifierOfAnother.class);
    claimed
        .when(at(DAY, new RegisterOrganisation(CHARITY, profile)))
        .expectRefusal(IdentifierOfAnother.class);
  }

  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-01234567");
  private static final OrganisationId THIRD = new OrganisationId("GB-CHC-1000001");

  private static OrganisationRegistered registered(OrganisationId id) {
    return new OrganisationRegistered(
        id,
        OrganisationProfileBuilder.builder().name("Clinks").kind(OrganisationKind.OTHER).build());
  }

  private static final SameOrganisation JOIN =
      new SameOrganisation(CHARITY, COMPANY, "Its accounts say so");
  private static final OrganisationJoined JOINED =
      new OrganisationJoined(CHARITY, COMPANY, "Its accounts say so");
  private static final NotTheSameOrganisation PART =
      new NotTheSameOrganisation(CHARITY, "Another of the same name");

  @Test
  void twoRecordsOfOneOrganisationAreJoinedAndParted() {
    Scenario both =
        given(on(DAY, REGISTERED)).knowing(COMPANY.stream(), on(DAY, registered(COMPANY)));

    both.when(at(DAY, JOIN)).expect(JOINED);
    both.and(on(DAY, JOINED))
        .when(at(DAY, PART))
        .expect(new OrganisationParted(CHARITY, COMPANY, "Another of the same name"));
  }

  @Test
  void whatIsOneRecordOrJoinedAlreadyOrNotThereIsNotJoined() {
    Scenario alone = given(on(DAY, REGISTERED));

    alone
        .when(at(DAY, new SameOrganisation(CHARITY, CHARITY, "It is")))
        .expectRefusal(RecordOfItself.class);
    alone.when(at(DAY, JOIN)).expectRefusal(LinkToNoStream.class);
    alone.when(at(DAY, PART)).expectRefusal(NotJoined.class);
    alone
        .and(on(DAY, JOINED))
        .knowing(THIRD.stream(), on(DAY, registered(THIRD)))
        .when(at(DAY, new SameOrganisation(CHARITY, THIRD, "It is")))
        .expectRefusal(AlreadyJoined.class);
  }

  @Test
  void recordsAreJoinedInNoRing() {
    given(on(DAY, REGISTERED))
        .knowing(
            COMPANY.stream(),
            on(DAY, registered(COMPANY)),
            on(DAY, new OrganisationJoined(COMPANY, THIRD, "Renamed")))
        .knowing(
            THIRD.stream(),
            on(DAY, registered(THIRD)),
            on(DAY, new OrganisationJoined(THIRD, CHARITY, "Renamed")))
        .when(at(DAY, JOIN))
        .expectRefusal(JoinedInARing.class);
  }

  @Test
  void nobodySaysThatTwoAreOneWithoutShowingWhereItIsWritten() {
    given(on(DAY, REGISTERED))
        .knowing(COMPANY.stream(), on(DAY, registered(COMPANY)))
        .when(at(DAY, JOIN).withoutDocument())
        .expectRefusal(NothingShowsIt.class);
  }

  @Test
  void aJoinedRecordIsNobodyElsesNumber() {
    OrganisationProfile claims = REGISTERED.profile().withIdentifiers(List.of(COMPANY));

    givenNothing()
        .knowing(CHARITY.stream(), on(DAY, REGISTERED))
        .knowing(COMPANY.stream(), on(DAY, registered(COMPANY)), on(DAY, JOINED))
        .when(at(DAY, new RegisterOrganisation(THIRD, claims)))
        .expectRefusal(IdentifierOfAnother.class)
        .naming("organisation", COMPANY);
  }
}
