package org.candour.command.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.candour.command.MutableClock;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.ledger.append.Commands;
import org.candour.command.ledger.append.Node;
import org.candour.command.shell.StreamShell;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Axon reads what the sequencer wrote, from anywhere, and knows where an instant was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class LedgerReadingTest {

  /** Two pages and one entry of the next. */
  private static final int ENTRIES = 4_001;

  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final StreamId LONG = Commands.stream("long");

  private final MutableClock clock = new MutableClock(START);

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Node node;

  /** One entry in each of the first ten seconds, then all the others at once in one stream. */
  @BeforeAll
  void fill() {
    database = TestDatabase.create();
    node = Node.on(database, clock);
    for (int i = 0; i < 10; i++) {
      clock.set(START.plusSeconds(i));
      node.record(Commands.opening("second " + i));
    }
    clock.set(START.plusSeconds(100));
    node.record(Commands.command("long", LONG, 0, ENTRIES - 10));
  }

  @AfterAll
  void stop() {
    node.close();
    WholeLog.verify(database);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 1_998, 1_999, 2_000, 2_001, 3_999, 4_000})
  void everythingBehindATokenIsReadInOrder(long seen) {
    assertThat(indexes(new GlobalSequenceTrackingToken(seen)))
        .containsExactlyElementsOf(LongStream.range(seen + 1, ENTRIES).boxed().toList());
  }

  @Test
  void withoutATokenEverythingIsRead() {
    assertThat(indexes(null))
        .containsExactlyElementsOf(LongStream.range(0, ENTRIES).boxed().toList());
    assertThat(indexes(node.engine().createTailToken())).hasSize(ENTRIES);
  }

  @Test
  void behindTheHeadThereIsNothing() {
    assertThat(node.engine().createHeadToken())
        .isEqualTo(new GlobalSequenceTrackingToken(ENTRIES - 1));
    assertThat(indexes(node.engine().createHeadToken())).isEmpty();
  }

  @Test
  void aStreamThatIsReadInPartsReadsNoMoreThanIsAskedFor() {
    try (Stream<? extends TrackedEventMessage<?>> events = node.engine().readEvents(null, false)) {
      assertThat(events.limit(3).map(LedgerReadingTest::index)).containsExactly(0L, 1L, 2L);
    }
  }

  @Test
  @Timeout(60)
  void whatIsRecordedWhileTheLastPageIsReadIsReadToo() {
    TestDatabase growing = TestDatabase.create();
    List<Connection> opened = Collections.synchronizedList(new ArrayList<>());
    DataSource watched =
        new DelegatingDataSource(growing.as("candour_command")) {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            opened.add(connection);
            return connection;
          }
        };
    try (Node writing = Node.on(growing)) {
      writing.record(Commands.command("one page", LONG, 0, 2_000));
      var events = new LedgerQueries(watched).from(0);
      List<Long> read = new ArrayList<>();
      events.tryAdvance(event -> read.add(index(event)));
      // The second page has been asked for by itself, and had nothing yet.
      await().until(() -> opened.size() == 2 && opened.get(1).isClosed());
      writing.record(Commands.opening("late"));
      events.forEachRemaining(event -> read.add(index(event)));
      assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(0, 2_000).boxed().toList());
    }
    WholeLog.verify(growing);
  }

  @Test
  void aTokenAtAnInstantStandsBeforeTheFirstEntryRecordedThenOrLater() {
    assertThat(tokenAt(START.minusSeconds(1))).isNull();
    assertThat(tokenAt(START)).isNull();
    assertThat(tokenAt(START.plusNanos(1_000))).isEqualTo(token(0));
    assertThat(tokenAt(START.plusSeconds(1))).isEqualTo(token(0));
    assertThat(tokenAt(START.plusSeconds(9))).isEqualTo(token(8));
    assertThat(tokenAt(START.plusSeconds(50))).isEqualTo(token(9));
    assertThat(tokenAt(START.plusSeconds(100))).isEqualTo(token(9));
    assertThat(tokenAt(START.plusSeconds(101))).isEqualTo(token(ENTRIES - 1));
  }

  @Test
  void anEmptyLogHasNoTokens() {
    TestDatabase empty = TestDatabase.create();
    try (Node fresh = Node.on(empty)) {
      assertThat(fresh.engine().createHeadToken()).isNull();
      assertThat(fresh.engine().createTailToken()).isNull();
      assertThat(fresh.engine().createTokenAt(START)).isNull();
      assertThat(fresh.engine().readEvents(null, false)).isEmpty();
      assertThat(fresh.reader().size()).isZero();
      assertThat(fresh.reader().entry(0)).isEmpty();
    }
    WholeLog.verify(empty);
  }

  @Test
  void aStreamIsReadFromASequenceOn() {
    DomainEventStream events = node.engine().readEvents(LONG.toString(), ENTRIES - 13L);
    List<? extends DomainEventMessage<?>> last = events.asStream().toList();

    assertThat(last)
        .extracting(DomainEventMessage::getSequenceNumber)
        .containsExactly(ENTRIES - 13L, ENTRIES - 12L, ENTRIES - 11L);
    assertThat(last)
        .allSatisfy(event -> {
          assertThat(event.getType()).isEqualTo("closure");
          assertThat(event.getAggregateIdentifier()).isEqualTo(LONG.toString());
          assertThat(event.getTimestamp()).isEqualTo(START.plusSeconds(100));
          assertThat(event.getMetaData().get(StreamShell.CIRCUMSTANCES))
              .isEqualTo(Commands.circumstances("long"));
        });
  }

  @Test
  void aStreamKnowsItsLastSequence() {
    assertThat(node.engine().lastSequenceNumberFor(LONG.toString())).contains(ENTRIES - 11L);
    assertThat(node.engine().lastSequenceNumberFor(Commands.stream("none").toString())).isEmpty();
  }

  private List<Long> indexes(@Nullable TrackingToken behind) {
    try (Stream<? extends TrackedEventMessage<?>> events =
        node.engine().readEvents(behind, false)) {
      return events.map(LedgerReadingTest::index).toList();
    }
  }

  private static long index(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  private @Nullable TrackingToken tokenAt(Instant instant) {
    return node.engine().createTokenAt(instant);
  }

  private static TrackingToken token(long index) {
    return new GlobalSequenceTrackingToken(index);
  }
}
