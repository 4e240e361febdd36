package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.testing.Prose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The chronicle on a fresh ledger: all of it is accepted, and the views show what it tells. */
@ExtendWith(LoadedChronicle.Shared.class)
@Tag("server")
class ChronicleTest {

  private static final int ENTRIES_OF_THE_ESTATE = 321;
  private static final int ENTRIES_BEFORE_OVERSIGHT = 338;

  private final LoadedChronicle chronicle;

  ChronicleTest(LoadedChronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Test
  void everyLineIsAccepted() throws IOException {
    assertThat(chronicle.report())
        .isEqualTo(new Import.Report(Chronicle.lines().size(), 0, List.of()));
  }

  @Test
  void entriesKeepTheirNumbersWhenAFileIsAddedBehindTheOthers() throws Exception {
    assertThat(chronicle.get("/api/entries/" + (ENTRIES_OF_THE_ESTATE - 1)).toString())
        .doesNotContain("round.planned");
    assertThat(chronicle.get("/api/entries/" + ENTRIES_OF_THE_ESTATE).toString())
        .contains("round.planned");
    assertThat(chronicle.get("/api/entries/" + ENTRIES_BEFORE_OVERSIGHT).toString())
        .contains("establishment.reform-prison-designated");
  }

  @Test
  void theAwardOfTheNewPrisonStandsChallengedAndNamesNobody() throws Exception {
    JsonNode round = chronicle.only("/api/rounds?establishment=FWI");

    assertThat(round.path("title").asString())
        .isEqualTo("Running of the new prison at Wellingborough");
    assertThat(round.path("scope").isMissingNode()).isTrue();
    assertThat(round.path("budget").path("pence").asLong()).isEqualTo(300_000_000_00L);
    assertThat(round.path("awards").get(0).path("supplier").isMissingNode()).isTrue();
    assertThat(round.path("awards").get(0).path("made").path("on").asString()).isEqualTo("2020-07");
    assertThat(round.path("challenges").get(0).path("at").path("on").asString())
        .isEqualTo("2020-08");
    assertThat(round.path("challenges").get(0).path("outcome").isMissingNode()).isTrue();
    assertThat(chronicle.items("/api/rounds?challenged=yes")).hasSize(1);
    assertThat(chronicle.page("/registers/rounds/" + round.path("id").asString()))
        .contains("Not named by the source", "Not said by the source");
    assertThat(chronicle.page("/prisons/FWI")).contains("A supplier that the source does not name");
  }

  @Test
  void theClaimAgainstTheCompaniesIsAbandonedAndItsSumIsNotExact() throws Exception {
    JsonNode agreement = chronicle.only("/api/agreements?abandoned-claims=yes");
    JsonNode claim = agreement.path("claims").get(0);

    assertThat(claim.path("amountInWords").asString()).isEqualTo("nearly £6 million");
    assertThat(claim.path("amount").path("pence").asLong()).isEqualTo(6_000_000_00L);
    assertThat(claim.path("abandonedBecause").asString()).contains("wrote it off");
    assertThat(agreement.path("startsOn").asString()).isEqualTo("unknown");
    assertThat(agreement.path("endsOn").asString()).isEqualTo("2022");
    assertThat(agreement.path("noticeToEndOn").asString()).isEqualTo("2020");
    assertThat(agreement.path("breakClause").isMissingNode()).isTrue();
    assertThat(chronicle.page("/registers/agreements/" + agreement.path("id").asString()))
        .contains("nearly £6 million", "Not named by the source");
  }

  @Test
  void whatNobodyIsNamedForIsCountedAndInNoOrganisationsShare() throws Exception {
    JsonNode shares = chronicle.get("/api/market-shares").path("item");

    assertThat(chronicle.items("/api/agreements")).hasSize(2);
    assertThat(chronicle.items("/api/market")).isEmpty();
    assertThat(shares.path("agreements").asInt()).isEqualTo(2);
    assertThat(shares.path("money")).isEmpty();
  }

  @Test
  void aCharityThatIsNotNamedWasNamedInBidsAndNeverGivenWork() throws Exception {
    JsonNode named = chronicle.only("/api/named-partners?engaged=no");

    assertThat(named.path("partner").isMissingNode()).isTrue();
    assertThat(named.path("organisations").asInt()).isEqualTo(1);
    assertThat(named.path("agreement").asString()).startsWith("agreement/");
  }

  @Test
  void everySentenceReadsWell() throws Exception {
    List<String> faults = new ArrayList<>();
    String address = "/api/timeline?limit=200";
    while (!address.isEmpty()) {
      JsonNode page = chronicle.get(address);
      page.path("items")
          .forEach(line -> faults.addAll(Prose.faults(line.path("sentence").asString())));
      address = page.path("next").asString("");
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void dutiesThatRestOnWhatIsNotSaidAreUndetermined() throws Exception {
    assertThat(chronicle.items("/api/breaches")).isNotEmpty();
    assertThat(chronicle.get("/api/breaches?limit=200").toString())
        .doesNotContain("agreement/", "round/");
    assertThat(chronicle.items("/api/due?kind=FUNDING"))
        .extracting(due -> due.path("on").asString(""))
        .containsExactlyInAnyOrder("2020", "");
  }
}
