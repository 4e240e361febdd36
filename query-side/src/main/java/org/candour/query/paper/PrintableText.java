package org.candour.query.paper;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into runs that are printed alike. What cannot be printed is said in words, since a
 * document may be read as evidence.
 *
 * @param glyphs the characters that the fonts have
 * @param elsewhere where the others are to be read
 */
record PrintableText(BitSet glyphs, String elsewhere) {

  private static final int HEBREW_LETTERS = 0x5D0;

  /**
   * A run.
   *
   * @param text as it is printed
   * @param actual the characters that it stands for, where glyphs are joined, moved or left out
   */
  record Run(String text, @Nullable String actual, boolean rightToLeft) {

    static Run plain(String text) {
      return new Run(text, null, false);
    }

    static Run shaped(String text) {
      return new Run(text, text, false);
    }

    /**
     * A run from right to left.
     *
     * @param behind a blank that the library draws together with the run, or nothing
     */
    static Run rightToLeft(String text, String behind) {
      return new Run(unpointed(text), text + behind, true);
    }
  }

  List<Run> runs(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean whole =
        composed
            .codePoints()
            .mapToObj(this::kind)
            .noneMatch(kind -> kind == PrintedKind.PLAIN || kind == PrintedKind.SHAPED);
    RunSplitter splitter = new RunSplitter(whole, elsewhere);
    composed.codePoints().forEach(letter -> splitter.take(letter, kind(letter)));
    return splitter.end();
  }

  private PrintedKind kind(int letter) {
    return PrintedKind.of(letter, glyphs);
  }

  /** The points of Hebrew are left out, as in most print: they would stand in the wrong places. */
  private static String unpointed(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(letter -> !isPoint(letter)).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isPoint(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.HEBREW
        && letter < HEBREW_LETTERS
        && Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
