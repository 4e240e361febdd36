package org.candour.query.view.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.correction.EntryField;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.duties.DutyJudged;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Once entries are corrected, every view is of the history as corrected, live and made anew. */
@Tag("server")
class CorrectionsTest {

  private static final JsonMapper JSON = CandourJson.mapper();
  private static final Random RANDOM = new Random(15);
  private static final StreamId PROMISE =
      new CommitmentId("00000000-0000-4000-8000-0000000000c0").stream();

  @SuppressWarnings("NullAway.Init")
  private static TestLedger ledger;

  @SuppressWarnings("NullAway.Init")
  private static ConfigurableApplicationContext context;

  private static long promised;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    context = ledger.start();
    Examples.ofEverySubject().forEach(entry -> ledger.appendAll(List.of(entry)));
    correctAtRandom();
    liftASilence();
    promised = promise(PROMISE, "2026-11-27");
    correct(promised, PROMISE, "due", "\"2026-11-27\"", "\"2027-11-27\"");
    caughtUp();
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static long promise(StreamId stream, String due) {
    return ledger.append(
        stream,
        "2026-01-10",
        new CommitmentOffered(
            CommitmentTermsBuilder.builder()
                .by(new Party("HYI"))
                .to(new Party("GB-CHC-1074546"))
                .what("A room")
                .due(LocalDate.parse(due))
                .build(),
            null));
  }

  private static void liftASilence() {
    StreamId stream = new CommitmentId("00000000-0000-4000-8000-0000000000c1").stream();
    LocalDate due = LocalDate.parse("2026-02-28");
    promise(stream, due.toString());
    long missed = ledger.append(stream, due.toString(), new CommitmentMissed(due, null));
    ledger.append(stream, "2026-02-20", new EvidenceSubmitted("It is open", new Party("HYI")));
    ledger.append(
        stream,
        "2026-02-20",
        new SilenceLifted(stream, "promise", due, missed, 2, PartialDate.parse("2026-02-20")));
  }

