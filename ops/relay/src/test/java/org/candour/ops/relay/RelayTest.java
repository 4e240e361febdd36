package org.candour.ops.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the feed gives comes into the topic in order, and nothing is missing whatever goes away. */
@Tag("server")
class RelayTest {

  private static final int PAGE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger COUNT = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static TestBroker broker;

  private final String topic = "ledger-" + COUNT.incrementAndGet();
  private final List<String> said = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private StubFeed feed;

  @TempDir private Path directory;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = new TestBroker();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws IOException {
    broker.topic(topic, 1);
    feed = new StubFeed(120, index -> index % 10 != 3 && (index < 60 || index > 118));
  }

  @AfterEach
  void stop() {
    feed.close();
    broker.start();
  }

  private void relayOnce() throws InterruptedException {
    relay(() -> false, true, -1);
  }

  private static KafkaSettings hasty() {
    return new KafkaSettings(
        broker.address(),
        Map.of(
            "delivery.timeout.ms", "3000",
            "request.timeout.ms", "2000",
            "max.block.ms", "3000",
            "default.api.timeout.ms", "3000"));
  }

  private void relay(java.util.function.BooleanSupplier stop, boolean once, long ifEmpty)
      throws InterruptedException {
    try (Feed from = new Feed(feed.address(), "a-token", PAGE);
        Topic into = new Topic(topic, hasty())) {
      new Relay(from, into, ifEmpty, _ -> Thread.onSpinWait(), said::add).run(stop, once);
    }
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> of) {
    return java.util.Arrays.stream(of.headers().toArray())
        .collect(
            Collectors.toMap(
                Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
  }

  @Test
  void anEntryIsACloudEventInBinaryMode() throws Exception {
    relayOnce();
    ConsumerRecord<byte[], byte[]> first = broker.records(topic).getFirst();

    assertThat(headers(first))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "id-0",
                "ce_source", StubFeed.ORIGIN,
                "ce_type", "org.candour.closure.announced",
                "ce_subject", "closure/0",
                "ce_time", "2026-06-04T08:00:00Z",
                "content-type", "application/json",
                "ce_index", "0",
                "ce_gap", "0",
                "ce_leafhash", "aGFzaA=="));
    assertThat(first.value())
        .asString()
        .isEqualTo("{\"index\":0,\"sentence\":\"“Ynys Môn” said\"}");
    assertThat(first.key()).asString().isEqualTo("0");
    assertThat(feed.token).isEqualTo("Bearer a-token");
  }

  @Test
  void whatMayBeReadIsThereInOrderAndEachGapIsSaid() throws Exception {
    relayOnce();
    long before = -1;
    for (ConsumerRecord<byte[], byte[]> each : broker.records(topic)) {
      long index = Long.parseLong(TestBroker.header(each, "ce_index"));
      assertThat(TestBroker.header(each, "ce_gap")).isEqualTo(Long.toString(index - before - 1));
      before = index;
    }
    assertThat(broker.indexes(topic)).isEqualTo(feed.readable());
    assertThat(said).contains("Caught up at entry 119; 55 put into the topic");
  }

  @Test
  void itGoesOnWhereTheTopicEndsAndNothingStandsThereTwice() throws Exception {
    feed.size = 30;
    relayOnce();
    relayOnce();
    feed.size = 61;
    relayOnce();
    feed.size = 120;
    relayOnce();

    assertThat(broker.indexes(topic)).isEqualTo(feed.readable());
    assertThat(said).contains("The topic goes up to entry 59: going on after it");
  }

