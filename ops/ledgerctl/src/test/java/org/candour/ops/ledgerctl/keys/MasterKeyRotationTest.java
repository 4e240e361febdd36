package org.candour.ops.ledgerctl.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.crypto.SecretKey;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A master key is changed without losing anybody's key, whatever happens on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class MasterKeyRotationTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PersonId ADA = new PersonId("00000000-0000-4000-8000-0000000000a1");
  private static final PersonId GONE = new PersonId("00000000-0000-4000-8000-0000000000b2");

  private final SecretKey key = PersonalCipher.newKey(RANDOM);

  @SuppressWarnings("NullAway.Init")
  private EmbeddedDatabase server;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeAll
  void start() {
    server = EmbeddedDatabase.temporary();
    server.createDatabase("vault");
    Flyway.configure()
        .dataSource(server.jdbcUrl("vault"), "candour_owner", server.password("candour_owner"))
        .locations("filesystem:../../command-side/src/main/resources/db/ledger")
        .schemas("ledger")
        .defaultSchema("ledger")
        .createSchemas(false)
        .placeholders(
            Map.of(
                "owner", "candour_owner",
                "command", "candour_command",
                "query", "candour_query",
                "vault", "candour_vault"))
        .load()
        .migrate();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void keep() throws SQLException, IOException {
    file = directory.resolve("master-keys");
    Files.writeString(file, MasterKeys.generate(RANDOM) + "\n");
    try (Connection owner = server.connect("vault", "candour_owner");
        Statement statement = owner.createStatement()) {
      statement.execute("TRUNCATE vault.person_key");
      statement.execute(
          "INSERT INTO vault.person_key (subject, erased_at) VALUES ('" + GONE + "', now())");
    }
    Wrapped wrapped = keys().wrap(key, ADA, RANDOM);
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO vault.person_key (subject, master, wrapped) VALUES (?, ?, ?)")) {
      insert.setString(1, ADA.value());
      insert.setString(2, wrapped.master());
      insert.setBytes(3, wrapped.bytes());
      insert.executeUpdate();
    }
  }

  private Connection connect() throws SQLException {
    return server.connect("vault", "candour_vault");
  }

  private MasterKeys keys() throws IOException {
    return MasterKeys.parse(Files.readString(file));
  }

  private Wrapped kept() throws SQLException {
    try (Connection connection = connect();
        Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT master, wrapped FROM vault.person_key WHERE subject = '" + ADA + "'")) {
      row.next();
      return new Wrapped(row.getString(1), row.getBytes(2));
    }
  }

  @Test
  void everyKeyIsWrappedUnderTheNewMasterKeyAndTheOldOneIsRetired() throws Exception {
    MasterKeys before = keys();
    Wrapped old = kept();
    try (Connection connection = connect()) {
      assertThat(new MasterKeyRotation(connection, file).rotate(RANDOM)).isOne();
    }
    assertThat(kept().master()).isEqualTo(keys().current()).isNotEqualTo(before.current());
    assertThat(keys().unwrap(kept(), ADA)).contains(key);
    assertThat(keys().unwrap(old, ADA)).contains(key);
    try (Connection connection = connect()) {
      assertThat(new MasterKeyRotation(connection, file).retire()).isOne();
    }
    assertThat(keys().unwrap(kept(), ADA)).contains(key);
    assertThat(keys().has(before.current())).isFalse();
  }

  @Test
  void aMasterKeyThatStillWrapsIsNotRetired() throws Exception {
    MasterKeys before = keys();
    Files.writeString(file, MasterKeys.generate(RANDOM) + "\n" + Files.readString(file));
    try (Connection connection = connect()) {
      assertThat(new MasterKeyRotation(connection, file).retire()).isZero();
    }
    assertThat(keys().has(before.current())).isTrue();
  }

  @Test
  void withoutTheOldMasterKeyNothingIsChanged() throws Exception {
    Wrapped old = kept();
    Files.writeString(file, MasterKeys.generate(RANDOM) + "\n");
    try (Connection connection = connect()) {
      assertThatThrownBy(() -> new MasterKeyRotation(connection, file).rotate(RANDOM))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(old.master());
    }
    assertThat(kept().master()).isEqualTo(old.master());
  }
}
