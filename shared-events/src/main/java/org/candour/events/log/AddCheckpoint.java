package org.candour.events.log;

import java.util.List;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.StrictParsing;
import org.candour.events.log.tree.Hash;

/**
 * The body that C2SP tlog-witness's {@code add-checkpoint} takes.
 *
 * @param old the size that the witness is thought to hold
 * @param proof that the checkpoint's tree begins with the one of that size
 * @param checkpoint the log's signed checkpoint
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote checkpoint) {

  private static final String WHAT = "A request to a witness";

  public AddCheckpoint {
    proof = List.copyOf(proof);
  }

  /**
   * Reads a body; checks no signature and no proof.
   *
   * @throws MalformedNoteException if it is not one
   */
  public static AddCheckpoint parse(byte[] bytes) {
    StrictParsing.Headed headed = StrictParsing.Headed.parse(StrictParsing.utf8(bytes), WHAT);
    List<String> lines = headed.lines();
    long old =
        StrictParsing.decimal(StrictParsing.after("old", lines.getFirst(), WHAT), "The old size");
    Checkpoint.parse(headed.note().text());
    return new AddCheckpoint(
        old, StrictParsing.proof(lines.subList(1, lines.size())), headed.note());
  }

  @Override
  public String toString() {
    StringBuilder body = new StringBuilder("old ").append(old).append('\n');
    proof.forEach(hash -> body.append(hash.toBase64()).append('\n'));
    return body.append('\n').append(checkpoint).toString();
  }
}