  private static void caughtUp() {
    ViewReader reader = context.getBean(ViewReader.class);
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() ->
            assertThat(context.getBean(ViewCatalogue.class).all())
                .allSatisfy(v -> assertThat(reader.lag(v.name()).behind()).isZero()));
  }

  private static void correct(
      long entry, StreamId stream, String field, String was, @Nullable String is) {
    ledger.append(
        stream,
        "2026-06-04",
        new FactCorrected(
            entry,
            field,
            JSON.readTree(was),
            is == null ? null : JSON.readTree(is),
            Standing.CORRECTED,
            "Mistyped"));
  }

  /** Some entries of every type say otherwise in some of their fields, a few of them twice. */
  private static void correctAtRandom() {
    Map<String, Integer> done = new HashMap<>();
    List<LedgerEntry> entries = context.getBean(LedgerReader.class).page(0, 10_000);
    for (LedgerEntry recorded : entries) {
      boolean own =
          !(recorded.event() instanceof DutyJudged || recorded.event() instanceof FactCorrected);
      if (own && done.merge(recorded.entry().type(), 1, Integer::sum) <= 3) {
        fields(recorded).stream()
            .filter(_ -> RANDOM.nextInt(3) > 0)
            .forEach(field -> correct(recorded, field));
      }
    }
  }

  private static List<String> fields(LedgerEntry recorded) {
    List<String> fields = new ArrayList<>(List.of(EntryField.OCCURRED_ON));
    Components.of(recorded.event().getClass()).stream()
        .filter(component -> otherwise(component).isPresent())
        .map(FlatComponent::name)
        .forEach(fields::add);
    return fields;
  }

  private static Optional<String> otherwise(FlatComponent component) {
    String day =
        "\"20%02d-0%d-1%d\""
            .formatted(RANDOM.nextInt(12, 27), RANDOM.nextInt(1, 10), RANDOM.nextInt(10));
    Map<Class<?>, String> values =
        Map.of(
            LocalDate.class,
            day,
            PartialDate.class,
            day,
            Money.class,
            "{\"pence\":" + RANDOM.nextInt(1_000_000) + ",\"currency\":\"GBP\"}",
            Integer.class,
            Integer.toString(RANDOM.nextInt(1, 400)),
            Boolean.class,
            Boolean.toString(RANDOM.nextBoolean()));
    return Optional.ofNullable(values.get(component.type()));
  }

  private static void correct(LedgerEntry recorded, String name) {
    EntryField field = new EntryField(name);
    String is =
        field
            .component(recorded.entry())
            .flatMap(CorrectionsTest::otherwise)
            .orElse("\"2026-0%d\"".formatted(RANDOM.nextInt(1, 6)));
    JsonNode was = field.of(recorded.entry()).orElseThrow();
    try {
      field.in(recorded.entry(), JSON.readTree(is));
      correct(recorded.index(), recorded.stream(), name, was.toString(), is);
    } catch (IllegalArgumentException _) {
      // A rule of the event's own: the ledger would refuse it.
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsToldFromTheHistoryAsCorrected() {
    List<Long> all = LongStream.range(0, ledger.size()).boxed().toList();
    List<LedgerEntry> corrected =
        context.getBean(CorrectedLedger.class).entries(all, Set.of(), ledger.size());
    return views(
        "of the history as corrected",
        view -> {
          assertThat(current(view)).isEqualTo(foldedAnew(view, corrected));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyViewMadeAnewEqualsTheLiveOneRowForRow() {
    Map<String, List<List<@Nullable String>>> live = new LinkedHashMap<>();
    context.getBean(ViewCatalogue.class).all().forEach(view -> live.put(view.name(), rows(view)));
    ViewRebuilder.Result anew =
        context
            .getBean(ViewRebuilder.class)
            .rebuild(List.copyOf(live.keySet()), ViewRebuilder.Progress.SILENT);
    assertThat(anew.unplaced()).isEmpty();
    return views("made anew", view -> assertThat(rows(view)).isEqualTo(live.get(view.name())));
  }

  @TestFactory
  Stream<DynamicTest> whatWasKnownBeforeTheCorrectionStaysAsItWas() {
    return Stream.of("commitments", "due", "timeline")
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  View<?> view = context.getBean(ViewCatalogue.class).find(name).orElseThrow();
                  assertThat(said(ViewTable.live(view).history(), promised + 1))
                      .contains(name.equals("timeline") ? "27 November 2026" : "2026-11-27")
                      .doesNotContain("2027");
                  assertThat(said(ViewTable.live(view).current(), null))
                      .contains(name.equals("timeline") ? "27 November 2027" : "2027-11-27");
                }));
  }

  /** What a table says of the promise: in versions that ended at an entry, or now. */
  private static String said(String table, @Nullable Long until) {
    return ledger
        .rows(
            "SELECT convert_from(row, 'UTF8') FROM "
                + table
                + " WHERE (key LIKE '%"
                + PROMISE.id()
                + "%') "
                + (until == null ? "" : "AND until = " + until))
        .toString();
  }

  private interface Check {
    void of(View<?> view);
  }

  private static Stream<DynamicTest> views(String what, Check check) {
    return context.getBean(ViewCatalogue.class).all().stream()
        .map(view -> DynamicTest.dynamicTest(view.name() + " " + what, () -> check.of(view)));
  }

  private static Map<String, String> current(View<?> view) {
    Map<String, String> rows = new TreeMap<>();
    ledger
        .rows("SELECT key, convert_from(row, 'UTF8') FROM " + ViewTable.live(view).current())
        .forEach(row -> rows.put(Objects.requireNonNull(row.get(0)), String.valueOf(row.get(1))));
    return rows;
  }

  private static <V> Map<String, String> foldedAnew(View<V> view, List<LedgerEntry> corrected) {
    Map<String, V> rows = new TreeMap<>();
    for (LedgerEntry entry : corrected) {
      for (String key : view.keys(entry)) {
        view.evolve(key, Optional.ofNullable(rows.get(key)), entry)
            .ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
      }
    }
    Map<String, String> written = new TreeMap<>();
    ViewTable<V> table = ViewTable.live(view);
    rows.forEach(
        (key, row) -> written.put(key, new String(table.write(row), StandardCharsets.UTF_8)));
    return written;
  }

  private static List<List<@Nullable String>> rows(View<?> view) {
    ViewTable<?> table = ViewTable.live(view);
    return Stream.concat(
            ledger.rows("SELECT * FROM " + table.current() + " ORDER BY key").stream(),
            ledger
                .rows("SELECT * FROM " + table.history() + " ORDER BY key, since, until")
                .stream())
        .toList();
  }
}
