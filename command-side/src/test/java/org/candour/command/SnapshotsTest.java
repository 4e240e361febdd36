package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.command.Service.Answer;
import org.candour.command.ledger.axon.SnapshotRefold;
import org.candour.command.ledger.axon.SnapshotSeal;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long stream is loaded from a snapshot and what came after it, and nothing rests on that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class SnapshotsTest {

  private static final int LONG = 203;

  @SuppressWarnings("NullAway.Init")
  private Service service;

  private byte[] kept = {};
  private int sent;

  /** A stream with a snapshot, and three entries more. */
  @BeforeAll
  void fillOneStream(@TempDir Path directory) {
    service = Service.start(directory);
    accepted(
        "register-establishment",
        "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}");
    accepted(
        "suspend-use",
        "{\"establishment\":\"HYI\",\"reason\":\"Fire\",\"occurredOn\":\"2013-02-03\"}");
    for (int i = 2; i < LONG - 1; i++) {
      accepted(
          "announce-site-sale",
          "{\"establishment\":\"HYI\",\"statement\":\"Statement " + i + "\"}");
    }
    accepted("designate-reform-prison", "{\"establishment\":\"HYI\"}");
    kept = states().getLast();
  }

  /** A stream whose snapshot could not be read has been given a new one, too. */
  @AfterEach
  void restoreTheSnapshot() {
    Sql.run(
        service.database().as("candour_owner"),
        "DELETE FROM ledger.snapshot"
            + " WHERE sequence > (SELECT min(sequence) FROM ledger.snapshot)");
    replaceState(kept);
  }

  @AfterAll
  void stop() {
    service.close();
    assertThat(WholeLog.verify(service.database())).hasSize(LONG);
  }

  @Test
  void aStreamIsGivenASnapshotWhenItIsLong() {
    List<Long> sequences =
        Sql.rows(
            service.database().as("candour_owner"),
            "SELECT sequence FROM ledger.snapshot WHERE stream_type = 'establishment'"
                + " AND stream_id = 'HYI'",
            row -> row.getLong(1));

    assertThat(sequences).hasSize(1).allMatch(sequence -> sequence >= 198 && sequence < LONG);
  }

  @Test
  void theStateIsThatOfTheSnapshotAndOfWhatCameAfterIt() {
    assertThat(suspendedSince()).isEqualTo("2013-02-03");
    Answer again = sent("designate-reform-prison", "{\"establishment\":\"HYI\"}");
    assertThat(again.problem()).isEqualTo("already-reform-prison");
  }

  @Test
  void theSnapshotIsReallyUsed() {
    replaceState(new String(kept, StandardCharsets.UTF_8).replace("2013-02-03", "1999-12-31"));

    assertThat(suspendedSince()).isEqualTo("1999-12-31");
  }

  /** The owner of the database has no part in the key, so what it writes there is not believed. */
  @Test
  void aSnapshotWhoseStateWasReplacedIsNotBelieved() {
    String forged = new String(kept, StandardCharsets.UTF_8).replace("2013-02-03", "1999-12-31");
    Sql.rows(
        service.database().as("candour_owner"),
        "UPDATE ledger.snapshot SET state = ? RETURNING sequence",
        row -> row.getLong(1),
        (Object) forged.getBytes(StandardCharsets.UTF_8));

    assertThat(suspendedSince()).isEqualTo("2013-02-03");
    Answer again =
        sent(
            "register-establishment",
            "{\"establishment\":\"HYI\",\"name\":\"Holloway\",\"standing\":\"IN_USE\"}");
    assertThat(again.status()).as(again.text()).isEqualTo(409);
  }

  @Test
  void aFreshFoldHoldsASnapshotToItsEntries() throws SQLException {
    assertThat(refold()).isEmpty();
    replaceState(new String(kept, StandardCharsets.UTF_8).replace("2013-02-03", "1999-12-31"));
    assertThat(refold())
        .singleElement()
        .asString()
        .contains("establishment/HYI", "does not hold what its entries amount to");
  }

  private List<String> refold() throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Connection connection = service.database().as("candour_command").getConnection()) {
      connection.setAutoCommit(false);
      new SnapshotRefold(connection, connection, Deciders.find()).check(faults::add, () -> {});
    }
    return faults;
  }

  @Test
  void aSnapshotOfAnotherStreamOrPlaceIsNotBelieved() {
    Sql.run(
        service.database().as("candour_owner"),
        "UPDATE ledger.snapshot SET sequence = sequence + 1");

    assertThat(suspendedSince()).isEqualTo("2013-02-03");
    Sql.run(
        service.database().as("candour_owner"),
        "UPDATE ledger.snapshot SET sequence = sequence - 1 WHERE sequence ="
            + " (SELECT min(sequence) FROM ledger.snapshot)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "not JSON", "{}", "[]", "null", "{\"colour\":1}", "\u0000"})
  void aSnapshotThatCannotBeReadIsPassedOver(String state) {
    replaceState(state);

    assertThat(suspendedSince()).isEqualTo("2013-02-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.candour.command.Gone", "java.lang.String", "not a class"})
  void aSnapshotOfAClassThatIsNotTheStreamsIsPassedOver(String name) {
    String was =
        Sql.rows(
                service.database().as("candour_owner"),
                "SELECT class FROM ledger.snapshot",
                row -> row.getString(1))
            .getFirst();
    Sql.run(
        service.database().as("candour_owner"),
        "UPDATE ledger.snapshot SET class = '" + name + "'");
    try {
      assertThat(suspendedSince()).isEqualTo("2013-02-03");
    } finally {
      Sql.run(
          service.database().as("candour_owner"),
          "UPDATE ledger.snapshot SET class = '" + was + "'");
    }
  }

  private String suspendedSince() {
    Answer answer = sent("suspend-use", "{\"establishment\":\"HYI\",\"reason\":\"Again\"}");
    assertThat(answer.problem()).as(answer.text()).isEqualTo("use-already-suspended");
    return answer.json().path("since").asString();
  }

  private Answer sent(String command, String body) {
    return service.post(command, "sent-" + sent++, body);
  }

  private void accepted(String command, String body) {
    Answer answer = service.post(command, "key-" + service.size(), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private List<byte[]> states() {
    return Sql.rows(
        service.database().as("candour_owner"),
        "SELECT state FROM ledger.snapshot",
        row -> row.getBytes(1));
  }

  private void replaceState(String state) {
    replaceState(state.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces it as the ledger itself would, which has the key. */
  private void replaceState(byte[] state) {
    String json = new String(state, StandardCharsets.UTF_8);
    List<Map.Entry<Long, String>> there =
        Sql.rows(
            service.database().as("candour_owner"),
            "SELECT sequence, class FROM ledger.snapshot",
            row -> Map.entry(row.getLong(1), row.getString(2)));
    for (Map.Entry<Long, String> each : there) {
      byte[] mac =
          service
              .part(SnapshotSeal.class)
              .of(
                  new StreamId("establishment", "HYI"),
                  each.getKey(),
                  new Snapshot(each.getValue(), json));
      Sql.rows(
          service.database().as("candour_owner"),
          "UPDATE ledger.snapshot SET state = ?, mac = ? WHERE sequence = ? RETURNING sequence",
          row -> row.getLong(1),
          state,
          mac,
          each.getKey());
    }
  }
}
