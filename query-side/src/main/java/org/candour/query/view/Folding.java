package org.candour.query.view;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it is searched for: case, accents, apostrophes, blanks and whether letters are composed
 * make no difference. What is stored and what is typed are folded by the same rules.
 */
public final class Folding {

  /** Apostrophes and their lookalikes; ʻokina and modifier letters among them. */
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼʻʹ`´′＇]");

  /** Accents, and what is not seen at all. */
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** Letters that Unicode takes apart into nothing plainer. */
  private static final String[][] LETTERS = {
    {"ø", "o"},
    {"ł", "l"},
    {"đ", "d"},
    {"ð", "d"},
    {"þ", "th"},
    {"æ", "ae"},
    {"œ", "oe"},
    {"ß", "ss"},
    {"ı", "i"}
  };

  private Folding() {}

  /** Folds a text. */
  public static String text(String text) {
    String plain = APOSTROPHES.matcher(text).replaceAll("");
    String apart = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String folded = MARKS.matcher(apart).replaceAll("");
    for (String[] letter : LETTERS) {
      folded = folded.replace(letter[0], letter[1]);
    }
    return BLANKS.matcher(APOSTROPHES.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }

  /** The words of a text, folded, each once and in their order. */
  public static List<String> words(String text) {
    Set<String> words =
        Arrays.stream(BETWEEN_WORDS.split(text(text), -1))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(words);
  }
}
