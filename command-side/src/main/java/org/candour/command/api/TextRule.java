package org.candour.command.api;

import java.lang.reflect.AnnotatedType;
import org.candour.events.definition.FormFields;
import org.jspecify.annotations.Nullable;

/**
 * What a text may hold. Nothing that is only blank or invisible is a text, and nothing in it turns
 * round how the rest is read.
 */
enum TextRule {
  /** A name, a title, a reason in a few words: one line, without invisible characters. */
  LINE,
  /** A text with room for paragraphs: it keeps its line breaks and tabs. */
  PROSE,
  /** What is written as text and read by rules of its own: a code, a date, any JSON. */
  OTHER;

  /** The rule of a component: what is said to have room for paragraphs is prose. */
  static TextRule of(AnnotatedType component) {
    if (component.getType() != String.class) {
      return OTHER;
    }
    return FormFields.isProse(component) ? PROSE : LINE;
  }

  /** What is wrong with a text; null if nothing is. */
  @Nullable String error(String text) {
    if (text.codePoints().anyMatch(c -> isHalf(c) || isControl(c, text))) {
      return "contains a character that is not text (a control character or half a surrogate pair)";
    }
    if (this == OTHER) {
      return null;
    }
    if (text.codePoints().noneMatch(TextRule::isVisible)) {
      return "has nothing in it that can be read: leave it out if there is nothing to say";
    }
    if (text.codePoints().anyMatch(TextRule::turnsRound)) {
      return "contains a character that turns round the direction of the text after it";
    }
    if (this == LINE && text.codePoints().anyMatch(TextRule::breaksOrHides)) {
      return "is one line: write it without line breaks, tabs and invisible characters";
    }
    return null;
  }

  static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** All but tabs and line breaks; a carriage return counts as a line break before one. */
  private static boolean isControl(int c, String text) {
    return c == '\r'
        ? text.replace("\r\n", "").indexOf('\r') >= 0
        : Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  /** Embeddings, overrides and isolates of direction. */
  private static boolean turnsRound(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean breaksOrHides(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isFiller(c);
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> !isFiller(c);
    };
  }

  /** Letters and signs that look like nothing: fillers of Hangul, the empty pattern of Braille. */
  private static boolean isFiller(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
  }
}
