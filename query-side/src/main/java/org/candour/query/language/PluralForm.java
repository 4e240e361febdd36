package org.candour.query.language;

import java.util.Locale;

/**
 * The form of a noun behind a number, by the rules of Unicode’s CLDR (Language Plural Rules).
 * English has two; Welsh has six, as some numbers change how the noun begins: {@code 1 carchar},
 * {@code 2 garchar}, {@code 3 charchar}.
 */
public enum PluralForm {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /** The last part of the name of a message in this form. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  static PluralForm english(long number) {
    return number == 1 ? ONE : OTHER;
  }

  static PluralForm welsh(long number) {
    return switch (Math.toIntExact(Math.clamp(number, -1, 7))) {
      case 0 -> ZERO;
      case 1 -> ONE;
      case 2 -> TWO;
      case 3 -> FEW;
      case 6 -> MANY;
      default -> OTHER;
    };
  }
}
