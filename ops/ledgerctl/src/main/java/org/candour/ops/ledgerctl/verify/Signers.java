package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Succession;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The log's own keys in their order, each with the checkpoint at which it took over. */
final class Signers {

  private final List<Era> eras = new ArrayList<>();
  private final Report report;

  private Signers(Report report) {
    this.report = report;
  }

  /**
   * A key and where it begins.
   *
   * @param after the last checkpoint of the key before it; null for the first
   */
  record Era(VerifierKey key, @Nullable Checkpoint after) {}

  /**
   * Reads the keys; says where one did not take over from the one before it, and whether any is one
   * that whoever verifies trusts.
   */
  static Signers read(Connection connection, Keyring trusted, Report report) throws SQLException {
    Signers signers = new Signers(report);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT key, succession FROM ledger.signer ORDER BY place")) {
      while (row.next()) {
        signers.add(row.getString(1), row.getString(2));
      }
    }
    signers.compare(trusted);
    return signers;
  }

  private void add(String key, @Nullable String succession) {
    try {
      VerifierKey next = VerifierKey.parse(key);
      Era before = eras.isEmpty() ? null : eras.getLast();
      if (before == null || succession == null) {
        if (before != null || succession != null) {
          report.fault("The key " + key + " took over and the key before it did not hand over");
        }
        eras.add(new Era(next, null));
        return;
      }
      Succession read = Succession.verified(SignedNote.parse(succession));
      if (!read.from().equals(before.key()) || !read.to().equals(next)) {
        report.fault("The key " + key + " took over by a succession of other keys");
      }
      eras.add(new Era(next, read.last()));
    } catch (MalformedNoteException e) {
      report.fault("The key " + key + " or the note of its succession is false: " + e.getMessage());
    }
  }

  private void compare(Keyring trusted) {
    if (eras.isEmpty()) {
      report.remark("No key has signed anything yet");
    } else if (trusted.origins().isEmpty()) {
      report.remark(
          "No key was given, so the database's own word is taken for whose log it is: "
              + eras.getFirst().key()
              + ". Keep that key elsewhere, and give it with --key");
    } else if (eras.stream().noneMatch(era -> trusted.keys().contains(era.key()))) {
      report.fault("The log's keys are others than those given: they were replaced");
    }
  }

  List<Era> eras() {
    return eras;
  }

  /** Says if a checkpoint is not signed by the key whose turn it was. */
  void check(SignedNote note, Checkpoint checkpoint) {
    VerifierKey key = null;
    for (Era era : eras) {
      if (era.after() == null || checkpoint.size() > era.after().size()) {
        key = era.key();
      }
    }
    try {
      if (key == null || !checkpoint.origin().equals(key.name()) || !note.isSignedBy(key)) {
        report.fault(
            "The checkpoint of " + checkpoint.size() + " is not signed by the key of its time");
      }
    } catch (MalformedNoteException e) {
      report.fault("The signature of the checkpoint of " + checkpoint.size() + " is false");
    }
  }
}
