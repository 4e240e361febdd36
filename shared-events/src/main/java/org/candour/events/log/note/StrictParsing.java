package org.candour.events.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.candour.events.log.tree.Hash;

/** Reads texts in the one way in which they may be written, and refuses every other. */
public final class StrictParsing {

  /** The longest proof that a tree of less than 2^63 leaves can need. */
  public static final int LONGEST_PROOF = 63;

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  private StrictParsing() {}

  /** Decodes UTF-8; what is none is refused rather than replaced. */
  public static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedNoteException("This is not UTF-8");
    }
  }

  /** A number of ASCII digits without leading zeros, below 2^63. */
  public static long decimal(String text, String what) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new MalformedNoteException(what + " is written in decimal digits");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedNoteException(what + " is less than 2^63");
    }
  }

  /** Decodes Base64 in its one standard form: {@code Base64.getDecoder()} takes missing padding. */
  public static byte[] base64(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedNoteException("Not Base64: " + e.getMessage());
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new MalformedNoteException("Not Base64 in its one standard form");
    }
    return bytes;
  }

  /** A hash in Base64. */
  static Hash hash(String text) {
    byte[] bytes = StrictParsing.base64(text);
    if (bytes.length != Hash.LENGTH) {
      throw new MalformedNoteException("A hash has 32 bytes");
    }
    return Hash.of(bytes);
  }

  /** The hashes of a proof, one a line. */
  public static List<Hash> proof(List<String> lines) {
    if (lines.size() > LONGEST_PROOF) {
      throw new MalformedNoteException("A proof has at most " + LONGEST_PROOF + " hashes");
    }
    List<Hash> hashes = new ArrayList<>();
    lines.forEach(line -> hashes.add(hash(line)));
    return hashes;
  }

  /** A text before an empty line, and the note after it. */
  public record Headed(List<String> lines, SignedNote note) {

    public static Headed parse(String text, String what) {
      int gap = text.indexOf("\n\n");
      if (gap < 0) {
        throw new MalformedNoteException(what + " has an empty line before its checkpoint");
      }
      return new Headed(
          List.of(text.substring(0, gap).split("\n", -1)),
          SignedNote.parse(text.substring(gap + 2)));
    }
  }

  /** What stands after a word and one space. */
  public static String after(String word, String line, String what) {
    if (!line.startsWith(word + " ")) {
      throw new MalformedNoteException(what + " has a line that begins with " + word);
    }
    return line.substring(word.length() + 1);
  }
}
