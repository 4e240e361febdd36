package org.candour.ops.ledgerctl.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.ops.ledgerctl.opendata.OpenDataImport.Standard;
import org.candour.ops.ledgerctl.opendata.Reading.NotCarried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Files with the mistakes that published ones have: refused with a line, or said by pointer. */
class MistakenFilesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String RELEASE =
      """
      {"ocid":"ocds-abc123-1","id":"r","date":"2025-03-01T00:00:00Z","tag":["award"],
       "tender":{"id":"t","title":"Café £"},
       "awards":[{"id":"a","status":"active","value":{"amount":93007.99,"currency":"GBP"}}]}
      """;

  @TempDir private Path directory;

  private OpenDataImport read(byte[] bytes) throws IOException {
    return OpenDataImport.read(
        Files.write(directory.resolve("file.json"), bytes), Standard.OCDS, TODAY);
  }

  private OpenDataImport read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> bodies(OpenDataImport read, String command) {
    return read.proposals().stream()
        .filter(proposal -> proposal.line().command().equals(command))
        .map(proposal -> (JsonNode) proposal.line().body())
        .toList();
  }

  private static String why(OpenDataImport read, String pointer) {
    return read.notCarried().stream()
        .filter(lost -> lost.pointer().equals(pointer))
        .map(NotCarried::why)
        .findFirst()
        .orElse("carried");
  }

  static Stream<Charset> encodings() {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE").map(Charset::forName);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void everyEncodingOfUnicodeIsRead(Charset encoding) throws IOException {
    assertThat(bodies(read(RELEASE.getBytes(encoding)), "plan-round").getFirst().path("title"))
        .hasToString("\"Café £\"");
    assertThat(read(("\uFEFF" + RELEASE).getBytes(encoding)).proposals())
        .isEqualTo(read(RELEASE).proposals());
  }

  static Stream<Arguments> unreadable() {
    Charset windows = Charset.forName("windows-1252");
    return Stream.of(
        Arguments.of(RELEASE.getBytes(windows), "not UTF-8: line 2 holds byte E9"),
        Arguments.of(RELEASE.getBytes(windows), "save it again as UTF-8"),
        Arguments.of(bytes(RELEASE.substring(0, 150)), "not JSON from line 3, column"),
        Arguments.of(bytes(RELEASE.replace("\"id\":\"r\"", "\"id\":NaN")), "not JSON from line 1"),
        Arguments.of(bytes(RELEASE.replace("\"tag\"", "\"id\":\"s\",\"tag\"")), "Duplicate"),
        Arguments.of(bytes(""), "The file is empty"),
        Arguments.of(bytes("PK\u0003\u0004"), "unpack it"),
        Arguments.of(new byte[] {0x1f, (byte) 0x8b, 8}, "unpack it"),
        Arguments.of(bytes("<html></html>"), "not JSON from line 1, column 1"),
        Arguments.of(bytes("[]"), "holds no release"),
        Arguments.of(bytes(RELEASE.replace("ocds-abc123-1", "")), "each needs an “ocid”"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unreadable")
  void whatIsNoJsonIsRefusedWhereItStopsBeingIt(byte[] bytes, String why) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aFileThatMemoryHasNoRoomForIsRefusedBeforeItIsRead() throws IOException {
    Path file = directory.resolve("huge.json");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1L << 40);
    }
    assertThatThrownBy(() -> OpenDataImport.read(file, Standard.OCDS, TODAY))
        .hasMessageContaining("The file has 1,099,511,627,776 bytes")
        .hasMessageContaining("cut it into several");
  }

  @Test
  void oneReleaseALineIsReadAsAListOfThem() throws IOException {
    String line = RELEASE.replace("\n", "");
    OpenDataImport read = read(line + "\n" + line.replace("abc123-1", "abc123-2") + "\n");
    assertThat(bodies(read, "award-lot")).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          93007.99 | 9300799 |
          "93007.99" | 9300799 |
          9.300799e4 | 9300799 |
          0.01 | 1 |
          9999999999999.99 | 999999999999999 |
          0e-999999999 | 0 |
          "93,007.99" | | It is no number such as 1200.50
          "£93007" | | It is no number such as 1200.50
          true | | It is no number such as 1200.50
          -1 | | The amount -1 is negative
          1.005 | | The amount 1.005 has more than the 2 decimals of GBP
          1e-999999999 | | The amount 1E-999999999 has more than the 2 decimals of GBP
          99999999999999999 | | The amount is too large
          1e999999999 | | The amount is too large
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void anAmountIsExactOrSaid(String amount, Long pence, String why) throws IOException {
    OpenDataImport read = read(RELEASE.replace("93007.99", amount));
    JsonNode value = bodies(read, "award-lot").getFirst().path("value");
    assertThat(value.path("pence").asString("")).isEqualTo(pence == null ? "" : pence.toString());
    assertThat(why(read, "/awards/0/value/amount")).isEqualTo(why == null ? "carried" : why);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          "EUR" | EUR 93007.99 | carried
          "gbp" | | A currency is a code of ISO 4217 in three capital letters, for instance GBP
          "£" | | A currency is a code of ISO 4217 in three capital letters, for instance GBP
          null | | No currency is named
          "JPY" | | The amount 93007.99 has more than the 0 decimals of JPY
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void aCurrencyIsOneOrSaid(String currency, String says, String why) throws IOException {
    OpenDataImport read = read(RELEASE.replace("\"GBP\"", currency));
    assertThat(read.proposals().getLast().says())
        .isEqualTo(
            "Award the round to a supplier that is not named"
                + (says == null ? "" : ", worth " + says));
    assertThat(why(read, "/awards/0/value/amount")).isEqualTo(why);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          2025-03-01 | 2025-03-01 | carried
          2025-03-01T00:00:00 | 2025-03-01 | carried
          2025-03-01 09:30:00 | 2025-03-01 | Its day in London is carried, and not the time of the day
          2025-06-30T23:30:00Z | 2025-07-01 | Its day in London is carried, and not the time of the day
          2025-06-30T23:30:00+0100 | 2025-06-30 | Its day in London is carried, and not the time of the day
          2099-01-01 | unknown | It lies in the future, and so is no day on which it happened
          01/03/2025 | unknown | “01/03/2025” is no date such as 2026-03-31 or 2026-03-31T12:00:00+01:00
          2025-02-30 | unknown | “2025-02-30” is no date such as 2026-03-31 or 2026-03-31T12:00:00+01:00
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void aDateIsADayInLondonOrSaid(String date, String on, String why) throws IOException {
    OpenDataImport read =
        read(RELEASE.replace("\"status\"", "\"date\":\"%s\",\"status\"".formatted(date)));
    assertThat(bodies(read, "award-lot").getFirst().path("occurredOn").asString()).isEqualTo(on);
    assertThat(why(read, "/awards/0/date")).isEqualTo(why);
  }

  @Test
  void aPeriodThatEndsBeforeItStartsHasNoEnd() throws IOException {
    OpenDataImport read =
        read(
            RELEASE.replace(
                "\"status\"",
                """
                "contractPeriod":{"startDate":"2025-04-01","endDate":"2024-03-31"},"status"\
                """));
    assertThat(bodies(read, "award-lot").getFirst().has("endsOn")).isFalse();
    assertThat(why(read, "/awards/0/contractPeriod/endDate"))
        .isEqualTo("It would end before it starts");
  }

  @Test
  void releasesComeInTheOrderOfTheirDatesHoweverTheyStand() throws IOException {
    OpenDataImport read =
        read(
            """
            [{"ocid":"o-1","id":"3","date":"2025-03-03T00:00:00+01:00","tag":["tender"],"tender":{"id":"t","title":"Third"}},
             {"ocid":"o-1","id":"1","date":"2025-03-01T09:00:00","tag":["tender"],"tender":{"id":"t","title":"First"}},
             {"ocid":"o-1","id":"2","tag":["tender"],"tender":{"id":"t","title":"Second"}}]
            """);
    assertThat(bodies(read, "plan-round").getFirst().path("title").asString()).isEqualTo("First");
    assertThat(why(read, "/0/tender/title")).startsWith("It changed after the round was planned");
    assertThat(why(read, "/0/tender/id")).isEqualTo("carried");
  }

  @Test
  void theSameReleaseTwiceIsRecordedOnce() throws IOException {
    OpenDataImport read = read("[" + RELEASE + "," + RELEASE + "]");
    assertThat(read.proposals()).isEqualTo(read(RELEASE).proposals());
    assertThat(why(read, "/1/awards/0/value/amount")).isEqualTo("carried");
  }

  @Test
  void aPaymentThatEachReleaseTellsOfAgainIsRecordedOnce() throws IOException {
    String release =
        """
        {"ocid":"o-1","id":"%s","date":"2025-03-0%sT00:00:00Z","tag":["implementation"],"contracts":[{"id":"c","awardID":"a","implementation":
         {"transactions":[{"id":"p","value":{"amount":%s,"currency":"GBP"}}]}}]}
        """;
    OpenDataImport read =
        read(
            "[%s,%s,%s]"
                .formatted(
                    release.formatted(1, 1, 10),
                    release.formatted(2, 2, 10.0),
                    release.formatted(3, 3, 11)));
    assertThat(bodies(read, "record-payment")).hasSize(1);
    assertThat(why(read, "/1/contracts/0/implementation/transactions/0/value/amount"))
        .isEqualTo("carried");
    assertThat(why(read, "/2/contracts/0/implementation/transactions/0/value/amount"))
        .isEqualTo("The payment stands as an earlier release has it");
  }

  @Test
  void whatChangedOfAContractIsAChangeOfItOrSaid() throws IOException {
    String release =
        """
        {"ocid":"o-1","id":"%s","date":"2025-03-0%sT00:00:00Z","tag":["%s"],"contracts":[{"id":"c","awardID":"a","status":"%s",
         "title":"%s","dateSigned":"2025-03-01","value":{"amount":%s,"currency":"GBP"},"amendments":[{"id":"1","date":"2025-02-01","rationale":"More work"}]}]}
        """;
    OpenDataImport read =
        read(
            "[%s,%s,%s]"
                .formatted(
                    release
                        .formatted(1, 1, "contract", "active", "A", 10)
                        .replaceFirst(",\"amendments.*]}]}", "}]}"),
                    release.formatted(2, 2, "contractAmendment", "active", "B", 12.5),
                    release.formatted(3, 3, "contractTermination", "terminated", "A", 12.5)));
    assertThat(bodies(read, "vary-agreement"))
        .singleElement()
        .satisfies(body -> {
          assertThat(body.path("change").asString()).isEqualTo("More work");
          assertThat(body.path("occurredOn").asString()).isEqualTo("unknown");
        });
    assertThat(why(read, "/1/contracts/0/amendments/0/date"))
        .isEqualTo("It comes before what happened to the contract earlier");
    assertThat(why(read, "/1/contracts/0/title")).startsWith("It changed after");
    assertThat(bodies(read, "end-agreement"))
        .singleElement()
        .satisfies(body -> assertThat(body.path("occurredOn").asString()).isEqualTo("2025-03-03"));
  }

  @Test
  void aContractStaysWithItsProcessAlsoWhereTheFileDoesNotHoldItsAward() throws IOException {
    OpenDataImport read =
        read(
            """
            {"ocid":"o-1","id":"1","date":"2025-03-01T00:00:00Z","tag":["contract"],
             "contracts":[{"id":"c","awardID":"a9","title":"A contract"},{"title":"Another"},{"title":"A third"}]}
            """);
    assertThat(bodies(read, "award-lot"))
        .extracting(body -> body.path("reference").asString(""))
        .containsExactly("a9", "");
    assertThat(bodies(read, "sign-agreement"))
        .allSatisfy(body -> assertThat(body.has("award")).isTrue());
    assertThat(why(read, "/contracts/2/title"))
        .isEqualTo("Another contract of the same release has the same id, or none either");
  }

  @Test
  void anAwardThatCameToNothingIsNoneAndTwoWithoutIdsAreSaid() throws IOException {
    OpenDataImport read =
        read(
            """
            {"ocid":"o-1","id":"1","date":"2025-03-01T00:00:00Z","tag":["award"],"awards":[{"title":"A"},{"title":"B"},
             null,{"id":"3","status":"cancelled","title":"C"}]}
            """);
    assertThat(bodies(read, "award-lot")).hasSize(1);
    assertThat(why(read, "/awards/1/title")).contains("nobody can tell them apart");
    assertThat(why(read, "/awards/3/title")).contains("its status is “cancelled”");
  }

  @Test
  void whatMustBeAListAndIsNoneIsSaid() throws IOException {
    OpenDataImport read =
        read(RELEASE.replace("\"awards\":[", "\"contracts\":{\"id\":\"c\"},\"awards\":["));
    assertThat(why(read, "/contracts/id")).isEqualTo("It must be a list, and is none");
  }

  @Test
  void aNumberThatIsGivenToSeveralNamesNoneOfThemForAnother() throws IOException {
    String release =
        """
        {"ocid":"ocds-abc123-%d","id":"1","date":"2025-03-01T00:00:00Z","tag":["award"],"parties":[{"id":"1","name":"%s"}],
         "awards":[{"id":"a","suppliers":[{"id":"1","name":"%s"}]}]}
        """;
    OpenDataImport read =
        read(
            "[%s,%s]"
                .formatted(
                    release.formatted(1, "Oak Ltd", "Oak Ltd"),
                    release.formatted(2, "Ash Ltd", "Ash Ltd")));
    assertThat(bodies(read, "award-lot"))
        .extracting(body -> body.path("supplier").asString())
        .doesNotHaveDuplicates()
        .allMatch(supplier -> supplier.startsWith("ZZ-ABC123-1_7E"));
    assertThat(bodies(read, "register-organisation"))
        .extracting(body -> body.path("name").asString())
        .containsExactly("Oak Ltd", "Ash Ltd");
    assertThat(why(read, "/0/awards/0/suppliers/0/id")).contains("to somebody else");
  }

  @Test
  void aPartyThatOneProcessCallsByTwoNamesIsOne() throws IOException {
    OpenDataImport read =
        read(
            """
            {"ocid":"ocds-abc123-1","id":"1","date":"2025-03-01T00:00:00Z","tag":["award"],"parties":[{"id":"org-57","name":"The Agency"}],
             "buyer":{"id":"org-57","name":"Agency, known as A"},"tender":{"procuringEntity":{"id":"org-57"}},"awards":[{"id":"a","suppliers":[{"id":"org-57"}]}]}
            """);
    assertThat(bodies(read, "award-lot"))
        .singleElement()
        .satisfies(
            body -> assertThat(body.path("supplier").asString()).isEqualTo("ZZ-ABC123-org-57"));
    assertThat(why(read, "/buyer/id")).isEqualTo("carried");
    assertThat(why(read, "/tender/procuringEntity/id")).isNotEqualTo("carried");
    assertThat(why(read, "/buyer/name")).isEqualTo("The register has it as “The Agency”");
  }

  @Test
  void oneOrganisationIsRegisteredOnceWithAllItsNumbersFromWhereverTheyStand() throws IOException {
    OpenDataImport read =
        read(
            """
            [{"ocid":"o-1","id":"1","date":"2025-03-01T00:00:00Z","tag":["award"],"parties":[{"id":"GB-CFS-9","name":"Oak Ltd"}],
              "awards":[{"id":"a","suppliers":[{"id":"GB-CFS-9","name":"Oak Ltd"}]}]},
             {"ocid":"o-2","id":"1","date":"2025-03-01T00:00:00Z","tag":["award"],
              "parties":[{"id":"GB-CFS-9","name":"OAK LIMITED","identifier":{"scheme":"GB-COH","id":"09442333"}}],"awards":[{"id":"a","suppliers":[{"id":"GB-CFS-9","name":"Oak Ltd"}]}]}]
            """);
    assertThat(bodies(read, "register-organisation"))
        .singleElement()
        .satisfies(body -> {
          assertThat(body.path("organisation").asString()).isEqualTo("GB-CFS-9");
          assertThat(body.path("identifiers").toString()).isEqualTo("[\"GB-COH-09442333\"]");
        });
    assertThat(why(read, "/1/parties/0/name")).isEqualTo("The register has it as “Oak Ltd”");
    assertThat(why(read, "/1/parties/0/identifier/id")).isEqualTo("carried");
  }

  @Test
  void moreAwardsThanARoundHasLotsAreSaid() throws IOException {
    String awards =
        IntStream.range(0, 203)
            .mapToObj("{\"id\":\"%d\",\"title\":\"T\"}"::formatted)
            .collect(Collectors.joining(","));
    OpenDataImport read =
        read(
            "{\"ocid\":\"o-1\",\"id\":\"1\",\"date\":\"2025-03-01\",\"tag\":[\"award\"],\"awards\":["
                + awards
                + "]}");
    assertThat(bodies(read, "award-lot")).hasSize(200);
    assertThat(why(read, "/awards/202/title"))
        .isEqualTo("A round has at most 200 lots, and as many awards");
  }

  @Test
  void twoGrantsOfOneIdAreOneOrSaid() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("grants.json"),
            """
            {"grants":[{"id":"g","title":"One","currency":"GBP","amountDisbursed":0,"dateModified":"23/06/2015 00:00"},
             {"id":"g","title":"One","currency":"GBP","amountDisbursed":0,"dateModified":"23/06/2015 00:00"},{"id":"g","title":"Another"},{"title":"None"},null]}
            """);
    OpenDataImport read = OpenDataImport.read(file, Standard.THREE_SIXTY_GIVING, TODAY);
    assertThat(bodies(read, "sign-agreement")).hasSize(1);
    assertThat(why(read, "/grants/1/title")).isEqualTo("carried");
    assertThat(why(read, "/grants/0/dateModified")).contains("is no date such as");
    assertThat(why(read, "/grants/0/amountDisbursed")).isEqualTo("Nothing was paid yet");
    assertThat(why(read, "/grants/2/title")).contains("an earlier grant of this id");
    assertThat(why(read, "/grants/3/title")).isEqualTo("The grant has no id");
  }
}
