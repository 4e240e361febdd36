package org.candour.events.log;

import java.util.Base64;
import java.util.List;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.StrictParsing;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Proofs;
import org.jspecify.annotations.Nullable;

/**
 * A C2SP tlog-proof: an entry's place in the log, its audit path, and the checkpoint that the path
 * leads to.
 *
 * @param extra Base64 that nothing vouches for; our own receipts put the entry's leaf hash there.
 *     Null for none
 * @param index the entry's index, counted from 0
 * @param path from the leaf's sibling up
 * @param checkpoint the signed checkpoint, with whatever cosignatures it has
 * @param signed the text of that checkpoint, as it was read
 */
public record Receipt(
    @Nullable String extra, long index, List<Hash> path, SignedNote checkpoint, Checkpoint signed) {

  /** The first line of every receipt. */
  public static final String HEADER = "c2sp.org/tlog-proof@v1";

  private static final String WHAT = "A receipt";

  public Receipt {
    path = List.copyOf(path);
    if (index < 0) {
      throw new MalformedNoteException("An entry's index is not negative");
    }
    if (path.size() > StrictParsing.LONGEST_PROOF) {
      throw new MalformedNoteException(
          "A proof has at most " + StrictParsing.LONGEST_PROOF + " hashes");
    }
    if (extra != null) {
      StrictParsing.base64(extra);
    }
    if (!signed.body().equals(checkpoint.text())) {
      throw new MalformedNoteException(
          "The checkpoint that was read is not the one that was signed");
    }
  }

  /**
   * A receipt under a signed checkpoint.
   *
   * @throws MalformedNoteException if the note is no checkpoint
   */
  public Receipt(@Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {
    this(extra, index, path, checkpoint, Checkpoint.parse(checkpoint.text()));
  }

  /** A receipt that names the leaf hash of its entry. */
  public static Receipt of(Hash leaf, long index, List<Hash> path, SignedNote checkpoint) {
    return new Receipt(leaf.toBase64(), index, path, checkpoint);
  }

  /**
   * Reads a receipt; checks no signature.
   *
   * @throws MalformedNoteException if it is not one
   */
  public static Receipt parse(byte[] bytes) {
    return parse(StrictParsing.utf8(bytes));
  }

  /**
   * Reads a receipt; checks no signature.
   *
   * @throws MalformedNoteException if it is not one
   */
  public static Receipt parse(String text) {
    StrictParsing.Headed headed = StrictParsing.Headed.parse(text, WHAT);
    List<String> lines = headed.lines();
    if (!lines.getFirst().equals(HEADER)) {
      throw new MalformedNoteException(WHAT + " begins with " + HEADER);
    }
    boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith("extra ");
    int at = hasExtra ? 2 : 1;
    if (lines.size() <= at) {
      throw new MalformedNoteException(WHAT + " has an index");
    }
    return new Receipt(
        hasExtra ? StrictParsing.after("extra", lines.get(1), WHAT) : null,
        StrictParsing.decimal(StrictParsing.after("index", lines.get(at), WHAT), "An index"),
        StrictParsing.proof(lines.subList(at + 1, lines.size())),
        headed.note());
  }

  /** The leaf hash that the receipt itself names; null if it names none. */
  public @Nullable Hash claimedLeaf() {
    if (extra == null) {
      return null;
    }
    byte[] bytes = Base64.getDecoder().decode(extra);
    return bytes.length == Hash.LENGTH ? Hash.of(bytes) : null;
  }

  /** Whether the path leads from a leaf to the checkpoint's root. */
  public boolean includes(Hash leaf) {
    return Proofs.includes(leaf, index, signed.size(), path, signed.root());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    if (extra != null) {
      text.append("extra ").append(extra).append('\n');
    }
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
