package org.candour.query.web.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first of some sentences, and the others.
 *
 * @param rest empty where there is one sentence
 */
public record Headline(String first, String rest) {

  /** A full stop behind a word that is no abbreviation such as “St.”, and a capital after it. */
  private static final Pattern END =
      Pattern.compile("(?<=[\\p{L}\\p{N}”’)%]{3}[.!?])\\s+(?=[\\p{Lu}“‘£0-9])");

  public static Headline of(String sentences) {
    Matcher end = END.matcher(sentences);
    return end.find()
        ? new Headline(sentences.substring(0, end.start()), sentences.substring(end.end()))
        : new Headline(sentences, "");
  }
}
