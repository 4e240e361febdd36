package org.candour.ops.ledgerctl.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.candour.query.opendata.ocds.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Releases as Find a Tender and Contracts Finder publish them come in, and out again. */
class OcdsImportTest {

  /** An award notice in the form of Contracts Finder. */
  private static final String AWARD =
      """
      {"uri":"https://example.org/1","version":"1.1","publishedDate":"2025-03-11T14:01:22Z",
       "publisher":{"name":"Cabinet Office"},
       "releases":[{"ocid":"ocds-b5fd17-75e323b4-b4c4-4066-83d3-c70d79b3c07d","id":"eb319a04-833038",
        "date":"2025-03-11T14:01:22Z","tag":["award"],"initiationType":"tender","language":"en",
        "parties":[
         {"id":"GB-SRS-sid4gov.cabinetoffice.gov.uk/8s944V4W","name":"Example Council",
          "identifier":{"legalName":"Example Council","scheme":"GB-SRS","id":"sid4gov.cabinetoffice.gov.uk/8s944V4W"},
          "contactPoint":{"name":"Somebody","email":"somebody@example.org"},"roles":["buyer"]},
         {"id":"GB-CFS-307567","name":"Example Trust","identifier":{"legalName":"Example Trust"},"roles":["supplier"]},
         {"id":"GB-CFS-307568","name":"Example Ltd","identifier":{"scheme":"GB-COH","id":"158718"},"roles":["supplier"]}],
        "buyer":{"id":"GB-SRS-sid4gov.cabinetoffice.gov.uk/8s944V4W","name":"Example Council"},
        "tender":{"id":"MRTN001-DN756786","title":"Visits","description":"A centre for visitors","status":"complete",
         "datePublished":"2025-01-23T15:42:26Z","value":{"amount":372032.5,"currency":"GBP"},
         "minValue":{"amount":93007,"currency":"GBP"},"procurementMethod":"open",
         "tenderPeriod":{"endDate":"2025-02-21T12:00:00Z"},
         "contractPeriod":{"startDate":"2025-04-01T00:00:00+01:00","endDate":"2028-03-31T23:59:59+01:00"},
         "classification":{"scheme":"CPV","id":"75240000"}},
        "awards":[{"id":"ocds-b5fd17-75e323b4-1","status":"active","date":"2025-03-01T00:00:00Z",
         "datePublished":"2025-03-11T14:01:22Z","value":{"amount":93007.99,"currency":"GBP"},
         "suppliers":[{"id":"GB-CFS-307567","name":"Example Trust"},{"id":"GB-CFS-307568","name":"Example Ltd"}],
         "contractPeriod":{"startDate":"2025-04-01T00:00:00+01:00","endDate":"2028-03-31T23:59:59+01:00"}}]}]}
      """;

  /** A record in the form of Find a Tender under the Procurement Act, with its releases brief. */
  private static final String RECORD =
      """
      {"publisher":{"name":"Cabinet Office"},"records":[{"ocid":"ocds-h6vhtk-0525b3",
       "releases":[{"id":"027320-2025","date":"2025-05-24T17:30:58+01:00","tag":["planning"]}],
       "compiledRelease":{"ocid":"ocds-h6vhtk-0525b3","id":"c","date":"2026-09-30T11:59:50+01:00","tag":["compiled"],
        "parties":[{"id":"GB-PPON-PMPB-8772-VYWM","name":"A council","identifier":{"scheme":"GB-PPON","id":"PMPB-8772-VYWM"},"roles":["buyer"]},
         {"id":"GB-COH-09442333","name":"A company","identifier":{"scheme":"GB-COH","id":"09442333"},"roles":["supplier"],"details":{"vcse":false}},
         {"id":"GB-FTS-6209","name":"The High Court","roles":["reviewBody"]}],
        "buyer":{"id":"GB-PPON-PMPB-8772-VYWM"},
        "awards":[{"id":"1","status":"active","suppliers":[{"id":"GB-COH-09442333"}],"relatedLots":["1"]},
         {"id":"2","status":"active","suppliers":[{"id":"GB-COH-09442333"}],"relatedLots":["1"]}],
        "contracts":[{"id":"1","awardID":"1","title":"Peat","status":"active",
         "period":{"startDate":"2026-10-05T00:00:00+01:00","endDate":"2027-03-31T23:59:59+01:00"},
         "value":{"amountGross":438981,"amount":395493.005,"currency":"GBP"},"aboveThreshold":false,
         "dateSigned":"2026-09-30T00:00:00+01:00",
         "documents":[{"id":"092299-2026","documentType":"contractNotice","noticeType":"UK7",
          "url":"https://www.find-tender.service.gov.uk/Notice/092299-2026","datePublished":"2026-09-30T11:59:50+01:00"}]}],
        "tender":{"title":"Peat"}}}]}
      """;

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir private Path directory;

