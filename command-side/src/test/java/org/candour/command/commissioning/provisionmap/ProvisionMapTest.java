package org.candour.command.commissioning.provisionmap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.HOLLOWAY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.command.commissioning.provisionmap.ProvisionMapDecider.MapOfAnotherSite;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Role;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;

/** A site is mapped once, with its gaps and overlaps. */
class ProvisionMapTest {

  private static final ProvisionMapId MAP =
      new ProvisionMapId("00000000-0000-4000-8000-000000000002");
  private static final DevelopmentId SITE =
      new DevelopmentId("00000000-0000-4000-8000-000000000005");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId PRIME = new OrganisationId("GB-COH-01234567");
  private static final String DAY = "2025-06-02";

  @Test
  void aSiteIsMappedAndItsGapsAndOverlapsAreRecorded() {
    List<Provision> services = List.of(new Provision("Art", ART, "Everybody", 30));
    ProvisionMapped mapped =
        new ProvisionMapped(new ProvisionMapTerms(CANTERBURY, null, services, List.of(ART), null));

    givenNothing()
        .when(
            at(
                DAY,
                new MapProvision(
                    MAP, new ProvisionMapTerms(CANTERBURY, null, services, List.of(ART), null))))
        .expect(mapped);
    given(on(DAY, mapped))
        .when(at(DAY, new RecordGap(MAP, "Housing", "Leavers", 40, null)))
        .expect(new GapRecorded("Housing", "Leavers", 40, null));
    given(on(DAY, mapped))
        .when(at(DAY, new RecordOverlap(MAP, "Art", List.of(ART, PRIME), null)))
        .expect(new OverlapRecorded("Art", List.of(ART, PRIME), null));
    given(on(DAY, mapped))
        .when(at(DAY, new RecordGap(MAP, "Housing", null, null, null)))
        .expectAllToConcern(CANTERBURY.stream(), ART.stream());
    given(on(DAY, mapped))
        .when(
            at(DAY, new RecordGap(MAP, "Housing", null, null, null))
                .by(Role.PARTNER, ART.value(), null))
        .expect(new GapRecorded("Housing", null, null, null));
    given(on(DAY, mapped))
        .when(
            at(DAY, new RecordGap(MAP, "Housing", null, null, null))
                .by(Role.PARTNER, PRIME.value(), null))
        .expectNotYours();
    givenNothing()
        .when(at(DAY, new RecordGap(MAP, "Housing", null, null, null)))
        .expectRefusal(NoSuchStream.class);
  }

  @Test
  void aMapIsOfOneSiteThatIsThere() {
    List<Provision> services = List.of(new Provision("Art", ART, null, null));

    given(
            on(
                DAY,
                new ProvisionMapped(
                    new ProvisionMapTerms(CANTERBURY, null, services, List.of(), null))))
        .when(
            at(
                DAY,
                new MapProvision(
                    MAP, new ProvisionMapTerms(HOLLOWAY, null, services, List.of(), null))))
        .expectRefusal(MapOfAnotherSite.class);
    givenNothing()
        .when(
            at(
                DAY,
                new MapProvision(
                    MAP, new ProvisionMapTerms(UNREGISTERED, null, services, List.of(), null))))
        .expectRefusal(EstablishmentNotRegistered.class);
    givenNothing()
        .when(
            at(
                DAY,
                new MapProvision(
                    MAP, new ProvisionMapTerms(null, SITE, services, List.of(), null))))
        .expectRefusal(LinkToNoStream.class)
        .naming("linked", SITE.stream());
    assertThatThrownBy(() ->
            new MapProvision(MAP, new ProvisionMapTerms(null, null, services, List.of(), null)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
