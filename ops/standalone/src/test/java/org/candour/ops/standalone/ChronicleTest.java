package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The chronicle on a fresh ledger: all of it is accepted, and the views show what it tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class ChronicleTest {

  private static final int OF_THE_ESTATE = 257;
  private static final int OF_REFORMS = 10;
  private static final int ENTRIES_OF_THE_ESTATE = 321;
  private static final int ENTRIES = 338;

  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private Settings settings;

  @SuppressWarnings("NullAway.Init")
  private StandaloneSystem candour;

  @BeforeAll
  void load(@TempDir Path directory) throws IOException, InterruptedException {
    settings = FreePorts.with(directory.resolve("data"));
    candour = new StandaloneSystem(settings);
    candour.start(_ -> {}, () -> false);
    assertThat(
            Chronicle.in(settings.data())
                .load(settings.commandAddress(), candour.registrar(), ImportListener.SILENT))
        .contains(new Import.Report(OF_THE_ESTATE + OF_REFORMS, 0, List.of()));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> candour.sizes().views() == candour.sizes().ledger());
  }

  @AfterAll
  void stop() throws Exception {
    WholeLedger.verified(candour.database());
    candour.close();
  }

  @Test
  void theEstateComesFirstSoThatItsEntriesKeepTheirNumbers() throws Exception {
    assertThat(candour.sizes().ledger()).isEqualTo(ENTRIES);
    assertThat(get("/api/entries/" + (ENTRIES_OF_THE_ESTATE - 1)).toString())
        .doesNotContain("round.planned");
    assertThat(get("/api/entries/" + ENTRIES_OF_THE_ESTATE).toString()).contains("round.planned");
  }

  @Test
  void theAwardOfTheNewPrisonStandsChallengedAndNamesNobody() throws Exception {
    JsonNode round = only("/api/rounds?establishment=FWI");

    assertThat(round.path("title").asString())
        .isEqualTo("Running of the new prison at Wellingborough");
    assertThat(round.path("scope").isMissingNode()).isTrue();
    assertThat(round.path("budget").path("pence").asLong()).isEqualTo(300_000_000_00L);
    assertThat(round.path("awards").get(0).path("supplier").isMissingNode()).isTrue();
    assertThat(round.path("awards").get(0).path("made").path("on").asString()).isEqualTo("2020-07");
    assertThat(round.path("challenges").get(0).path("at").path("on").asString())
        .isEqualTo("2020-08");
    assertThat(round.path("challenges").get(0).path("outcome").isMissingNode()).isTrue();
    assertThat(items("/api/rounds?challenged=yes")).hasSize(1);
    assertThat(page("/registers/rounds/" + round.path("id").asString()))
        .contains("Not named by the source", "Not said by the source");
    assertThat(page("/prisons/FWI")).contains("A supplier that the source does not name");
  }

  @Test
  void theClaimAgainstTheCompaniesIsAbandonedAndItsSumIsNotExact() throws Exception {
    JsonNode agreement = only("/api/agreements?abandoned-claims=yes");
    JsonNode claim = agreement.path("claims").get(0);

    assertThat(claim.path("amountInWords").asString()).isEqualTo("nearly £6 million");
    assertThat(claim.path("amount").path("pence").asLong()).isEqualTo(6_000_000_00L);
    assertThat(claim.path("abandonedBecause").asString()).contains("wrote it off");
    assertThat(agreement.path("startsOn").asString()).isEqualTo("unknown");
    assertThat(agreement.path("endsOn").asString()).isEqualTo("2022");
    assertThat(agreement.path("noticeToEndOn").asString()).isEqualTo("2020");
    assertThat(agreement.path("breakClause").isMissingNode()).isTrue();
    assertThat(page("/registers/agreements/" + agreement.path("id").asString()))
        .contains("nearly £6 million", "Not named by the source");
  }

  @Test
  void whatNobodyIsNamedForIsCountedAndInNoOrganisationsShare() throws Exception {
    JsonNode shares = get("/api/market-shares").path("item");

    assertThat(items("/api/agreements")).hasSize(2);
    assertThat(items("/api/market")).isEmpty();
    assertThat(shares.path("agreements").asInt()).isEqualTo(2);
    assertThat(shares.path("money")).isEmpty();
  }

  @Test
  void aCharityThatIsNotNamedWasNamedInBidsAndNeverGivenWork() throws Exception {
    JsonNode named = only("/api/named-partners?engaged=no");

    assertThat(named.path("partner").isMissingNode()).isTrue();
    assertThat(named.path("organisations").asInt()).isEqualTo(1);
    assertThat(named.path("agreement").asString()).startsWith("agreement/");
  }

  @Test
  void everySentenceReadsWell() throws Exception {
    List<String> faults = new ArrayList<>();
    String address = "/api/timeline?limit=200";
    while (!address.isEmpty()) {
      JsonNode page = get(address);
      page.path("items")
          .forEach(line -> faults.addAll(Prose.faults(line.path("sentence").asString())));
      address = page.path("next").asString("");
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void dutiesThatRestOnWhatIsNotSaidAreUndetermined() throws Exception {
    assertThat(items("/api/breaches")).isNotEmpty();
    assertThat(get("/api/breaches?limit=200").toString()).doesNotContain("agreement/", "round/");
    assertThat(items("/api/due?kind=FUNDING"))
        .extracting(due -> due.path("on").asString(""))
        .containsExactlyInAnyOrder("2020", "");
  }

  private JsonNode only(String path) throws IOException, InterruptedException {
    List<JsonNode> items = items(path);
    assertThat(items).as(path).hasSize(1);
    return items.getFirst();
  }

  private List<JsonNode> items(String path) throws IOException, InterruptedException {
    return get(path).path("items").values().stream().toList();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return CandourJson.mapper().readTree(page(path));
  }

  private String page(String path) throws IOException, InterruptedException {
    URI address = settings.queryAddress().resolve(path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }
}
