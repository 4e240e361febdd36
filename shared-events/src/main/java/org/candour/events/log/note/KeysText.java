package org.candour.events.log.note;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of verifier keys, one a line, as people send it round: a byte-order mark, the line ends of
 * any system and blanks at the end of a line mean nothing. Empty lines and lines that begin with
 * {@code #} say nothing.
 *
 * @param keys those of the kinds that are known here
 * @param passedOver the names of keys of other kinds
 */
public record KeysText(Keyring keys, List<String> passedOver) {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  public KeysText {
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Reads a text of keys.
   *
   * @throws MalformedNoteException if a line is no key; says which
   */
  public static KeysText parse(String text) {
    List<VerifierKey> keys = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    String[] lines =
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        if (VerifierKey.isOfAnotherKind(line)) {
          passedOver.add(line.substring(0, line.indexOf('+')));
        } else {
          keys.add(VerifierKey.parse(line));
        }
      } catch (MalformedNoteException e) {
        throw new MalformedNoteException("Line " + (i + 1) + " is no key: " + e.getMessage());
      }
    }
    return new KeysText(new Keyring(keys), passedOver);
  }
}
