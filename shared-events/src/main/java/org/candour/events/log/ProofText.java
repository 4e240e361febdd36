package org.candour.events.log;

import java.util.List;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.StrictParsing;
import org.candour.events.log.tree.Hash;

/** A proof as a text of its own: its hashes in Base64, each on a line ended by LF. */
public final class ProofText {

  private ProofText() {}

  public static String write(List<Hash> proof) {
    StringBuilder text = new StringBuilder();
    proof.forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.toString();
  }

  /**
   * Reads a proof.
   *
   * @throws MalformedNoteException if it is none
   */
  public static List<Hash> parse(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (!text.endsWith("\n")) {
      throw new MalformedNoteException("Each hash of a proof is on a line ended by a line feed");
    }
    return StrictParsing.proof(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
  }
}
