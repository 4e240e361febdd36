package org.candour.query.paper;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into runs that are printed alike. What cannot be printed is said in words, since a
 * document may be read as evidence.
 *
 * @param glyphs the characters that the fonts have
 * @param elsewhere where the others are to be read
 */
record PrintableText(BitSet glyphs, String elsewhere) {

  /**
   * A run.
   *
   * @param text as it is printed
   * @param actual the characters that it stands for, where glyphs are joined, moved or left out
   */
  record Run(String text, @Nullable String actual, boolean rightToLeft) {}

  /** Scripts whose letters stand one after the other. */
  private static final Set<UnicodeScript> PLAIN =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.ETHIOPIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);

  /**
   * Scripts whose letters are joined or moved, as far as that comes out right: compared word by word
   * with what a browser makes of the same fonts. Bengali, Telugu, Kannada and Malayalam do not.
   */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          UnicodeScript.GURMUKHI,
          UnicodeScript.TAMIL,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.SINHALA,
          UnicodeScript.THAI);

  private static final Set<UnicodeScript> RIGHT_TO_LEFT =
      EnumSet.of(UnicodeScript.HEBREW, UnicodeScript.ARABIC);

  private static final int HEBREW_LETTERS = 0x5D0;

  private enum Kind {
    PLAIN,
    SHAPED,
    RIGHT_TO_LEFT,
    UNPRINTABLE,
    /** A blank, a digit or a stop, which goes with what stands round it. */
    NEUTRAL,
    /** A mark that goes with the letter before it. */
    MARK,
    /** A sign that nobody sees, as one of direction, which is made anew. */
    UNSEEN
  }

  private static final Set<Kind> LEFT_TO_RIGHT = EnumSet.of(Kind.PLAIN, Kind.SHAPED);

  private static final String ARABIC_STOPS = "\u060C\u061B\u061F";

  List<Run> runs(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean whole = composed.codePoints().mapToObj(this::kind).noneMatch(LEFT_TO_RIGHT::contains);
    Splitter splitter = new Splitter(whole);
    composed.codePoints().forEach(splitter::take);
    return splitter.end();
  }

  private Kind kind(int letter) {
    if (Character.isWhitespace(letter)) {
      return Kind.NEUTRAL;
    }
    if (isUnseen(letter)) {
      return Kind.UNSEEN;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    if (!glyphs.get(letter) || Character.isISOControl(letter)) {
      return Kind.UNPRINTABLE;
    }
    return switch (script) {
      case COMMON -> Kind.NEUTRAL;
      case INHERITED -> Kind.MARK;
      default ->
          PLAIN.contains(script)
              ? Kind.PLAIN
              : SHAPED.contains(script)
                  ? Kind.SHAPED
                  : RIGHT_TO_LEFT.contains(script) ? Kind.RIGHT_TO_LEFT : Kind.UNPRINTABLE;
    };
  }

  /** Joiners are seen: the letters beside them take another form. */
  private static boolean isUnseen(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F
        || Character.getType(letter) == Character.FORMAT && letter != 0x200C && letter != 0x200D;
  }

  /** The points of Hebrew are left out, as in most print: they would stand in the wrong places. */
  private static boolean isPoint(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.HEBREW
        && letter < HEBREW_LETTERS
        && Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /** Collects letters of one kind, and what is neutral between them. */
  private final class Splitter {
    private final boolean whole;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder now = new StringBuilder();
    private final StringBuilder between = new StringBuilder();
    private Kind kind = Kind.PLAIN;

    Splitter(boolean whole) {
      this.whole = whole;
    }

    void take(int letter) {
      Kind next = kind(letter);
      switch (next) {
        case UNSEEN -> {}
        case NEUTRAL -> between.appendCodePoint(Character.isWhitespace(letter) ? ' ' : letter);
        case MARK -> mark(letter);
        case PLAIN, SHAPED, RIGHT_TO_LEFT, UNPRINTABLE -> {
          if (next != kind || areParted()) {
            finish();
            kind = next;
            if (next != Kind.PLAIN) {
              plain();
            }
          }
          now.append(between).appendCodePoint(letter);
          between.setLength(0);
        }
      }
    }

    /**
     * A stop between two words parts them, as it may be ours and they the names of two; unless the
     * whole text is from right to left, or the stop is of that script.
     */
    private boolean areParted() {
      return kind != Kind.PLAIN
          && !(kind == Kind.RIGHT_TO_LEFT && whole)
          && !between.chars().allMatch(sign -> sign == ' ' || ARABIC_STOPS.indexOf(sign) >= 0);
    }

    private void mark(int letter) {
      (between.isEmpty() ? now : between).appendCodePoint(letter);
    }

    /** What is neutral in front of another script is printed as it stands. */
    private void plain() {
      if (!between.isEmpty()) {
        add(new Run(between.toString(), null, false));
        between.setLength(0);
      }
    }

    private void finish() {
      if (!now.isEmpty()) {
        add(run(now.toString()));
        now.setLength(0);
      }
    }

    /** Plain runs beside each other are one. */
    private void add(Run run) {
      if (run.actual() == null && !runs.isEmpty() && runs.getLast().actual() == null) {
        runs.add(new Run(runs.removeLast().text() + run.text(), null, false));
      } else {
        runs.add(run);
      }
    }

    private Run run(String text) {
      return switch (kind) {
        case SHAPED -> new Run(text, text, false);
        case RIGHT_TO_LEFT -> new Run(unpointed(text), text + blankBehind(), true);
        case UNPRINTABLE -> new Run(said(text), null, false);
        case PLAIN, NEUTRAL, MARK, UNSEEN -> new Run(text, null, false);
      };
    }

    /** The library draws it together with the run. */
    private String blankBehind() {
      return between.isEmpty() || between.charAt(0) != ' ' ? "" : " ";
    }

    List<Run> end() {
      if (kind == Kind.RIGHT_TO_LEFT && whole) {
        now.append(between);
        between.setLength(0);
      }
      finish();
      plain();
      return runs;
    }
  }

  private static String unpointed(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(letter -> !isPoint(letter)).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private String said(String text) {
    long count = text.codePoints().filter(letter -> letter != ' ').count();
    return count == 1
        ? "[1 character that cannot be printed here: read it " + elsewhere + "]"
        : "[" + count + " characters that cannot be printed here: read them " + elsewhere + "]";
  }
}
