package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, PUBLIC, PUBLIC",
    "PUBLIC, PARTIES, PARTIES",
    "PARTIES, GOVERNANCE, GOVERNANCE",
    "GOVERNANCE, INSPECTION, INSPECTION",
    "PUBLIC, INSPECTION, INSPECTION"
  })
  void ofTwoTheStricterHoldsInWhicheverOrder(Visibility one, Visibility other, Visibility both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }
}
