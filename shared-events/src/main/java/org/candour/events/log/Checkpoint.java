package org.candour.events.log;

import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.StrictParsing;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Hash;

/**
 * The body of a C2SP tlog-checkpoint: three lines, and any more that extend it. Our own have none;
 * others' are kept as they are, since signatures cover them.
 *
 * @param origin names the log; ours equals the name of its key
 * @param size the number of entries
 * @param root the root of the tree of that size
 * @param extension lines that are not empty, each ended by LF; empty for none
 */
public record Checkpoint(String origin, long size, Hash root, String extension) {

  public Checkpoint {
    if (origin.isEmpty() || !VerifierKey.isWritable(origin)) {
      throw new MalformedNoteException("A checkpoint's first line names its log");
    }
    if (size < 0) {
      throw new MalformedNoteException("A checkpoint's size is not negative");
    }
    if (!extension.isEmpty() && !isLines(extension)) {
      throw new MalformedNoteException(
          "Lines that extend a checkpoint are not empty, and each is ended by a line feed");
    }
  }

  private static boolean isLines(String text) {
    return text.endsWith("\n")
        && !("\n" + text).contains("\n\n")
        && VerifierKey.isWritable(text.replace("\n", ""));
  }

  /** A checkpoint of three lines, as ours are. */
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, "");
  }

  /** Everything that a signature covers, each line ended by LF. */
  public String body() {
    return origin + '\n' + size + '\n' + root.toBase64() + '\n' + extension;
  }

  /**
   * Reads a body.
   *
   * @throws MalformedNoteException if it does not begin with three lines of the right form, or is
   *     no checkpoint for another reason
   */
  public static Checkpoint parse(String body) {
    String[] lines = body.split("\n", 4);
    if (lines.length != 4) {
      throw new MalformedNoteException(
          "A checkpoint begins with three lines, each ended by a line feed");
    }
    return new Checkpoint(
        lines[0], StrictParsing.decimal(lines[1], "A checkpoint's size"), root(lines[2]), lines[3]);
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
    for (VerifierKey key : keys.ofLog(parse(note.text()).origin(), note)) {
      signed |= note.isSignedBy(key);
    }
    return signed;
  }
}
