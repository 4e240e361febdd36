package org.candour.events.evidence;

import java.time.Instant;
import java.util.List;
import org.candour.events.evidence.CheckResult.Findings;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;

/** Whose signatures a checkpoint bears. */
final class CheckpointCheck {

  private CheckpointCheck() {}

  /**
   * Looks at the log's own signature and at the witnesses'.
   *
   * @param keys those that whoever checks trusts
   */
  static void check(SignedNote note, Keyring keys, Findings findings) {
    check(note, keys, Kind.PROVEN, findings);
  }

  /**
   * Looks at the signatures.
   *
   * @param signed what a signature that holds is: nothing is proven by keys that nobody trusts
   */
  static void check(SignedNote note, Keyring keys, Kind signed, Findings findings) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<VerifierKey> log = keys.ofLog(checkpoint.origin(), note);
    String what = "the checkpoint of " + checkpoint.size() + " entries";
    try {
      if (Checkpoint.isSignedByItsLog(note, keys)) {
        findings.add(
            signed,
            "The log "
                + checkpoint.origin()
                + " signed "
                + what
                + (keys.ofLog(checkpoint.origin()).isEmpty()
                    ? ", with a key of another name, " + log.getFirst().name()
                    : ""));
      } else if (log.isEmpty()) {
        findings.add(
            Kind.OPEN, "No key of the log " + checkpoint.origin() + " was given to check with");
      } else {
        findings.add(Kind.OPEN, "None of the given keys of the log signed " + what);
      }
    } catch (MalformedNoteException e) {
      findings.add(Kind.FALSE, "The log’s signature of " + what + " is false");
    }
    witnesses(note, keys.witnesses(), what, signed, findings);
  }

  private static void witnesses(
      SignedNote note, List<VerifierKey> witnesses, String what, Kind signed, Findings findings) {
    boolean witnessed = false;
    for (VerifierKey witness : witnesses) {
      try {
        Instant at = note.cosignedAt(witness).orElse(null);
        if (at != null) {
          witnessed = true;
          findings.add(signed, "The witness " + witness.name() + " cosigned " + what + " at " + at);
        }
      } catch (MalformedNoteException e) {
        findings.add(
            Kind.FALSE, "The cosignature of " + what + " by " + witness.name() + " is false");
      }
    }
    if (!witnessed) {
      findings.add(Kind.REMARK, "No known witness cosigned " + what);
    }
  }
}
