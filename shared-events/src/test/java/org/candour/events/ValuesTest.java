package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.entry.Source.Confidence;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final String UUID = "6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f";
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closure/" + UUID,
        "establishment/BXI",
        "organisation/GB-CHC-1074546",
        "access-request/a",
        "a/A.b_c-9"
      })
  void aStreamIsWrittenTypeSlashId(String text) {
    StreamId stream = StreamId.parse(text);

    assertThat(stream).hasToString(text);
    assertThat(stream.type() + "/" + stream.id()).isEqualTo(text);
    assertThat(new StreamId(stream.type(), stream.id())).isEqualTo(stream);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "closure",
        "closure/",
        "/x",
        "Closure/x",
        "closure/x/y",
        "closure /x",
        "closure/x y",
        "closure/x\n",
        "\nclosure/x",
        "-closure/x",
        "closure-/x",
        "a--b/x",
        "closure2/x",
        "closure/é",
        "clôture/x",
        "closure/x+y",
        "closure/%2e",
        "closure//x"
      })
  void anythingElseIsNoStream(String text) {
    assertThatThrownBy(() -> StreamId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStreamsIdHasAtMost128Characters() {
    assertThat(new StreamId("closure", "x".repeat(128)).id()).hasSize(128);
    assertThatThrownBy(() -> new StreamId("closure", "x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void streamsAreOrderedAsTheyAreWritten() {
    List<StreamId> streams =
        new ArrayList<>(
            Stream.of("b/a", "a/b", "a/a", "a-b/a").map(StreamId::parse).sorted().toList());

    assertThat(streams).extracting(StreamId::toString).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BXI", "HYI", "STC2"})
  void anEstablishmentHasItsAgencyCode(String code) {
    EstablishmentCode establishment = new EstablishmentCode(code);

    assertThat(establishment).hasToString(code);
    assertThat(establishment.stream()).hasToString("establishment/" + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "BX", "bxi", "Bxi", "BXIX", "BX1", "1BX", "STC22", " BXI", "BXI ", "BXI\n", "ÉXI"
      })
  void nothingElseIsAnAgencyCode(String code) {
    assertThatThrownBy(() -> new EstablishmentCode(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three capital letters, for instance BXI");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB-CHC-1074546",
        "GB-COH-RC000123",
        "GB-SC-SC012345",
        "XI-ROR-04xy1",
        "GB-LAE-KEN"
      })
  void anOrganisationHasItsOrgId(String id) {
    OrganisationId organisation = new OrganisationId(id);

    assertThat(organisation).hasToString(id);
    assertThat(organisation.stream()).hasToString("organisation/" + id);
  }

  @Test
  void theLongestOrgIdStillNamesAStream() {
    String longest = "GB-" + "A".repeat(12) + "-" + "9".repeat(100);

    assertThat(new OrganisationId(longest).stream().id()).isEqualTo(longest);
    assertThatThrownBy(() -> new OrganisationId(longest + "9"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1074546",
        "GB-CHC",
        "GB-CHC-",
        "gb-CHC-1",
        "GBR-CHC-1",
        "GB-chc-1",
        "GB-CHC-300001 2",
        "GB-CHC-300001/2",
        " GB-CHC-300001",
        "GB-CHC-300001\n",
        "GB_CHC_1",
        "GB-C-1",
        "GB-CHC-é"
      })
  void nothingElseIsAnOrgId(String id) {
    assertThatThrownBy(() -> new OrganisationId(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GB-CHC-1074546");
  }

  static Stream<Arguments> idsThatAreUuids() {
    return Stream.of(
        Arguments.of("closure", (Function<String, StreamId>) id -> new ClosureId(id).stream()),
        Arguments.of(
            "development", (Function<String, StreamId>) id -> new DevelopmentId(id).stream()),
        Arguments.of("person", (Function<String, StreamId>) id -> new PersonId(id).stream()));
  }

  @ParameterizedTest(name = "a {0} is named by a UUID in lower case and by nothing else")
  @MethodSource("idsThatAreUuids")
  void aUuidInLowerCaseAndNothingElse(String type, Function<String, StreamId> streamOf) {
    assertThat(streamOf.apply(UUID)).hasToString(type + "/" + UUID);
    for (String wrong :
        List.of(
            "",
            "1-2-3-4-5",
            UUID.toUpperCase(Locale.ROOT),
            "{" + UUID + "}",
            "urn:uuid:" + UUID,
            UUID.replace("-", ""),
            UUID + "\n",
            " " + UUID,
            UUID + "0")) {
      assertThatThrownBy(() -> streamOf.apply(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("UUID in lower case");
    }
  }

  @Test
  void idsPrintAsTheyAreWritten() {
    assertThat(new ClosureId(UUID)).hasToString(UUID);
    assertThat(new DevelopmentId(UUID)).hasToString(UUID);
    assertThat(new PersonId(UUID)).hasToString(UUID);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 54_600_000_000L, Money.MOST})
  void moneyIsPenceAndACurrency(long pence) {
    assertThat(new Money(pence, "GBP").pence()).isEqualTo(pence);
  }

  @Test
  void moneyIsNotNegative() {
    assertThatThrownBy(() -> new Money(-1, "GBP"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An amount of money is not negative");
  }

  @ParameterizedTest
  @ValueSource(longs = {Money.MOST + 1, Long.MAX_VALUE})
  void moneyIsNoMoreThanThereIs(long pence) {
    assertThatThrownBy(() -> new Money(pence, "GBP"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("An amount of money is at most 1,000,000,000,000,000 pence");
  }

  @ParameterizedTest
  @CsvSource({"GBP, 2", "EUR, 2", "JPY, 0", "KWD, 3"})
  void aCurrencyHasItsOwnDigits(String currency, int digits) {
    assertThat(Money.digits(currency)).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "ABC", "XXX", "XAU"})
  void aCurrencyIsOneThatIso4217Knows(String currency) {
    assertThatThrownBy(() -> new Money(1, currency))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO 4217");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gbp", "GB", "GBPS", "£", "GBP ", "GBP\n", "GBÞ"})
  void aCurrencyIsThreeCapitalLetters(String currency) {
    assertThatThrownBy(() -> new Money(1, currency))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three capital letters");
  }

  @ParameterizedTest(name = "a {0} of {1} characters and no more")
  @CsvSource({"title, 300", "publisher, 200", "locator, 1000", "says, 2000"})
  void aSourceHasRoomForSoMuch(String field, int most) {
    assertThat(source(field, "x".repeat(most)).title()).isNotBlank();
    assertThatThrownBy(() -> source(field, "x".repeat(most + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A source's " + field + " has at most " + most + " characters");
  }

  @Test
  void aSourceNeedsNothingButItsTitleAndHowFarItIsTrusted() {
    Source source =
        CandourJson.mapper()
            .readValue("{\"title\":\"Hansard\",\"confidence\":\"LOW\"}", Source.class);

    assertThat(source).hasAllNullFieldsOrPropertiesExcept("title", "confidence");
    assertThat(source.confidence()).isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
  void aSourceNeedsATitle(String title) {
    assertThatThrownBy(() -> source("title", title))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A source needs a title");
  }

  private static Source source(String field, String value) {
    return new Source(
        field.equals("title") ? value : "Hansard",
        field.equals("publisher") ? value : null,
        PartialDate.parse("2015-11"),
        field.equals("locator") ? value : null,
        PartialDate.Precision.MONTH,
        Confidence.HIGH,
        field.equals("says") ? value : null);
  }

  @Test
  void aDocumentIsNamedByItsHash() {
    DocumentRef document = new DocumentRef(SHA256, "Plan – Carchar Ŵ.pdf", "application/pdf");

    assertThat(document.sha256()).isEqualTo(SHA256);
  }

  @Test
  void aDocumentsHashIs64LowerCaseHexadecimalDigits() {
    for (String wrong :
        List.of("", SHA256.substring(1), SHA256 + "0", "A" + SHA256.substring(1), SHA256 + "\n")) {
      assertThatThrownBy(() -> new DocumentRef(wrong, "a", "a/b"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A document's sha256 is 64 lower-case hexadecimal digits");
    }
  }

  @Test
  void aDocumentsNameHas1To200Characters() {
    assertThat(new DocumentRef(SHA256, "x".repeat(200), "a/b").name()).hasSize(200);
    for (String wrong : List.of("", "  ", "x".repeat(201))) {
      assertThatThrownBy(() -> new DocumentRef(SHA256, wrong, "a/b"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A document's name has 1 to 200 characters");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pdf",
        "/pdf",
        "application/",
        "Application/PDF",
        "a/b/c",
        "text/html; charset=x"
      })
  void aMediaTypeLooksLikeOne(String mediaType) {
    assertThatThrownBy(() -> new DocumentRef(SHA256, "a", mediaType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("application/pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "image/svg+xml",
        "text/csv"
      })
  void officeDocumentsAndPicturesHaveMediaTypesToo(String mediaType) {
    assertThat(new DocumentRef(SHA256, "a", mediaType).mediaType()).isEqualTo(mediaType);
  }

  @ParameterizedTest(name = "{0} to {1} is {2}")
  @CsvSource({
    "1,   1,   1 day",
    "0,   0,   0 days",
    "205, 205, 205 days",
    "62,  121, between 62 and 121 days",
    "7,      , at least 7 days",
    "0,      , an unknown number of days"
  })
  void aNumberOfDaysIsSaidAsFarAsItIsKnown(long least, @Nullable Long most, String words) {
    assertThat(new DutyJudged.Days(least, most).inWords()).isEqualTo(words);
  }

  @Test
  void circumstancesKeepTheirOwnLists() {
    List<Long> cites = new ArrayList<>(List.of(1L));
    EntryMetadata circumstances =
        new EntryMetadata(
            new Actor("a", Role.AUDITOR, null, null),
            new CommandRef("k", "n"),
            PartialDate.UNKNOWN,
            null,
            null,
            List.of(),
            cites,
            null,
            null);
    cites.add(2L);

    assertThat(circumstances.cites()).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "GB-CHC-1074546, GB-CHC-1074546",
    "GB-CHC-0219279, GB-CHC-219279",
    "GB-COH-1234567, GB-COH-01234567",
    "GB-COH-oc301234, GB-COH-OC301234",
    "GB-COH-IP12345R, GB-COH-IP12345R",
    "GB-SC-012345, GB-SC-SC012345",
    "GB-SC-sc012345, GB-SC-SC012345",
    "GB-NIC-100012, GB-NIC-100012",
    "GB-NIC-NIC100012, GB-NIC-100012",
    "GB-PPON-PBZB4962TVLR, GB-PPON-PBZB-4962-TVLR",
    "XX-EXAMPLE-0001, XX-EXAMPLE-0001"
  })
  void anIdentifierHasOneForm(String written, String form) {
    assertThat(new OrganisationId(written).value()).isEqualTo(form);
    assertThat(new Party(written).value()).isEqualTo(form);
    assertThat(new OrganisationId(written)).isEqualTo(new OrganisationId(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB-CHC-1",
        "GB-CHC-12345678",
        "GB-CHC-00012",
        "GB-CHC-1074546-1",
        "GB-CHC-ABCDEFG",
        "GB-COH-123",
        "GB-COH-123456789",
        "GB-COH-A1234567",
        "GB-SC-SC12345678",
        "GB-NIC-12",
        "GB-PPON-1234"
      })
  void anIdentifierIsOneThatItsListHas(String written) {
    assertThatThrownBy(() -> new OrganisationId(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GB-");
    assertThatThrownBy(() -> new Party(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsOfAListThatWeDoNotKnowIsNotChecked() {
    assertThat(new OrganisationId("XX-EXAMPLE-1").isChecked()).isFalse();
    assertThat(new OrganisationId("GB-CHC-1074546").isChecked()).isTrue();
  }
}
