package org.candour.query.presentation.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a drawing: across in percent of its width, down in pixels. */
public sealed interface Shape {

  /** What colour says beside the sign and the words. */
  enum Tone {
    PLAIN,
    QUIET,
    LATE,
    KEPT,
    WAITING,
    SILENT;

    /** The name of its class in the style sheet. */
    public String style() {
      return "c-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The form of a mark, by which marks are told apart without colour. */
  enum Sign {
    DOT("M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z"),
    TRIANGLE("M0 -7L7 6L-7 6z"),
    SQUARE("M-5.5 -5.5H5.5V5.5H-5.5z"),
    DIAMOND("M0 -7.5L7.5 0L0 7.5L-7.5 0z"),
    TICK("M0 -14V-8");

    private final String path;

    Sign(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }

  /** How an area is filled, by which areas are told apart without colour. */
  enum Fill {
    SOLID,
    /** In outline. */
    HOLLOW,
    /** With lines across. */
    HATCHED,
    /** With dots. */
    DOTTED;

    public String style() {
      return "c-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which side of words stands at their place. */
  enum Side {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String anchor;

    Side(String anchor) {
      this.anchor = anchor;
    }

    public String anchor() {
      return anchor;
    }
  }

  /** The name of the fragment that draws it. */
  String fragment();

  /** Whether it leads somewhere. */
  default boolean leads() {
    return false;
  }

  /** A line, straight along or straight down. */
  record Line(double fromX, int fromY, double toX, int toY, Tone tone) implements Shape {
    @Override
    public String fragment() {
      return "line";
    }

    public String x1() {
      return percent(fromX);
    }

    public String x2() {
      return percent(toX);
    }
  }

  /**
   * An area from one place across to another.
   *
   * @param y its upper edge
   * @param said what it stands for
   * @param address where it leads; null for nowhere
   */
  record Bar(
      double from,
      double to,
      int y,
      int height,
      Fill fill,
      Tone tone,
      String said,
      @Nullable String address)
      implements Shape {
    @Override
    public String fragment() {
      return "bar";
    }

    public String x() {
      return percent(from);
    }

    public String width() {
      return percent(Math.max(0, to - from));
    }

    @Override
    public boolean leads() {
      return address != null;
    }
  }

  /**
   * A sign at a place.
   *
   * @param hollow whether it is drawn in outline
   * @param said what it stands for
   * @param address where it leads; null for nowhere
   */
  record Mark(
      double at, int y, Sign sign, boolean hollow, Tone tone, String said, @Nullable String address)
      implements Shape {
    @Override
    public String fragment() {
      return "mark";
    }

    public String x() {
      return percent(at);
    }

    @Override
    public boolean leads() {
      return address != null;
    }
  }

  /** Words. */
  record Words(double at, int y, String text, Side side, Tone tone) implements Shape {
    @Override
    public String fragment() {
      return "words";
    }

    public String x() {
      return percent(at);
    }
  }

  private static String percent(double number) {
    return String.format(Locale.ROOT, "%.2f%%", number);
  }
}
