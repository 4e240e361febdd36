package org.candour.command.commissioning.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.commissioning.agreement.state.AgreementState;
import org.candour.command.commissioning.agreement.state.AgreementState.Course;
import org.candour.command.commissioning.agreement.state.AgreementState.Ended;
import org.candour.command.commissioning.agreement.state.AgreementState.InForce;
import org.candour.command.commissioning.agreement.state.AgreementState.NotSigned;
import org.candour.command.commissioning.agreement.state.AgreementState.NoticeToEnd;
import org.candour.command.commissioning.agreement.state.OpenClaim;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.ChangeAsked;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class AgreementStateTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000001");
  private static final AgreementSigned SIGNED =
      new AgreementSigned(
          new Link(7, ROUND),
          AgreementTermsBuilder.builder()
              .provider(CHARITY)
              .establishments(List.of(CANTERBURY))
              .service("Advice")
              .mechanism(FundingMechanism.CONTRACT)
              .startsOn(PartialDate.of(DAY))
              .value(new Money(100, "GBP"))
              .lightTouch(true)
              .build(),
          ON,
          ON);
  private static final Course COURSE =
      new Course(
          Set.of(CHARITY),
          ON,
          true,
          List.of(new NoticeToEnd(ON, ON)),
          false,
          Map.of(
              "one",
              new OpenClaim(
                  new Money(100, "GBP"), 40, true, new Party(CHARITY.value()), new Party("CYI")),
              "two",
              new OpenClaim(new Money(100, "GBP"), 0, false, null, null)),
          Map.of(
              "Longer",
              new ChangeAsked("Longer", DAY, new Money(200, "GBP"), new Party(CHARITY.value()))));

  private static final AgreementDecider DECIDER = new AgreementDecider();

  static Stream<AgreementState> states() {
    return Stream.of(
        new NotSigned(),
        new InForce(SIGNED, COURSE),
        new InForce(SIGNED, Course.starting()),
        new Ended(SIGNED, COURSE, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(AgreementState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(AgreementState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Ended(SIGNED, COURSE, ON), new AgreementEnded(Ending.EXPIRED, null), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(
            () -> DECIDER.evolve(new NotSigned(), new AgreementEnded(Ending.EXPIRED, null), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
