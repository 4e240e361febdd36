package org.candour.command.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Scenario.on;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.command.Register;
import org.candour.command.Scenario;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.junit.jupiter.api.Test;

/** What rests on a stream is found by the organisation that both concern, under all its records. */
class RestingStreamsTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId COMPANY = new OrganisationId("GB-COH-01234567");
  private static final StreamId AGREEMENT =
      StreamId.parse("agreement/00000000-0000-4000-8000-000000000001");
  private static final OrganisationJoined JOINED =
      new OrganisationJoined(COMPANY, CHARITY, "Its accounts say so");

  private static Event registered(OrganisationId id) {
    return new OrganisationRegistered(
        id,
        OrganisationProfileBuilder.builder()
            .name("Way Out")
            .kind(OrganisationKind.CHARITY)
            .build());
  }

  /** An agreement with the company, a registration of each, and more of the company’s record. */
  private static RestingStreams resting(Event... ofTheCompany) {
    AgreementSigned signed =
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(COMPANY)
                .service("Visits")
                .mechanism(FundingMechanism.GRANT)
                .startsOn(PartialDate.parse("2026-04-01"))
                .build(),
            null,
            PartialDate.parse("2026-03-01"));
    List<Entry> known = new ArrayList<>();
    known.add(Scenario.entry(CHARITY.stream(), 0, on("2026-01-01", registered(CHARITY))));
    known.add(Scenario.entry(COMPANY.stream(), 0, on("2026-01-01", registered(COMPANY))));
    known.add(Scenario.entry(AGREEMENT, 0, on("2026-03-01", signed)));
    Arrays.stream(ofTheCompany)
        .map(event -> Scenario.entry(COMPANY.stream(), known.size(), on("2026-06-01", event)))
        .forEach(known::add);
    return new RestingStreams(Scenario.deciders(), Register.with(List.of(), 0, known, List.of()));
  }

  @Test
  void whatRestsOnARecordThatIsJoinedToAnotherRestsOnThatToo() {
    assertThat(resting().on(COMPANY.stream())).containsExactly(AGREEMENT);
    assertThat(resting().on(CHARITY.stream())).isEmpty();
    assertThat(resting(JOINED).on(CHARITY.stream())).containsExactly(AGREEMENT);
    assertThat(
            resting(JOINED, new OrganisationParted(COMPANY, CHARITY, "A mistake"))
                .on(CHARITY.stream()))
        .isEmpty();
  }
}
