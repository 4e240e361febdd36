package org.candour.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.partnership.accessrequest.AccessRequestDecider;
import org.candour.command.partnership.accessrequest.AccessRequestState;
import org.candour.command.partnership.arrangement.ArrangementDecider;
import org.candour.command.partnership.arrangement.ArrangementState;
import org.candour.command.partnership.commitment.CommitmentDecider;
import org.candour.command.partnership.commitment.CommitmentState;
import org.candour.command.partnership.concern.ConcernDecider;
import org.candour.command.partnership.concern.ConcernState;
import org.candour.command.partnership.organisation.OrganisationDecider;
import org.candour.command.partnership.organisation.OrganisationState;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class StatesTest {

  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final OrganisationId ORGANISATION = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final CommitmentState.Promise PROMISE =
      new CommitmentState.Promise(
          CommitmentTermsBuilder.builder().by(PRISON).to(CHARITY).what("A room").due(DUE).build(),
          true);
  private static final ConcernState.Matter MATTER =
      new ConcernState.Matter(CHARITY, PRISON, PRISON, CANTERBURY, ON, ON, true);
  private static final ArrangementState.Sides SIDES =
      new ArrangementState.Sides(CANTERBURY, List.of(ORGANISATION));

  private static <S extends StreamState> void isKept(Class<S> type, S state) {
    String kept = CandourJson.mapper().writerFor(type).writeValueAsString(state);

    assertThat(CandourJson.mapper().readValue(kept, type)).isEqualTo(state);
  }

  static List<CommitmentState> commitments() {
    return List.of(
        new CommitmentState.Absent(),
        new CommitmentState.Offered(PROMISE),
        new CommitmentState.Accepted(PROMISE),
        new CommitmentState.Declined(PROMISE, ON),
        new CommitmentState.Fulfilled(PROMISE, ON),
        new CommitmentState.Withdrawn(PROMISE, ON));
  }

  static List<ConcernState> concerns() {
    return List.of(
        new ConcernState.Absent(),
        new ConcernState.Waiting(MATTER, ON),
        new ConcernState.Answered(MATTER, ON),
        new ConcernState.Closed(MATTER, ON));
  }

  static List<ArrangementState> arrangements() {
    return List.of(
        new ArrangementState.Absent(),
        new ArrangementState.InForce(SIDES),
        new ArrangementState.Ended(SIDES, ON));
  }

  @ParameterizedTest
  @MethodSource("commitments")
  void commitmentsAreKept(CommitmentState state) {
    isKept(CommitmentState.class, state);
  }

  @ParameterizedTest
  @MethodSource("concerns")
  void concernsAreKept(ConcernState state) {
    isKept(ConcernState.class, state);
  }

  @ParameterizedTest
  @MethodSource("arrangements")
  void arrangementsAreKept(ArrangementState state) {
    isKept(ArrangementState.class, state);
  }

  @Test
  void organisationsAndRequestsAreKept() {
    isKept(OrganisationState.class, new OrganisationState.Unregistered());
    isKept(OrganisationState.class, new OrganisationState.Registered());
    isKept(AccessRequestState.class, new AccessRequestState.Absent());
    isKept(
        AccessRequestState.class,
        new AccessRequestState.Requested(ORGANISATION, CANTERBURY, ON, 5, 3));
  }

  @Test
  void nothingFollowsWhatIsSettled() {
    for (CommitmentState settled :
        List.of(
            new CommitmentState.Absent(),
            new CommitmentState.Declined(PROMISE, ON),
            new CommitmentState.Withdrawn(PROMISE, ON),
            new CommitmentState.Fulfilled(PROMISE, ON))) {
      assertThatThrownBy(() -> CommitmentDecider.evolve(settled, new CommitmentMissed(DUE), ON))
          .isInstanceOf(CorruptHistory.class);
    }
    assertThatThrownBy(() ->
            ConcernDecider.evolve(
                new ConcernState.Closed(MATTER, ON), new ConcernUnanswered(DUE, PRISON), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            ConcernDecider.evolve(
                new ConcernState.Answered(MATTER, ON), new ConcernUnanswered(DUE, PRISON), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            ArrangementDecider.evolve(
                new ArrangementState.Ended(SIDES, ON), new ArrangementLapsed(DUE), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            AccessRequestDecider.evolve(
                new AccessRequestState.Absent(), new AccessGranted(1, null), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            OrganisationDecider.evolve(
                new OrganisationState.Unregistered(),
                new OrganisationProfileUpdated(
                    ORGANISATION, null, null, List.of(), List.of(), null),
                ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
