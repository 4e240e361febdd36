package org.candour.ops.access.log;

/** Text as one line in which every character can be seen. */
final class OneLine {

  private OneLine() {}

  /** The text with line breaks, control and invisible characters written out, as Java would. */
  static String of(String text) {
    if (text.codePoints().noneMatch(OneLine::isHidden)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      default -> {
        if (isHidden(point)) {
          line.append("\\u{%x}".formatted(point));
        } else {
          line.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isHidden(int point) {
    if (point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
