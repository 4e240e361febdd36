package org.candour.query.api.problem;

import org.candour.query.language.Language;
import org.jspecify.annotations.Nullable;

/** A parameter that cannot be worked with. */
public final class UnusableParameterException extends RuntimeException {

  private final String field;
  private final String words;
  private final transient Object @Nullable [] values;

  public UnusableParameterException(String field, String message) {
    super(message);
    this.field = field;
    this.words = message;
    this.values = null;
  }

  private UnusableParameterException(String field, String message, Object[] values) {
    super(Language.ENGLISH.of(message, values));
    this.field = field;
    this.words = message;
    this.values = values;
  }

  /** One that says in every language what is wrong, by the name of the message. */
  static UnusableParameterException saying(String field, String message, Object... values) {
    return new UnusableParameterException(field, message, values);
  }

  public String field() {
    return field;
  }

  /** What is wrong, in a language; in English where it is said in none else. */
  public String inWords(Language language) {
    return values == null ? words : language.of(words, values);
  }
}
