package org.candour.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that the PDF's font has and that run from left to right. Of others the PDF says in
 * words that it cannot print them, since it may be read as evidence.
 *
 * @param has their code points
 */
record PrintableLetters(BitSet has) {

  static final String ELSEWHERE = "[letters that this PDF cannot print; read them in account.html]";

  /** The letters of a TrueType font. */
  static PrintableLetters of(Supplier<InputStream> font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.get()))) {
      CmapLookup glyphs = parsed.getUnicodeCmapLookup();
      BitSet has = new BitSet();
      for (int letter = 0; letter < Character.MIN_SUPPLEMENTARY_CODE_POINT; letter++) {
        if (Character.isWhitespace(letter) || (glyphs.getGlyphId(letter) != 0 && !turns(letter))) {
          has.set(letter);
        }
      }
      return new PrintableLetters(has);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean turns(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** A text in which each run of other letters, with the blanks between them, is said to be one. */
  String printable(String text) {
    StringBuilder printed = new StringBuilder(text.length());
    int[] letters = text.codePoints().toArray();
    for (int at = 0; at < letters.length; at++) {
      if (has.get(letters[at])) {
        printed.appendCodePoint(letters[at]);
      } else {
        printed.append(ELSEWHERE);
        at = lastOfRun(letters, at);
      }
    }
    return printed.toString();
  }

  private int lastOfRun(int[] letters, int first) {
    int last = first;
    for (int at = first; at < letters.length; at++) {
      if (!has.get(letters[at])) {
        last = at;
      } else if (letters[at] != ' ') {
        break;
      }
    }
    return last;
  }
}