  private OpenDataImport read(String text) throws IOException {
    return OpenDataImport.read(
        Files.writeString(directory.resolve("file.json"), text), Standard.OCDS, TODAY);
  }

  private static List<String> commands(OpenDataImport read) {
    return read.proposals().stream().map(proposal -> proposal.line().command()).toList();
  }

  private static List<ObjectNode> out(OpenDataImport read) {
    Played played = Played.of(read.proposals());
    String ocid =
        played.entries().values().stream()
            .flatMap(entry ->
                entry.payload() instanceof RoundPlanned planned
                    ? Stream.of(planned.terms().ocid())
                    : Stream.empty())
            .findFirst()
            .orElseThrow();
    return Releases.of(ocid, played.entries(), played.named());
  }

  private static String why(OpenDataImport read, String pointer) {
    return read.notCarried().stream()
        .filter(lost -> lost.pointer().equals(pointer))
        .findFirst()
        .orElseThrow()
        .why();
  }

  /** What is said at a place, by whichever release says it. */
  private static String at(List<ObjectNode> releases, String pointer) {
    return releases.stream()
        .map(release -> release.at(pointer))
        .filter(value -> !value.isMissingNode())
        .map(JsonNode::asString)
        .distinct()
        .reduce((one, other) -> one + " | " + other)
        .orElse("");
  }

  @Test
  void anAwardOfContractsFinderComesToItsCommands() throws IOException {
    assertThat(commands(read(AWARD)))
        .containsExactly(
            "register-organisation",
            "plan-round",
            "invite-bids",
            "register-organisation",
            "register-organisation",
            "award-lot");
  }

  @Test
  void amountsDatesAndIdentifiersComeOutAsTheyCameIn() throws IOException {
    List<ObjectNode> out = out(read(AWARD));
    assertThat(at(out, "/ocid")).isEqualTo("ocds-b5fd17-75e323b4-b4c4-4066-83d3-c70d79b3c07d");
    assertThat(at(out, "/tender/id")).isEqualTo("MRTN001-DN756786");
    assertThat(at(out, "/tender/value/amount")).isEqualTo("372032.5");
    assertThat(at(out, "/tender/minValue/amount")).isEqualTo("93007");
    assertThat(at(out, "/tender/description")).isEqualTo("A centre for visitors");
    assertThat(at(out, "/tender/tenderPeriod/endDate")).isEqualTo("2025-02-21T23:59:59Z");
    assertThat(at(out, "/tender/contractPeriod/startDate")).isEqualTo("2025-04-01T00:00:00+01:00");
    assertThat(at(out, "/awards/0/id")).isEqualTo("ocds-b5fd17-75e323b4-1");
    assertThat(at(out, "/awards/0/date")).isEqualTo("2025-03-01T00:00:00Z");
    assertThat(at(out, "/awards/0/value/amount")).isEqualTo("93007.99");
    assertThat(at(out, "/awards/0/contractPeriod/endDate")).isEqualTo("2028-03-31T23:59:59+01:00");
    assertThat(at(out, "/awards/0/suppliers/1/id")).isEqualTo("GB-COH-00158718");
    assertThat(at(out, "/buyer/id")).isEqualTo("GB-SRS-sid4gov.cabinetoffice.gov.uk/8s944V4W");
    assertThat(out.getLast().get("parties").toString())
        .contains("{\"scheme\":\"GB-CFS\",\"id\":\"307568\"}");
  }

  @Test
  void eachCommandNamesItsSourceAndTheSideWhoseWordItIs() throws IOException {
    ObjectNode award = read(AWARD).proposals().getLast().line().body();
    assertThat(award.at("/source/publisher").asString()).isEqualTo("Cabinet Office");
    assertThat(award.at("/source/locator").asString())
        .isEqualTo(
            "ocds-b5fd17-75e323b4-b4c4-4066-83d3-c70d79b3c07d, release eb319a04-833038, /awards/0");
    assertThat(award.at("/source/date").asString()).isEqualTo("2025-03-11");
    assertThat(award.path("saidBy").asString())
        .isEqualTo("GB-SRS-sid4gov.cabinetoffice.gov.uk_2F8s944V4W");
  }

  @Test
  void whatIsNotCarriedIsSaidWithItsPlaceAndWhy() throws IOException {
    OpenDataImport read = read(AWARD);
    assertThat(why(read, "/releases/0/parties/0/contactPoint/email"))
        .isEqualTo("It is, or may be, somebody’s personal data");
    assertThat(why(read, "/releases/0/tender/classification/id"))
        .isEqualTo("Candour does not classify what is bought");
    assertThat(why(read, "/releases/0/tender/tenderPeriod/endDate"))
        .isEqualTo("Its day in London is carried, and not the time of the day");
    assertThat(why(read, "/releases/0/parties/2/identifier/id"))
        .isEqualTo("Its list writes it GB-COH-00158718, and so does Candour");
    assertThat(read.notCarried())
        .extracting(lost -> lost.pointer())
        .doesNotContain("/releases/0/id");
  }

