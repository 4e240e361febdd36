package org.candour.ops.ledgerctl.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.candour.query.opendata.grants.GrantRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Grants as funders publish them come in, and out again. */
class GrantsImportTest {

  private static final String GRANT =
      """
      {"grants":[{"id":"360G-ALWF-1978","title":"Grant to a college","description":"Pathfinder",
       "currency":"GBP","amountAppliedFor":15000,"amountAwarded":15000.25,"amountDisbursed":5000,
       "awardDate":"2020-11-03T00:00:00+00:00",
       "plannedDates":[{"startDate":"2021-01-01","endDate":"2023-12-31","duration":36}],
       "recipientOrganization":[{"id":"360G-ALWF-ORG:The_College's","name":"The College","charityNumber":"1074546","postalCode":"M13 9RD"}],
       "beneficiaryLocation":[{"name":"UK Wide","geoCode":"K02000001"}],
       "fundingOrganization":[{"id":"GB-CHC-1015648","name":"A foundation"}],
       "dateModified":"2021-02-15T00:00:00+00:00","dataSource":"http://example.org/"},
       {"id":"360G-ALWF-1979","title":"To somebody","description":"A bursary","currency":"GBP","amountAwarded":100,
       "awardDate":"2020-11-04","recipientIndividual":{"id":"360G-ALWF-IND:1","name":"Somebody"},
       "fundingOrganization":[{"id":"GB-CHC-1015648","name":"A foundation"}]}]}
      """;

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir private Path directory;

  private OpenDataImport read(String text) throws IOException {
    return OpenDataImport.read(
        Files.writeString(directory.resolve("file.json"), text),
        Standard.THREE_SIXTY_GIVING,
        TODAY);
  }

  private static ObjectNode first(OpenDataImport read) {
    Played played = Played.of(read.proposals());
    var stream = played.entries().firstEntry().getValue().stream();
    return GrantRecord.of("360G-local", played.among(List.of(stream)), played.named()).json();
  }

  @Test
  void aGrantComesOutAsItCameIn() throws IOException {
    ObjectNode grant = first(read(GRANT));
    assertThat(grant.path("id").asString()).isEqualTo("360G-ALWF-1978");
    assertThat(grant.path("title").asString()).isEqualTo("Grant to a college");
    assertThat(grant.path("description").asString()).isEqualTo("Pathfinder");
    assertThat(grant.path("amountAwarded").toString()).isEqualTo("15000.25");
    assertThat(grant.path("amountDisbursed").toString()).isEqualTo("5000");
    assertThat(grant.path("awardDate").asString()).isEqualTo("2020-11-03");
    assertThat(grant.at("/plannedDates/0/startDate").asString()).isEqualTo("2021-01-01");
    assertThat(grant.at("/plannedDates/0/endDate").asString()).isEqualTo("2023-12-31");
    assertThat(grant.at("/recipientOrganization/0/id").asString())
        .isEqualTo("360G-ALWF-ORG:The_College's");
    assertThat(grant.at("/recipientOrganization/0/charityNumber").asString()).isEqualTo("1074546");
    assertThat(grant.at("/fundingOrganization/0/id").asString()).isEqualTo("GB-CHC-1015648");
    assertThat(grant.at("/beneficiaryLocation/0/name").asString()).isEqualTo("UK Wide");
    assertThat(grant.path("dateModified").asString()).isEqualTo("2021-02-15");
  }

  /** The register has all of them, and the standard has room for one. */
  @Test
  void aSecondCharityNumberOfTheSameOrganisationIsSaidNotToGoOut() throws IOException {
    String grant =
        """
        {"id":"360G-ALWF-%s","title":"A grant","currency":"GBP","amountAwarded":1,"awardDate":"2020-11-03",
         "recipientOrganization":[{"id":"GB-CHC-1130360","name":"A charity","charityNumber":"%s"}],
         "fundingOrganization":[{"id":"GB-CHC-1015648","name":"A foundation"}]}
        """;
    OpenDataImport read =
        read(
            "{\"grants\":[%s,%s]}"
                .formatted(grant.formatted("1", "1130360"), grant.formatted("2", "1092992")));
    assertThat(read.notCarried())
        .singleElement()
        .satisfies(lost -> {
          assertThat(lost.pointer()).isEqualTo("/grants/1/recipientOrganization/0/charityNumber");
          assertThat(lost.why())
              .isEqualTo("It is recorded as GB-CHC-1130360, with this number beside it");
        });
    assertThat(first(read).at("/recipientOrganization/0/charityNumber").asString())
        .isEqualTo("1130360");
  }

  @Test
  void nobodyIsNamedWhoIsAPerson() throws IOException {
    OpenDataImport read = read(GRANT);
    assertThat(read.proposals().toString()).doesNotContain("Somebody", "IND:1");
    assertThat(read.notCarried())
        .anySatisfy(lost -> {
          assertThat(lost.pointer()).isEqualTo("/grants/1/recipientIndividual/id");
          assertThat(lost.why()).isEqualTo("It is, or may be, somebody’s personal data");
        });
  }

  @Test
  void aFileOfSomethingElseIsRefusedWithWhatItLacks() {
    assertThatThrownBy(() -> read("{\"releases\":[]}")).hasMessageContaining("holds no grant");
  }
}
