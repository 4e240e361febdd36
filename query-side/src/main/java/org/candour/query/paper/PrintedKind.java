package org.candour.query.paper;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/** How a character is printed. */
enum PrintedKind {
  /** A letter of a script whose letters stand one after the other. */
  PLAIN,
  /** A letter of a script whose letters are joined or moved. */
  SHAPED,
  /** A letter of a script that runs from right to left. */
  RIGHT_TO_LEFT,
  /** What no font has, or comes out wrong. */
  UNPRINTABLE,
  /** A blank, a digit or a stop, which goes with what stands round it. */
  NEUTRAL,
  /** A mark that goes with the letter before it. */
  MARK,
  /** A sign that nobody sees, as one of direction, which is made anew. */
  UNSEEN;

  private static final Set<UnicodeScript> ONE_AFTER_THE_OTHER =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GEORGIAN,
          UnicodeScript.ETHIOPIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);

  /**
   * As far as they come out right: compared word by word with what a browser makes of the same
   * fonts. Bengali, Telugu, Kannada and Malayalam do not.
   */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.ARMENIAN,
          UnicodeScript.GURMUKHI,
          UnicodeScript.TAMIL,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.SINHALA,
          UnicodeScript.THAI);

  private static final Set<UnicodeScript> FROM_THE_RIGHT =
      EnumSet.of(UnicodeScript.HEBREW, UnicodeScript.ARABIC);

  private static final int FIRST_VARIATION = 0xFE00;
  private static final int LAST_VARIATION = 0xFE0F;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /**
   * The kind of a character.
   *
   * @param glyphs the characters that the fonts have
   */
  static PrintedKind of(int letter, BitSet glyphs) {
    if (Character.isWhitespace(letter)) {
      return NEUTRAL;
    }
    if (isUnseen(letter)) {
      return UNSEEN;
    }
    if (!glyphs.get(letter) || Character.isISOControl(letter)) {
      return UNPRINTABLE;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    return switch (script) {
      case COMMON -> NEUTRAL;
      case INHERITED -> MARK;
      default -> of(script);
    };
  }

  private static PrintedKind of(UnicodeScript script) {
    if (ONE_AFTER_THE_OTHER.contains(script)) {
      return PLAIN;
    }
    if (JOINED.contains(script)) {
      return SHAPED;
    }
    return FROM_THE_RIGHT.contains(script) ? RIGHT_TO_LEFT : UNPRINTABLE;
  }

  /** Joiners are seen: the letters beside them take another form. */
  private static boolean isUnseen(int letter) {
    return (letter >= FIRST_VARIATION && letter <= LAST_VARIATION)
        || (Character.getType(letter) == Character.FORMAT
            && letter != NON_JOINER
            && letter != JOINER);
  }
}