  @Test
  void aRecordUnderTheProcurementActComesInByItsCompiledRelease() throws IOException {
    OpenDataImport read = read(RECORD);
    assertThat(commands(read))
        .containsExactly(
            "register-organisation",
            "plan-round",
            "divide-into-lots",
            "register-organisation",
            "award-lot",
            "award-lot",
            "sign-agreement",
            "publish-notice");
    List<ObjectNode> out = out(read);
    assertThat(at(out, "/contracts/0/awardID")).isEqualTo("1");
    assertThat(at(out, "/contracts/0/dateSigned")).isEqualTo("2026-09-30T00:00:00+01:00");
    assertThat(at(out, "/contracts/0/documents/0/url"))
        .isEqualTo("https://www.find-tender.service.gov.uk/Notice/092299-2026");
    assertThat(at(out, "/contracts/0/aboveThreshold")).isEqualTo("false");
  }

  @Test
  void severalAwardsOfOneLotStandApartAndComeOutAsOneLotAgain() throws IOException {
    OpenDataImport read = read(RECORD);
    assertThat(read.proposals().get(2).line().body().get("lots").toString())
        .contains("\"lot\":\"1\"", "\"lot\":\"1, award 2\"");
    List<ObjectNode> out = out(read);
    assertThat(at(out, "/awards/0/id")).isEqualTo("1 | 2");
    assertThat(at(out, "/awards/0/relatedLots/0")).isEqualTo("1");
    assertThat(at(out, "/tender/lots/1/id")).isEmpty();
  }

  @Test
  void anAmountSmallerThanAPennyIsRefusedInASentence() throws IOException {
    assertThat(why(read(RECORD), "/records/0/compiledRelease/contracts/0/value/amount"))
        .isEqualTo("The amount 395493.005 has more than the 2 decimals of GBP");
  }

  @Test
  void theSameFileComesToTheSameKeys() throws IOException {
    assertThat(read(AWARD).proposals()).isEqualTo(read(AWARD).proposals());
  }

  @Test
  void aFileOfSomethingElseIsRefusedWithWhatItLacks() {
    assertThatThrownBy(() -> read("{\"grants\":[]}"))
        .hasMessageContaining("must be a release package or a record package");
    assertThatThrownBy(() -> read("releases")).hasMessageContaining("not JSON from line 1, column");
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 25).mapToObj(Long::valueOf);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsAwardedComesOutAsItCameIn(long seed) throws IOException {
    Random random = new Random(seed);
    int lots = random.nextInt(4);
    List<String> awards = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      awards.add(award(random, i, lots));
    }
    String file =
        """
        {"ocid":"ocds-abc123-%d","id":"r","date":"2025-01-01T00:00:00Z","tag":["award"],
         "tender":{"id":"t","title":"T","lots":[%s]},"awards":[%s]}
        """
            .formatted(
                seed,
                String.join(
                    ",",
                    IntStream.range(0, lots)
                        .mapToObj(lot ->
                            "{\"id\":\"L%d\",\"title\":\"Lot\",\"value\":{\"amount\":%d.5,\"currency\":\"EUR\"}}"
                                .formatted(lot, lot))
                        .toList()),
                String.join(",", awards));
    List<ObjectNode> out = out(read(file));
    for (String award : awards) {
      JsonNode in = OpenDataFile.read(award.getBytes(StandardCharsets.UTF_8));
      JsonNode last =
          out.stream()
              .flatMap(release -> release.path("awards").valueStream())
              .filter(one -> one.path("id").equals(in.get("id")))
              .reduce((_, newer) -> newer)
              .orElseThrow();
      assertThat(last.at("/value/amount").decimalValue())
          .isEqualByComparingTo(in.at("/value/amount").decimalValue());
      assertThat(last.path("relatedLots").toString())
          .isEqualTo(in.has("relatedLots") ? in.get("relatedLots").toString() : "");
      assertThat(last.path("date").asString()).startsWith(in.get("date").asString());
      assertThat(last.at("/suppliers/0/id")).isEqualTo(in.at("/suppliers/0/id"));
      assertThat(last.path("suppliers")).hasSize(in.get("suppliers").size());
    }
  }

  private static String award(Random random, int number, int lots) {
    List<String> suppliers = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      suppliers.add("{\"id\":\"GB-CFS-%d%d\"}".formatted(number, i));
    }
    List<String> of = new ArrayList<>();
    for (int lot = 0; lot < lots; lot++) {
      if (random.nextBoolean()) {
        of.add("\"L" + lot + "\"");
      }
    }
    return """
    {"id":"A%d","status":"active","date":"2024-%02d-%02d","value":{"amount":%d.%02d,"currency":"GBP"},"suppliers":[%s]%s}
    """
        .formatted(
            number,
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(1_000_000),
            random.nextInt(100),
            String.join(",", suppliers),
            of.isEmpty() ? "" : ",\"relatedLots\":[" + String.join(",", of) + "]");
  }
}
