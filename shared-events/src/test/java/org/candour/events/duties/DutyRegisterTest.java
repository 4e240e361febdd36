package org.candour.events.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.junit.jupiter.api.Test;

/** The project's own register of duties, and what no register may hold. */
class DutyRegisterTest {

  private final DutyRegister register = DutyRegister.load();

  @Test
  void holdsTheDutiesOfTheEstateAndOfPartnership() {
    assertThat(register.all())
        .extracting(Duty::id)
        .containsOnlyOnceElementsOf(
            List.of("standstill", "funding-notice", "funding-term", "termination-notice"))
        .contains(
            "closure-notice",
            "closure-order",
            "closure-order-special-reasons",
            "closure-impact-assessment",
            "womens-estate-advice");
  }

  @Test
  void saysOfEveryDutyWhereItIsFromAndWhetherItBinds() {
    assertThat(register.all())
        .allSatisfy(duty -> {
          assertThat(duty.sentence()).isNotBlank().endsWith(".");
          assertThat(duty.source()).isNotBlank();
          assertThat(duty.force()).isNotBlank();
          assertThat(duty.version()).isPositive();
        });
    assertThat(register.all())
        .filteredOn(Duty::binding)
        .extracting(Duty::id)
        .containsExactly(
            "closure-order",
            "closure-order-special-reasons",
            "lots-or-reasons",
            "standstill",
            "announced-standstill-length",
            "announced-standstill",
            "contract-award-notice",
            "direct-award-ground",
            "transparency-notice",
            "contract-change-notice",
            "contract-indicators",
            "contract-performance",
            "contract-performance-at-end",
            "termination-notice",
            "tender-notice",
            "tender-period",
            "tender-period-after-planned-notice",
            "tender-period-urgent",
            "contract-details-notice",
            "contract-details-notice-light-touch",
            "procurement-termination-notice",
            "information-answer",
            "consultation-formative");
  }

  @Test
  void doesNotClaimToHaveSeenWhatIsFromMemory() {
    assertThat(register.all())
        .filteredOn(duty -> !duty.verified())
        .extracting(duty -> duty.id() + "@" + duty.version())
        .containsExactly(
            "lots-or-reasons@2",
            "award-to-a-bidder@1",
            "standstill@1",
            "announced-standstill-length@1",
            "announced-standstill@1",
            "direct-award-ground@1",
            "transparency-notice@1",
            "tender-period-urgent@1",
            "information-answer@1",
            "consultation-outcome@1",
            "board-annual-report@1");
  }

  @Test
  void changesTheDutyOfLotsWithTheProcurementAct() {
    assertThat(register.perhapsInForce("lots-or-reasons", PartialDate.parse("2025-02-23")))
        .extracting(Duty::version)
        .containsExactly(1);
    assertThat(register.perhapsInForce("lots-or-reasons", PartialDate.parse("2025-02-24")))
        .extracting(Duty::version)
        .containsExactly(2);
  }

  @Test
  void knowsTheOrderUntil25May2015Only() {
    assertThat(register.perhapsInForce("closure-order", PartialDate.parse("2015-05-25")))
        .hasSize(1);
    assertThat(register.perhapsInForce("closure-order", PartialDate.parse("2015-05-26"))).isEmpty();
  }

  @Test
  void refusesOneVersionTwice() {
    List<Duty> doubled = new ArrayList<>(register.all());
    doubled.add(register.all().getFirst());

    assertThatThrownBy(() -> new DutyRegister(doubled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("closure-notice");
  }
}
