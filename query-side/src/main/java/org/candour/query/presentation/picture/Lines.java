package org.candour.query.presentation.picture;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.presentation.picture.Shape.Side;
import org.candour.query.presentation.picture.Shape.Tone;

/** Words in lines that fit the narrowest screen, as nothing breaks the lines of a drawing. */
public final class Lines {

  private static final int LONGEST = 38;
  private static final int STEP = 19;
  private static final int FIRST = 14;

  private Lines() {}

  /** How many pixels the lines of a text are high. */
  public static int height(String text) {
    return broken(text).size() * STEP;
  }

  /**
   * The lines of a text, from the left.
   *
   * @param y of their upper edge
   */
  public static List<Shape> of(String text, int y, Tone tone) {
    List<Shape> lines = new ArrayList<>();
    for (String line : broken(text)) {
      lines.add(new Shape.Words(0, y + lines.size() * STEP + FIRST, line, Side.START, tone));
    }
    return lines;
  }

  static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
