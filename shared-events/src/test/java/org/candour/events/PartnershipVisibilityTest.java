package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.events.entry.EventRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions, money and promises are everybody's; concerns and access are for their parties. */
class PartnershipVisibilityTest {

  @ParameterizedTest(name = "{1} in {0} is {2}")
  @CsvSource({
    "round, round.bid-recorded, PUBLIC",
    "round, duty.breached, PUBLIC",
    "agreement, agreement.claim-abandoned, PUBLIC",
    "agreement, duty.breached, PUBLIC",
    "commitment, commitment.missed, PUBLIC",
    "commitment, fact.corrected, PUBLIC",
    "organisation, organisation.registered, PUBLIC",
    "arrangement, arrangement.lapsed, PUBLIC",
    "needs-assessment, needs-assessment.need-identified, PUBLIC",
    "provision-map, provision-map.gap-recorded, PUBLIC",
    "concern, concern.raised, PARTIES",
    "concern, concern.unanswered, PARTIES",
    "concern, duty.breached, PARTIES",
    "access-request, access-request.refused, PARTIES",
    "access-request, fact.corrected, PARTIES"
  })
  void everyEntryHasItsReaders(String stream, String type, Visibility visibility) {
    assertThat(EventRegistry.instance().visibility(stream, type)).isEqualTo(visibility);
  }
}
