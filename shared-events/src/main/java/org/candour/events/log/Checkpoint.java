package org.candour.events.log;

import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.StrictParsing;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Hash;

/**
 * The body of a C2SP tlog-checkpoint: three lines, no extensions.
 *
 * @param origin names the log; equals the name of its key
 * @param size the number of entries
 * @param root the root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {

  public Checkpoint {
    if (origin.isEmpty() || !VerifierKey.isWritable(origin)) {
      throw new MalformedNoteException("A checkpoint's first line names its log");
    }
    if (size < 0) {
      throw new MalformedNoteException("A checkpoint's size is not negative");
    }
  }

  /** Everything that a signature covers: the three lines, each ended by LF. */
  public String body() {
    return origin + '\n' + size + '\n' + root.toBase64() + '\n';
  }

  /**
   * Reads a body.
   *
   * @throws MalformedNoteException if it is not exactly three lines of the right form
   */
  public static Checkpoint parse(String body) {
    String[] lines = body.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw new MalformedNoteException("A checkpoint has three lines, each ended by a line feed");
    }
    return new Checkpoint(
        lines[0], StrictParsing.decimal(lines[1], "A checkpoint's size"), root(lines[2]));
  }

  private static Hash root(String line) {
    byte[] bytes = StrictParsing.base64(line);
    if (bytes.length != Hash.LENGTH) {
      throw new MalformedNoteException("A checkpoint's third line is a hash of 32 bytes in Base64");
    }
    return Hash.of(bytes);
  }

  /**
   * Whether one of the log's own keys signed a checkpoint.
   *
   * @throws MalformedNoteException if the note is no checkpoint, or a signature by one of the keys
   *     is false
   */
  public static boolean isSignedByItsLog(SignedNote note, Keyring keys) {
    boolean signed = false;
    for (VerifierKey key : keys.ofLog(parse(note.text()).origin())) {
      signed |= note.isSignedBy(key);
    }
    return signed;
  }
}
