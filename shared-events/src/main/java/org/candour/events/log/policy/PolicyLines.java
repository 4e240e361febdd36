package org.candour.events.log.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.StrictParsing;

/**
 * The words of a policy's lines. They are octets: a character here is one of them (ISO 8859-1), so
 * that names are compared as the specification says; what people read is {@link #shown}.
 */
final class PolicyLines {

  private static final int LONGEST = 1_000_000;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private PolicyLines() {}

  /** A line that says something: its number, counted from 1, and its words. */
  record Line(int number, List<String> words) {

    String keyword() {
      return words.getFirst();
    }

    /** The words behind the keyword. */
    List<String> rest() {
      return words.subList(1, words.size());
    }

    MalformedPolicyException wrong(String said) {
      return new MalformedPolicyException(number, said);
    }
  }

  /** The lines that say something. */
  static List<Line> read(byte[] text) {
    if (text.length > LONGEST) {
      throw new MalformedPolicyException(
          "A policy is not longer than a million bytes; this is no policy");
    }
    String[] all = new String(text, StandardCharsets.ISO_8859_1).split("\n", -1);
    if (all[0].startsWith(BYTE_ORDER_MARK)) {
      throw new MalformedPolicyException(
          1, "a byte-order mark comes before the text; save the file as UTF-8 without one");
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      check(all[i], i + 1);
      String line = all[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(new Line(i + 1, Arrays.asList(line.split("[ \t]+"))));
      }
    }
    return lines;
  }

  private static void check(String line, int number) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\r') {
        throw new MalformedPolicyException(
            number, "a carriage return; save the file with Unix line ends (LF)");
      }
      if (c != '\t' && (c < 0x20 || c == 0x7f)) {
        throw new MalformedPolicyException(
            number, "a control character (0x%02x); remove it".formatted((int) c));
      }
    }
  }

  /** A word as people read it. */
  static String shown(String word) {
    return new String(word.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /**
   * A word that is UTF-8, as a key's name is.
   *
   * @throws MalformedNoteException if it is not
   */
  static String utf8(String word) {
    return StrictParsing.utf8(word.getBytes(StandardCharsets.ISO_8859_1));
  }
}
