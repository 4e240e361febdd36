package org.candour.events.entry;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candour.broken.registry.Nameless;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.Samples;
import org.candour.events.Samples.Optionals;
import org.candour.events.entry.EntryFormat.Draft;
import org.candour.events.entry.EntryFormat.EntryTooLargeException;
import org.candour.events.entry.EntryFormat.UnreadableEntryException;
import org.candour.events.entry.Source.Confidence;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class EntryFormatTest {

  private static final UUID ID = UUID.fromString("6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f");
  private static final StreamId STREAM =
      StreamId.parse("closure/0d9f3c52-7a41-4e0b-9c36-5b8e2f1a7d64");
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

  private static final EntryMetadata FULL =
      new EntryMetadata(
          new Actor("registrar-1", Role.REGISTRAR, null, "HYI"),
          new CommandRef("import-0001", "announce-closure", "ab".repeat(32)),
          PartialDate.parse("2015-11-25"),
          41L,
          "0af7651916cd43dd8448eb211c80319c",
          List.of(new DocumentRef("0123456789abcdef".repeat(4), "Plan – Ŵ.pdf", "application/pdf")),
          List.of(3L, 17L),
          new Source(
              "Hansard",
              "House of Commons",
              PartialDate.parse("2015-11"),
              "HC Deb vol 602",
              PartialDate.Precision.DAY,
              Confidence.HIGH,
              "£1 billion from “sales”"),
          "The minister’s “statement” came first.");

  private static final EntryMetadata BARE =
      new EntryMetadata(
          new Actor("clerk", Role.BOARD_CLERK, null, null),
          new CommandRef("k", "record-last-prisoners-left"),
          PartialDate.UNKNOWN,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null);

  private static final ClosureAnnounced ANNOUNCED =
      new ClosureAnnounced(
          ClosureTermsBuilder.builder()
              .establishment(new EstablishmentCode("HYI"))
              .kind(ClosureKind.FULL)
              .plannedOn(PartialDate.parse("2016"))
              .places(591)
              .reason("old, costly")
              .statedBy("Ministry of Justice")
              .build(),
          true,
          false);

  private static Draft full() {
    return EntryFormat.write(
        ID,
        STREAM,
        0,
        FULL,
        Set.of(StreamId.parse("organisation/GB-CHC-1074546"), StreamId.parse("establishment/HYI")),
        ANNOUNCED);
  }

  private static Draft bare(Event event) {
    return EntryFormat.write(ID, STREAM, 12, BARE, Set.of(), event);
  }

  @Test
  void anEntryHasExactlyTheBytesThatWereApproved() throws IOException {
    assertThat(new String(full().stamp(NOW), UTF_8)).isEqualTo(approved("full.json"));
  }

  @Test
  void whatIsAbsentIsLeftOutButForCauseTraceAndActor() throws IOException {
    assertThat(
            new String(
                bare(new LastPrisonersLeft()).stamp(Instant.parse("2026-11-22T10:15:30Z")), UTF_8))
        .isEqualTo(approved("bare.json"));
  }

  @Test
  void theApprovedBytesAreRead() throws IOException {
    assertThat(EntryFormat.read(approved("full.json").getBytes(UTF_8)))
        .isEqualTo(
            new Entry(
                ID,
                "closure.announced",
                1,
                STREAM,
                0,
                NOW,
                FULL,
                List.of(
                    StreamId.parse("establishment/HYI"),
                    StreamId.parse("organisation/GB-CHC-1074546")),
                ANNOUNCED));
    assertThat(EntryFormat.read(approved("bare.json").getBytes(UTF_8)))
        .isEqualTo(
            new Entry(
                ID,
                "closure.last-prisoners-left",
                1,
                STREAM,
                12,
                Instant.parse("2026-11-22T10:15:30Z"),
                BARE,
                List.of(),
                new LastPrisonersLeft()));
  }

  static Stream<Arguments> everyEventInEveryWay() {
    return EventRegistry.instance().all().stream()
        .flatMap(type ->
            Stream.concat(
                Stream.of(
                    Arguments.of(type, 0L, Optionals.FILLED),
                    Arguments.of(type, 0L, Optionals.LEFT_OUT)),
                Stream.of(1L, 2L, 3L, 4L, 5L, 6L)
                    .map(seed -> Arguments.of(type, seed, Optionals.AT_RANDOM))));
  }

  @ParameterizedTest(name = "{0}, seed {1}, optional members {2}")
  @MethodSource("everyEventInEveryWay")
  void everyEventIsReadAsItWasWritten(Class<? extends Event> type, long seed, Optionals optionals) {
    Random random = new Random(seed);
    Event event = Samples.of(type, random, optionals);
    EntryMetadata circumstances = Samples.of(EntryMetadata.class, random, optionals);
    Instant recordedAt =
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
    byte[] bytes =
        EntryFormat.write(ID, STREAM, seed, circumstances, event.concerns(), event)
            .stamp(recordedAt);

    Entry entry = EntryFormat.read(bytes);

    assertThat(entry.payload()).isEqualTo(event);
    assertThat(entry.circumstances()).isEqualTo(circumstances);
    assertThat(entry.recordedAt()).isEqualTo(recordedAt);
    assertThat(entry.sequence()).isEqualTo(seed);
    assertThat(entry.concerns()).isSorted().containsExactlyInAnyOrderElementsOf(event.concerns());
    byte[] again =
        EntryFormat.write(
                entry.id(),
                entry.stream(),
                entry.sequence(),
                entry.circumstances(),
                Set.copyOf(entry.concerns()),
                entry.payload())
            .stamp(entry.recordedAt());
    assertThat(again).isEqualTo(bytes);
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "2026-11-22T10:15:30Z,           2026-11-22T10:15:30.000000Z",
    "2026-11-22T10:15:30.1Z,         2026-11-22T10:15:30.100000Z",
    "2026-11-22T10:15:30.000001Z,    2026-11-22T10:15:30.000001Z",
    "2026-11-22T10:15:30.123456789Z, 2026-11-22T10:15:30.123456Z",
    "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999999Z",
    "2027-01-01T00:00:00Z,           2027-01-01T00:00:00.000000Z",
    "2024-02-29T12:00:00Z,           2024-02-29T12:00:00.000000Z",
    "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00.000000Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void theTimeIsStampedInPlaceWithSixDigitsOfASecond(Instant instant, String written) {
    assertThat(EntryFormat.format(instant)).isEqualTo(written).hasSize(27);
    Draft draft = full();
    byte[] bytes = draft.stamp(instant);

    assertThat(bytes).hasSize(draft.size());
    assertThat(new String(bytes, UTF_8))
        .contains(",\"recordedAt\":\"" + written + "\",\"occurredOn\":");
    assertThat(EntryFormat.read(bytes).recordedAt()).isEqualTo(Instant.parse(written));
  }

  @Test
  void aDraftMayBeStampedAgain() {
    Draft draft = full();
    byte[] first = draft.stamp(NOW).clone();
    byte[] second = draft.stamp(NOW.plusNanos(1_000)).clone();

    assertThat(second).isNotEqualTo(first);
    assertThat(draft.stamp(NOW)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"})
  void aTimeThatDoesNotFitIsRefusedAndNotCut(Instant instant) {
    Draft draft = full();

    assertThatThrownBy(() -> draft.stamp(instant)).isInstanceOf(IllegalArgumentException.class);
    assertThat(EntryFormat.read(draft.stamp(NOW)).recordedAt()).isEqualTo(NOW);
  }

  @Test
  void anEntryHasAtMost65535Bytes() {
    int room = 65_535 - bare(new ClosureRescinded("")).size();

    Draft largest = bare(new ClosureRescinded("x".repeat(room)));
    assertThat(largest.size()).isEqualTo(65_535);
    assertThat(EntryFormat.read(largest.stamp(NOW)).payload())
        .isEqualTo(new ClosureRescinded("x".repeat(room)));
    assertThatThrownBy(() -> bare(new ClosureRescinded("x".repeat(room + 1))))
        .isInstanceOf(EntryTooLargeException.class)
        .hasMessageStartingWith("This would make an entry of 65536 bytes, and at most 65535 fit")
        .hasMessageContaining("attach the long part as a document");
  }

  @Test
  void whatCountsIsBytesAndNotCharacters() {
    int room = 65_535 - bare(new ClosureRescinded("")).size();

    assertThat(bare(new ClosureRescinded("ŵ".repeat(room / 2))).size()).isBetween(65_534, 65_535);
    assertThatThrownBy(() -> bare(new ClosureRescinded("ŵ".repeat(room / 2 + 1))))
        .isInstanceOf(EntryTooLargeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ŵ ŵ Ŷ ŷ – £ “quoted”",
        "العربية",
        "日本語",
        "🏛𝒳",
        "\u0000\u0001\u001f\u007f\u0085",
        "\u2028\u2029\ufeff\ufffd",
        "\"\\/\b\f\n\r\t",
        "half a pair \ud83c",
        "\udfdb half a pair"
      })
  void textInAnyScriptIsReadAsItWasWrittenAndIsValidUtf8(String text) throws IOException {
    byte[] bytes = bare(new ClosureRescinded(text)).stamp(NOW);

    assertThat(EntryFormat.read(bytes).payload()).isEqualTo(new ClosureRescinded(text));
    assertThat(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().getBytes(UTF_8))
        .isEqualTo(bytes);
  }

  static Stream<@Nullable JsonNode> correctedValues() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return Stream.of(
        null,
        json.nullNode(),
        json.stringNode("2013-09"),
        json.numberNode(591),
        json.booleanNode(false),
        json.arrayNode().add("a").add("b"),
        json.objectNode().put("from", "Swansea").put("minutes", 40));
  }

  @ParameterizedTest
  @MethodSource("correctedValues")
  void aCorrectionHoldsWhateverAFieldCanHold(@Nullable JsonNode value) {
    FactCorrected event =
        new FactCorrected(
            3,
            "places",
            value == null ? JsonNodeFactory.instance.nullNode() : value,
            value,
            FactCorrected.Standing.CORRECTED,
            "miscounted");

    assertThat(EntryFormat.read(bare(event).stamp(NOW)).payload()).isEqualTo(event);
  }

  @Test
  void anEventThatIsNotOfTheSharedLanguageIsNotWritten() {
    assertThatThrownBy(() -> bare(new Nameless()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is not a registered event");
  }

  @Test
  void whatIsReadCannotBeChanged() {
    List<StreamId> concerns = EntryFormat.read(full().stamp(NOW)).concerns();

    assertThatThrownBy(() -> concerns.add(STREAM))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void noBeginningOfAnEntryIsAnEntry() {
    byte[] bytes = full().stamp(NOW);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EntryFormat.read(cut))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(UnreadableEntryException.class);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void damagedBytesAreReadAsAnotherEntryOrRefusedButNothingElse(long seed) {
    Random random = new Random(seed);
    byte[] bytes = full().stamp(NOW).clone();
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        assertThat(EntryFormat.read(damaged)).isNotNull();
      } catch (UnreadableEntryException expected) {
        assertThat(expected).hasCauseInstanceOf(RuntimeException.class);
      }
    }
  }

  /** Each pair: a part of the approved entry, and what stands there instead. */
  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("\"closure.announced\"", "\"closure.dreamt-of\""),
        Arguments.of("\"revision\":1", "\"revision\":2"),
        Arguments.of("\"revision\":1", "\"revision\":\"1\""),
        Arguments.of("\"revision\":1", "\"revision\":1.0"),
        Arguments.of("\"revision\":1", "\"revision\":4294967297"),
        Arguments.of("\"revision\":1", "\"revision\":null"),
        Arguments.of("\"type\":\"closure.announced\"", "\"type\":null"),
        Arguments.of("\"type\":\"closure.announced\"", "\"type\":5"),
        Arguments.of("6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f", "1-2-3-4-5"),
        Arguments.of("6f1c2a34", "6F1C2A34"),
        Arguments.of("\"id\":\"6f1c2a34-9a5b-4c7d-8e9f-0a1b2c3d4e5f\",", ""),
        Arguments.of("\"type\":\"closure.announced\",", ""),
        Arguments.of("\"revision\":1,", ""),
        Arguments.of("{\"type\":\"closure\",", "{"),
        Arguments.of(",\"sequence\":0", ""),
        Arguments.of("\"sequence\":0", "\"sequence\":\"0\""),
        Arguments.of("\"sequence\":0", "\"sequence\":0.5"),
        Arguments.of("\"sequence\":0", "\"sequence\":null"),
        Arguments.of("\"sequence\":0", "\"sequence\":0,\"more\":1"),
        Arguments.of("\"sequence\":0", "\"sequence\":0,\"sequence\":0"),
        Arguments.of("{\"type\":\"closure\",", "{\"type\":\"Closure\","),
        Arguments.of("\"recordedAt\":\"2026-11-22T10:15:30.123456Z\",", ""),
        Arguments.of("10:15:30.123456Z", "10:15:30Z"),
        Arguments.of("10:15:30.123456Z", "10:15:30.123456789Z"),
        Arguments.of("2026-11-22T", "2026-11-31T"),
        Arguments.of("2026-11-22T", "yesterday T"),
        Arguments.of("\"recordedAt\":\"2026-11-22T10:15:30.123456Z\"", "\"recordedAt\":5"),
        Arguments.of("\"2015-11-25\"", "\"2015-11-31\""),
        Arguments.of("\"2015-11-25\"", "2015"),
        Arguments.of("\"occurredOn\":\"2015-11-25\",", ""),
        Arguments.of("\"actor\":\"registrar-1\",", ""),
        Arguments.of("\"actor\":\"registrar-1\"", "\"actor\":null"),
        Arguments.of("\"role\":\"REGISTRAR\"", "\"role\":0"),
        Arguments.of("\"role\":\"REGISTRAR\"", "\"role\":\"KING\""),
        Arguments.of("\"role\":\"REGISTRAR\",", ""),
        Arguments.of("\"name\":\"announce-closure\"", "\"name\":5"),
        Arguments.of(",\"name\":\"announce-closure\"", ""),
        Arguments.of("\"causedBy\":41", "\"causedBy\":41.0"),
        Arguments.of("\"causedBy\":41", "\"causedBy\":\"41\""),
        Arguments.of("\"causedBy\":41", "\"causedBy\":{}"),
        Arguments.of("\"0af7651916cd43dd8448eb211c80319c\"", "7"),
        Arguments.of("\"0af7651916cd43dd8448eb211c80319c\"", "[]"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":3"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":null"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":[null]"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":[3.5]"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":[\"3\"]"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":{}"),
        Arguments.of("\"cites\":[3,17]", "\"cites\":[3],\"cites\":[17]"),
        Arguments.of("\"cites\":[3,17]", "\"more\":1"),
        Arguments.of("\"mediaType\":\"application/pdf\"", "\"mediaType\":\"pdf\""),
        Arguments.of("\"title\":\"Hansard\",", ""),
        Arguments.of("\"title\":\"Hansard\"", "\"title\":\" \""),
        Arguments.of(
            "\"explanation\":\"The minister’s “statement” came first.\"", "\"explanation\":5"),
        Arguments.of(
            "\"explanation\":\"The minister’s “statement” came first.\"", "\"explanation\":{}"),
        Arguments.of(
            "\"explanation\":\"The minister’s “statement” came first.\"", "\"explanation\":null"),
        Arguments.of("[\"establishment/HYI\",", "[null,"),
        Arguments.of("[\"establishment/HYI\",", "[\"HYI\","),
        Arguments.of("\"establishment\":\"HYI\",\"kind\"", "\"kind\""),
        Arguments.of("\"establishment\":\"HYI\",\"kind\"", "\"establishment\":null,\"kind\""),
        Arguments.of("\"kind\":\"FULL\"", "\"kind\":0"),
        Arguments.of("\"places\":591", "\"places\":591.0"),
        Arguments.of("\"places\":591", "\"places\":\"591\""),
        Arguments.of("\"places\":591", "\"places\":591,\"places\":591"),
        Arguments.of("\"places\":591", "\"places\":591,\"more\":1"),
        Arguments.of("\"womensEstate\":true", "\"womensEstate\":\"true\""),
        Arguments.of("\"womensEstate\":true,", ""),
        Arguments.of("\"reason\":\"old, costly\"", "\"reason\":5"),
        Arguments.of("{\"id\":\"6f1c2a34", "[\"6f1c2a34"));
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @MethodSource("wrong")
  void anEntryWithAnythingWrongInItIsRefused(String right, String wrong) throws IOException {
    String entry = approved("full.json");
    assertThat(entry).contains(right);
    byte[] bytes = entry.replace(right, wrong).getBytes(UTF_8);

    assertThatThrownBy(() -> EntryFormat.read(bytes))
        .isInstanceOf(UnreadableEntryException.class)
        .hasMessage("These bytes are not an entry that this version can read")
        .hasCauseInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "5", "\"\"", "[]", "{}", "{\"id\":{}}", "{\"payload\":{}}"})
  void whatIsNoEntryAtAllIsRefused(String text) {
    assertThatThrownBy(() -> EntryFormat.read(text.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEntryException.class);
  }

  @Test
  void nothingStandsBeforeOrAfterAnEntry() throws IOException {
    String entry = approved("full.json");
    for (String text :
        List.of(
            entry + "\n",
            entry + "{}",
            entry + entry,
            entry + "x",
            entry + "\0",
            " " + entry,
            "\ufeff" + entry,
            "[" + entry + "]")) {
      assertThatThrownBy(() -> EntryFormat.read(text.getBytes(UTF_8)))
          .isInstanceOf(UnreadableEntryException.class);
    }
  }

  @Test
  void anEntryIsUtf8AndNothingElse() throws IOException {
    String entry = approved("bare.json");

    assertThatThrownBy(() -> EntryFormat.read(entry.getBytes(UTF_16LE)))
        .isInstanceOf(UnreadableEntryException.class);
    assertThatThrownBy(() -> EntryFormat.read(entry.getBytes(UTF_16BE)))
        .isInstanceOf(UnreadableEntryException.class);
  }

  private static String approved(String name) throws IOException {
    try (InputStream in = EntryFormatTest.class.getResourceAsStream("/entries/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
