package org.candour.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.partnership.accessrequest.RequestAccess;
import org.candour.command.partnership.arrangement.MakeArrangement;
import org.candour.command.partnership.commitment.AcceptCommitment;
import org.candour.command.partnership.commitment.OfferCommitment;
import org.candour.command.partnership.concern.RaiseConcern;
import org.candour.command.partnership.organisation.UpdateProfile;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.concern.ConcernKind;
import org.junit.jupiter.api.Test;

/** Whose matter a command is before its stream can tell. */
class WithinTest {

  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final OrganisationId ORGANISATION = new OrganisationId("GB-CHC-1074546");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final CommitmentId COMMITMENT =
      new CommitmentId("00000000-0000-4000-8000-000000000001");

  @Test
  void aPromiseIsTheMatterOfWhoPromises() {
    assertThat(
            new OfferCommitment(COMMITMENT, CommitmentTermsBuilder.builder().by(PRISON).to(CHARITY).what("A").due(DAY).build(), null)
                .within())
        .containsExactly(PRISON.stream());
    assertThat(new AcceptCommitment(COMMITMENT, null).within()).isEmpty();
  }

  @Test
  void aConcernIsTheMatterOfWhoRaisesIt() {
    assertThat(
            new RaiseConcern(
                    new ConcernId("00000000-0000-4000-8000-000000000002"),
                    ConcernKind.IDEA,
                    CHARITY,
                    PRISON,
                    "A",
                    "B",
                    CANTERBURY)
                .within())
        .containsExactly(CHARITY.stream());
  }

  @Test
  void accessIsAskedForByTheOrganisation() {
    assertThat(
            new RequestAccess(
                    new AccessRequestId("00000000-0000-4000-8000-000000000003"),
                    ORGANISATION,
                    CANTERBURY,
                    AccessKind.EVENT,
                    1,
                    null,
                    "A",
                    null)
                .within())
        .containsExactly(ORGANISATION.stream());
  }

  @Test
  void anArrangementIsTheMatterOfAllOfIt() {
    assertThat(
            new MakeArrangement(
                    new ArrangementId("00000000-0000-4000-8000-000000000004"),
                    ArrangementKind.FAMILY,
                    CANTERBURY,
                    List.of(ORGANISATION),
                    "A",
                    null,
                    null,
                    null)
                .within())
        .containsExactlyInAnyOrder(CANTERBURY.stream(), ORGANISATION.stream());
  }

  @Test
  void anOrganisationIsItsOwnMatter() {
    assertThat(new UpdateProfile(ORGANISATION, "A", null, List.of(), List.of(), null).within())
        .containsExactly(ORGANISATION.stream());
  }
}
