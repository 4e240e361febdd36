package org.candour.command.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;

/** The SQL of the vault. */
final class KeyStore {

  private final DataSource database;

  KeyStore(DataSource database) {
    this.database = database;
  }

  /**
   * What is kept for a person.
   *
   * @throws ErasedException if their data was erased
   */
  Optional<Wrapped> find(PersonId subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT master, wrapped FROM vault.person_key WHERE subject = ?")) {
      select.setString(1, subject.value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (row.getBytes(2) == null) {
          throw new ErasedException(subject);
        }
        return Optional.of(new Wrapped(row.getString(1), row.getBytes(2)));
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The vault does not answer", e);
    }
  }

  /** The names of the master keys under which keys are kept. */
  Set<String> masters() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT DISTINCT master FROM vault.person_key WHERE wrapped IS NOT NULL");
        ResultSet row = select.executeQuery()) {
      Set<String> masters = new TreeSet<>();
      while (row.next()) {
        masters.add(row.getString(1));
      }
      return masters;
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The vault does not answer", e);
    }
  }

  /** Keeps a new key, unless another was faster. */
  void add(PersonId subject, Wrapped key) {
    run(
        "INSERT INTO vault.person_key (subject, master, wrapped) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        statement -> {
          statement.setString(1, subject.value());
          statement.setString(2, key.master());
          statement.setBytes(3, key.bytes());
        });
  }

  /** Destroys a person's key, for good: there can be no other. */
  void destroy(PersonId subject) {
    run(
        "INSERT INTO vault.person_key (subject, erased_at) VALUES (?, now()) ON CONFLICT (subject)"
            + " DO UPDATE SET master = NULL, wrapped = NULL, erased_at = now()"
            + " WHERE vault.person_key.erased_at IS NULL",
        statement -> statement.setString(1, subject.value()));
  }

  /** Destroys the keys of those whose erasure is recorded, where a crash came between the two. */
  void makeUpForLostErasures() {
    run("SELECT vault.destroy_erased()", _ -> {});
  }

  private void run(String sql, Filling filling) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      filling.fill(statement);
      statement.execute();
      if (!StandbyBarrier.isConfirmed(statement)) {
        // An entry must not be encrypted under a key that a promoted standby may not have.
        throw new LedgerUnavailableException("No standby confirms the key of a person", null);
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The vault does not answer", e);
    }
  }

  private interface Filling {
    void fill(PreparedStatement statement) throws SQLException;
  }

  /** A person's data was erased; nothing more is encrypted for them. */
  static final class ErasedException extends RuntimeException {
    ErasedException(PersonId subject) {
      super("The personal data of " + subject + " was erased");
    }
  }
}
