package org.candour.events.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;

/** Which numbers of an organisation a grant has room for. */
class GrantNumbersTest {

  private static Stream<OrganisationId> numbers(String... all) {
    return Stream.of(all).map(OrganisationId::new);
  }

  @Test
  void theFirstNumberOfACharityAndTheFirstOfACompanyGoOut() {
    assertThat(
            GrantNumbers.of(
                numbers("GB-COH-01234567", "GB-SC-SC012345", "GB-CHC-1074546", "GB-COH-07654321")))
        .containsOnlyKeys("companyNumber", "charityNumber")
        .containsEntry("companyNumber", new OpenIdentifier("GB-COH", "01234567"))
        .containsEntry("charityNumber", new OpenIdentifier("GB-SC", "SC012345"));
  }

  @Test
  void numbersOfOtherListsHaveNoField() {
    assertThat(GrantNumbers.of(numbers("GB-GOR-D18", "GB-UKPRN-10007774"))).isEmpty();
  }
}
