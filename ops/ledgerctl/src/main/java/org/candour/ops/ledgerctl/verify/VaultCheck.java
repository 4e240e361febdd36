package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.candour.events.json.CandourJson;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.candour.events.personal.PersonalCipher;
import org.candour.ops.access.tables.Answers;
import tools.jackson.databind.JsonNode;

/**
 * Holds the keys of persons to the log: whoever was erased there has none, and nobody else's is
 * gone or another one. Keeps one key a person in memory.
 */
final class VaultCheck {

  private static final int FETCH = 1_000;

  private final Connection ledger;
  private final Report report;
  private final Map<String, Optional<Wrapped>> keys = new HashMap<>();
  private final Set<String> checked = new HashSet<>();

  /**
   * A check.
   *
   * @param ledger with a transaction open that sees one moment
   */
  VaultCheck(Connection ledger, Report report) {
    this.ledger = ledger;
    this.report = report;
  }

  /**
   * Checks all keys.
   *
   * @param masters the master keys; empty if they are not here, and then no key is tried
   */
  void check(Connection vault, Optional<MasterKeys> masters) throws SQLException {
    try (Statement statement = vault.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT subject, master, wrapped FROM vault.person_key")) {
      while (row.next()) {
        String master = row.getString(2);
        keys.put(
            row.getString(1),
            master == null ? Optional.empty() : Optional.of(new Wrapped(master, row.getBytes(3))));
      }
    }
    Set<String> erased =
        new TreeSet<>(
            Answers.texts(
                ledger,
                "SELECT stream_id FROM ledger.entry"
                    + " WHERE stream_type = 'person' AND type = 'person.data-erased'"));
    erasures(erased);
    names(erased, masters);
    if (masters.isEmpty() && !keys.isEmpty()) {
      report.remark("Whether the keys of persons open their names was not tried: no master keys");
    }
  }

  /** A key that is gone without an erasure on record, and one that outlived it. */
  private void erasures(Set<String> erased) {
    keys.forEach((subject, key) -> {
      if (key.isEmpty() && !erased.contains(subject)) {
        report.fault("The key of %s is destroyed, and no erasure is on record".formatted(subject));
      } else if (key.isPresent() && erased.contains(subject)) {
        report.fault(
            "The erasure of %s is on record, and the key is still there".formatted(subject));
      }
    });
  }

  /** Whoever is named in an entry has a key that opens it, but for those who were erased. */
  private void names(Set<String> erased, Optional<MasterKeys> masters) throws SQLException {
    try (PreparedStatement select =
        ledger.prepareStatement(
            "SELECT bytes FROM ledger.entry"
                + " WHERE position(convert_to('\"sealed\":\"', 'UTF8') IN bytes) > 0"
                + " ORDER BY index")) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          JsonNode entry = CandourJson.mapper().readTree(row.getBytes(1));
          UUID id = UUID.fromString(entry.path("id").asString());
          names(entry.path("payload"), id, erased, masters);
        }
      }
    }
  }

  private void names(JsonNode node, UUID entry, Set<String> erased, Optional<MasterKeys> masters) {
    if (node.path("subject").isString() && node.path("sealed").isString()) {
      Personal.Sealed name =
          new Personal.Sealed(
              new PersonId(node.path("subject").asString()), node.path("sealed").asString());
      if (!erased.contains(name.subject().value()) && checked.add(name.subject().value())) {
        name(name, entry, masters);
      }
    }
    node.forEach(member -> names(member, entry, erased, masters));
  }

  private void name(Personal.Sealed name, UUID entry, Optional<MasterKeys> masters) {
    Optional<Wrapped> key = keys.getOrDefault(name.subject().value(), Optional.empty());
    if (!keys.containsKey(name.subject().value())) {
      report.fault("The key of %s is gone, and no erasure is on record".formatted(name.subject()));
    } else if (masters.isPresent() && key.isPresent()) {
      Optional<SecretKey> opened = masters.get().unwrap(key.get(), name.subject());
      if (opened.flatMap(secret -> PersonalCipher.open(name, entry, secret)).isEmpty()) {
        report.fault(
            "The key of %s is not the one that its name was encrypted under"
                .formatted(name.subject()));
      }
    }
  }
}