  @Test
  void whileTheFeedOrTheBrokerIsAwayItWaitsAndThenNothingIsMissing() throws Exception {
    feed.size = 40;
    feed.away.set(2);
    AtomicBoolean stop = new AtomicBoolean();
    Thread relaying =
        Thread.ofPlatform()
            .start(() -> {
              try {
                relay(stop::get, false, -1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    await().atMost(PATIENCE).until(() -> said.stream().anyMatch(l -> l.startsWith("Caught up")));
    broker.stop();
    feed.size = 120;
    await().atMost(PATIENCE).until(() -> said.stream().anyMatch(l -> l.contains("The broker")));
    broker.start();
    await()
        .atMost(PATIENCE)
        .until(() ->
            said.contains("The topic goes up to entry 119: going on after it")
                || said.stream().anyMatch(l -> l.startsWith("Caught up at entry 119")));
    stop.set(true);
    relaying.join();

    assertThat(said)
        .anyMatch(line -> line.matches("The feed at .* answers 503; trying again in 1 s"))
        .anyMatch(line -> line.matches("The feed at .* answers 503; trying again in 2 s"));
    isInOrderWithoutGaps(0);
  }

  @Test
  void anAwayBrokerIsWaitedForOnceAndNotByEachEntryOfAPage() throws Exception {
    try (Feed from = new Feed(feed.address(), null, PAGE);
        Topic into = new Topic(topic, hasty())) {
      List<FeedEvent> page = from.after(-1).events();
      broker.stop();

      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              assertThatThrownBy(() -> into.put(page, -1))
                  .isInstanceOf(AwayException.class)
                  .hasMessageContaining("The broker cannot be reached"));
    }
  }

  /** At most a page stands there twice, and whoever skips what they have sees every entry once. */
  private void isInOrderWithoutGaps(int kills) {
    List<Long> all = broker.indexes(topic);
    List<Long> once = new ArrayList<>();
    long most = -1;
    for (long index : all) {
      if (index > most) {
        once.add(index);
        most = index;
      }
    }
    assertThat(once).isEqualTo(feed.readable());
    assertThat(all.size() - once.size()).isLessThanOrEqualTo((kills + 1) * PAGE);
  }

  @Test
  void killedAtAnyMomentItMissesNothing() throws Exception {
    feed.close();
    feed = new StubFeed(3_000, index -> index % 10 != 3);
    int kills = 0;
    for (long at : List.of(200L, 1_000L)) {
      Process process = process();
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(PATIENCE)
          .until(() -> broker.end(topic) > at || !process.isAlive());
      process.destroyForcibly().waitFor();
      kills++;
    }
    relayOnce();

    isInOrderWithoutGaps(kills);
  }

  private Process process() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            RelayCommand.class.getName(),
            "--from",
            feed.address().toString(),
            "--to",
            broker.address(),
            "--topic",
            topic)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("said").toFile())
        .start();
  }

  @Test
  void aTopicOfSeveralPartitionsKeepsNoOrder() {
    broker.topic(topic + "-wide", 3);
    cannot(topic + "-wide", -1, "has 3 partitions, and only one keeps the ledger’s order");
    cannot(topic + "-none", -1, "There is no topic " + topic + "-none; make it with one partition");
  }

  private void cannot(String name, long ifEmpty, String why) {
    assertThatThrownBy(
            () -> {
              try (Feed from = new Feed(feed.address(), null, PAGE);
                  Topic into = new Topic(name, new KafkaSettings(broker.address(), Map.of()))) {
                new Relay(from, into, ifEmpty, _ -> {}, said::add).run(() -> false, true);
              }
            })
        .isInstanceOf(CannotRelayException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aTopicThatHoldsSomethingElseIsLeftAlone() throws Exception {
    broker.put(topic, "foreign");

    cannot(topic, -1, "holds at offset 0 what no relay put there");
    assertThat(broker.records(topic)).hasSize(1);
  }

  @Test
  void aTopicOfAnotherLogOrOfALongerOneIsLeftAlone() throws Exception {
    feed.size = 30;
    relayOnce();
    feed.size = 20;
    cannot(topic, -1, "The topic goes up to entry 29, and the ledger ends at entry 19");
    feed.size = 120;
    feed.origin = "other.test/log";
    cannot(topic, -1, "The topic holds entries of candour.test/log, and the feed gives those of");
    assertThat(broker.records(topic)).hasSize(27);
  }

  @Test
  void whereATopicWasEmptiedItMustBeSaidWhereToGoOn() throws Exception {
    feed.size = 30;
    relayOnce();
    broker.empty(topic);
    await().until(() -> broker.records(topic).isEmpty());

    cannot(topic, -1, "say where to go on this time with --after INDEX");
    feed.size = 40;
    relay(() -> false, true, 29);
    assertThat(broker.indexes(topic)).containsExactly(30L, 31L, 32L, 34L, 35L, 36L, 37L, 38L, 39L);
  }

  @Test
  void aRefusedTokenAndAnotherSiteAreSaid() {
    feed.refusing = 401;
    cannot(topic, -1, "refuses the token (401); get a new one");
    feed.refusing = 404;
    cannot(topic, -1, "There is no feed at " + feed.address() + " (404)");
  }

  @Test
  void theCommandLineIsChecked() throws IOException {
    Path none = directory.resolve("none");
    for (List<String> more :
        List.of(
            List.of("--from", "nonsense"),
            List.of("--from", "http://localhost", "--token-file", none.toString()),
            List.of("--from", "http://localhost", "--kafka-config", none.toString()))) {
      List<String> args = new ArrayList<>(List.of("--to", broker.address(), "--topic", topic));
      args.addAll(more);
      assertThat(new picocli.CommandLine(new RelayCommand()).execute(args.toArray(String[]::new)))
          .isEqualTo(2);
    }
    assertThat(directory).isEmptyDirectory();
  }
}
