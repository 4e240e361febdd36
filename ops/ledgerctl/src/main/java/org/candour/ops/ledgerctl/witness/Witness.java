package org.candour.ops.ledgerctl.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Proofs;

/** Decides what a witness cosigns, by C2SP tlog-witness. */
public final class Witness {

  private final SignerKey key;
  private final Supplier<Keyring> logs;
  private final WitnessMemory memory;
  private final Clock clock;

  /**
   * A witness.
   *
   * @param logs the keys of the logs that it follows, asked for at every request
   */
  public Witness(SignerKey key, Supplier<Keyring> logs, WitnessMemory memory, Clock clock) {
    this.key = key;
    this.logs = logs;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * What is answered.
   *
   * @param status as HTTP has it
   * @param type the media type of the body
   */
  record Answer(int status, String type, String body) {

    private static Answer refusal(int status, String why) {
      return new Answer(status, "text/plain; charset=utf-8", why + "\n");
    }
  }

  /** Cosigns a checkpoint, or says why not. What is checked and what is kept is one step. */
  synchronized Answer addCheckpoint(byte[] body) throws IOException {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedNoteException e) {
      return Answer.refusal(400, e.getMessage() == null ? "Malformed" : e.getMessage());
    }
    Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
    List<VerifierKey> log = keys(checkpoint.origin(), request.checkpoint());
    if (log.isEmpty()) {
      return Answer.refusal(404, "This log is not followed here");
    }
    if (!isSigned(request.checkpoint(), log)) {
      return Answer.refusal(403, "The log did not sign this");
    }
    if (request.old() > checkpoint.size()) {
      return Answer.refusal(400, "The old size is larger than the checkpoint's");
    }
    return compare(request, checkpoint);
  }

  /**
   * The keys by which a log may sign. Where none bears its name, the first that signed for it is
   * held to: one log that is followed cannot speak for another.
   */
  private List<VerifierKey> keys(String origin, SignedNote note) throws IOException {
    Keyring known = logs.get();
    List<VerifierKey> keys = known.ofLog(origin, note);
    SignedNote held = known.ofLog(origin).isEmpty() ? memory.last(origin).orElse(null) : null;
    return held == null
        ? keys
        : keys.stream()
            .filter(key -> held.signatures().stream().anyMatch(s -> s.name().equals(key.name())))
            .toList();
  }

  private static boolean isSigned(SignedNote note, List<VerifierKey> log) {
    try {
      boolean signed = false;
      for (VerifierKey each : log) {
        signed |= note.isSignedBy(each);
      }
      return signed;
    } catch (MalformedNoteException e) {
      return false;
    }
  }

  private Answer compare(AddCheckpoint request, Checkpoint checkpoint) throws IOException {
    Optional<Checkpoint> held =
        memory.last(checkpoint.origin()).map(note -> Checkpoint.parse(note.text()));
    long size = held.map(Checkpoint::size).orElse(0L);
    if (request.old() != size) {
      return new Answer(409, "text/x.tlog.size", size + "\n");
    }
    Hash root = held.map(Checkpoint::root).orElse(Hash.EMPTY);
    if (!Proofs.consistent(size, root, checkpoint.size(), checkpoint.root(), request.proof())) {
      return Answer.refusal(422, "It is not proven that this extends what was cosigned before");
    }
    NoteSignature line = request.checkpoint().cosign(key, clock.instant());
    memory.keep(checkpoint.origin(), signedByLog(request.checkpoint()).with(List.of(line)));
    return new Answer(200, "text/plain; charset=utf-8", line.line());
  }

  /** Signatures of others are not this witness's to pass on. */
  private SignedNote signedByLog(SignedNote note) {
    List<VerifierKey> log = logs.get().ofLog(Checkpoint.parse(note.text()).origin(), note);
    return new SignedNote(
        note.text(),
        note.signatures().stream().filter(line -> log.stream().anyMatch(line::isBy)).toList());
  }

  Optional<String> checkpoint(String hash) throws IOException {
    return memory.byHash(hash);
  }

  String verifierKey() {
    return key.verifier().toString();
  }
}
