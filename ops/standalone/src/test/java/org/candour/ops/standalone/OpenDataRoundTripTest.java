package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files in the form of those that Find a Tender, Contracts Finder and funders publish go the whole
 * way: into a ledger, out of it, into a second, empty one, and out of that.
 */
@Tag("server")
class OpenDataRoundTripTest {

  private static final Pattern NOTHING = Pattern.compile("");

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static OpenLedger first;

  @SuppressWarnings("NullAway.Init")
  private static OpenLedger second;

  @BeforeAll
  static void start() throws Exception {
    first = OpenLedger.empty(directory.resolve("first"));
    second = OpenLedger.empty(directory.resolve("second"));
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  private static Path file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OpenDataRoundTripTest.class.getResourceAsStream(name))) {
      return Files.write(directory.resolve(name), in.readAllBytes());
    }
  }

  private static Path write(String name, Map<String, List<JsonNode>> content) throws IOException {
    return Files.writeString(directory.resolve(name), OpenLedger.JSON.writeValueAsString(content));
  }

  private static void releasesAreWhole(String name) throws Exception {
    Path file = file(name);
    JsonNode source = OpenLedger.JSON.readTree(Files.readAllBytes(file));
    Set<String> processes = Set.copyOf(source.at("/releases").findValuesAsString("ocid"));
    OpenLedger.Import in = first.record(file, "--ocds");
    assertThat(in.exit()).as(in.said()).isZero();
    List<JsonNode> out = among(first.releases(), "ocid", processes);
    Map<String, Facts> told = RoundTrip.ofReleases(out);

    assertThat(RoundTrip.lostReleases(source, in.notCarried(), told)).isEmpty();

    OpenLedger.Import again = second.record(write("again.json", Map.of("releases", out)), "--ocds");
    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(
            facts(
                RoundTrip.ofReleases(among(second.releases(), "ocid", processes)),
                RoundTrip.OF_THE_LEDGER))
        .isEqualTo(facts(told, RoundTrip.OF_THE_LEDGER));
  }

  private static List<JsonNode> among(List<JsonNode> all, String name, Set<String> some) {
    return all.stream().filter(one -> some.contains(one.path(name).asString())).toList();
  }

  private static List<JsonNode> grants(OpenLedger ledger, Path file) throws Exception {
    JsonNode source = OpenLedger.JSON.readTree(Files.readAllBytes(file));
    Set<String> ids = new HashSet<>();
    source.path("grants").forEach(grant -> ids.add(grant.path("id").asString()));
    return among(ledger.grants(), "id", ids);
  }

  private static Map<String, Map<String, Set<String>>> facts(
      Map<String, Facts> all, Pattern without) {
    Map<String, Map<String, Set<String>>> facts = new HashMap<>();
    all.forEach((id, told) -> facts.put(id, told.without(without)));
    return facts;
  }

  @Test
  void releasesOfFindATenderComeAndGoWithoutLoss() throws Exception {
    releasesAreWhole("find-a-tender.json");
  }

  @Test
  void releasesOfContractsFinderComeAndGoWithoutLoss() throws Exception {
    releasesAreWhole("contracts-finder.json");
  }

  @Test
  void grantsComeAndGoWithoutLoss() throws Exception {
    Path file = file("grants.json");
    OpenLedger.Import in = first.record(file, "--360giving");
    assertThat(in.exit()).as(in.said()).isZero();
    List<JsonNode> out = grants(first, file);
    Map<String, Facts> told = RoundTrip.ofGrants(out);

    assertThat(
            RoundTrip.lostGrants(
                OpenLedger.JSON.readTree(Files.readAllBytes(file)), in.notCarried(), told))
        .isEmpty();

    OpenLedger.Import again =
        second.record(write("again.json", Map.of("grants", out)), "--360giving");
    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(facts(RoundTrip.ofGrants(grants(second, file)), NOTHING))
        .isEqualTo(facts(told, NOTHING));
  }

  /** It is in the register by another of its numbers, which a procurement gave. */
  @Test
  void whoIsOnRecordByAnotherNumberIsRecordedAsThat() throws Exception {
    first.record(file("contracts-finder.json"), "--ocds");
    Path grants =
        Files.writeString(
            directory.resolve("known.json"),
            """
            {"grants":[{"id":"360G-example-2001","title":"To a company","currency":"GBP","amountAwarded":1.01,"awardDate":"2024-01-01",
             "recipientOrganization":[{"id":"360G-example-ORG:9","name":"Example Ltd","companyNumber":"158718"}],
             "fundingOrganization":[{"id":"GB-CHC-1015648","name":"Example Foundation"}]}]}
            """);
    OpenLedger.Import in = first.record(grants, "--360giving");
    assertThat(in.exit()).as(in.said()).isZero();
    assertThat(in.said()).contains("in the register already as GB-COH-00158718");
    assertThat(among(first.grants(), "id", Set.of("360G-example-2001")))
        .singleElement()
        .satisfies(grant ->
            assertThat(grant.at("/recipientOrganization/0/id").asString())
                .isEqualTo("GB-COH-00158718"));
  }

  /** It stays as it is in the register, so what is new there is lost, and is said to be. */
  @Test
  void whatALaterFileSaysOfWhoIsOnRecordIsSaidNotToBeCarried() throws Exception {
    String file =
        """
        {"grants":[{"id":"360G-example-%d","title":"To a charity","currency":"GBP","amountAwarded":1.01,"awardDate":"2024-01-01",
         "recipientOrganization":[{"id":"GB-COH-09442333","name":"%s"%s}],
         "fundingOrganization":[{"id":"GB-CHC-1015648","name":"Example Foundation"}]}]}
        """;
    first.record(
        Files.writeString(directory.resolve("one.json"), file.formatted(3001, "Example Works", "")),
        "--360giving");
    Path later =
        Files.writeString(
            directory.resolve("two.json"),
            file.formatted(3002, "EXAMPLE WORKS LTD", ",\"charityNumber\":\"1074546\""));
    OpenLedger.Import in = first.record(later, "--360giving");

    assertThat(in.exit()).as(in.said()).isZero();
    assertThat(in.notCarried())
        .filteredOn(lost -> lost.get("why").startsWith("The register has the organisation already"))
        .map(lost -> lost.get("pointer"))
        .containsExactly(
            "/grants/0/recipientOrganization/0/name",
            "/grants/0/recipientOrganization/0/charityNumber");
    assertThat(
            RoundTrip.lostGrants(
                OpenLedger.JSON.readTree(Files.readAllBytes(later)),
                in.notCarried(),
                RoundTrip.ofGrants(grants(first, later))))
        .isEmpty();
  }

  @Test
  void theSameFileIsRecordedOnce() throws Exception {
    Path file = file("find-a-tender.json");
    first.record(file, "--ocds");
    long size = first.size();
    OpenLedger.Import again = first.record(file, "--ocds");
    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(again.said()).contains("accepted 0").contains("is in the register already");
    assertThat(first.size()).isEqualTo(size);
  }

  /** What comes before the mistake is not recorded either. */
  @Test
  void ofAFileWithAMistakeNothingIsRecorded() throws Exception {
    String whole = Files.readString(file("contracts-finder.json"));
    long size = first.size();
    for (byte[] broken :
        List.of(
            whole.substring(0, whole.length() - 200).getBytes(StandardCharsets.UTF_8),
            whole
                .replace("A centre", "“A centre")
                .getBytes(java.nio.charset.Charset.forName("windows-1252")))) {
      Path file = Files.write(directory.resolve("broken.json"), broken);
      OpenLedger.Import in = first.record(file, "--ocds");
      assertThat(in.exit()).isEqualTo(2);
      assertThat(in.said()).matches("The file is not (JSON|UTF-8).* line [0-9]+.*\\R?");
    }
    assertThat(first.size()).isEqualTo(size);
  }
}
