package org.candour.query.paper;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.paper.PrintableText.Run;

/** Collects characters of one kind, and what is neutral between them, into runs. */
final class RunSplitter {

  private static final String ARABIC_STOPS = "\u060C\u061B\u061F";

  private final boolean whole;
  private final String elsewhere;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder now = new StringBuilder();
  private final StringBuilder between = new StringBuilder();
  private PrintedKind kind = PrintedKind.PLAIN;

  /**
   * A new one for each text.
   *
   * @param whole whether nothing in the text runs from left to right
   */
  RunSplitter(boolean whole, String elsewhere) {
    this.whole = whole;
    this.elsewhere = elsewhere;
  }

  void take(int letter, PrintedKind next) {
    switch (next) {
      case UNSEEN -> {}
      case NEUTRAL -> between.appendCodePoint(Character.isWhitespace(letter) ? ' ' : letter);
      case MARK -> (between.isEmpty() ? now : between).appendCodePoint(letter);
      case PLAIN, SHAPED, RIGHT_TO_LEFT, UNPRINTABLE -> {
        if (next != kind || areParted()) {
          finish();
          kind = next;
          if (next != PrintedKind.PLAIN) {
            neutral();
          }
        }
        now.append(between).appendCodePoint(letter);
        between.setLength(0);
      }
    }
  }

  /**
   * A stop between two words parts them, as it may be ours and they the names of two; unless the
   * whole text is from right to left, or the stop is of that script.
   */
  private boolean areParted() {
    return kind != PrintedKind.PLAIN
        && !(kind == PrintedKind.RIGHT_TO_LEFT && whole)
        && !between.chars().allMatch(sign -> sign == ' ' || ARABIC_STOPS.indexOf(sign) >= 0);
  }

  List<Run> end() {
    if (kind == PrintedKind.RIGHT_TO_LEFT && whole) {
      now.append(between);
      between.setLength(0);
    }
    finish();
    neutral();
    return List.copyOf(runs);
  }

  /** What is neutral in front of another script is printed as it stands. */
  private void neutral() {
    if (!between.isEmpty()) {
      add(Run.plain(between.toString()));
      between.setLength(0);
    }
  }

  private void finish() {
    if (!now.isEmpty()) {
      add(run(now.toString()));
      now.setLength(0);
    }
  }

  private Run run(String text) {
    return switch (kind) {
      case SHAPED -> Run.shaped(text);
      case RIGHT_TO_LEFT ->
          Run.rightToLeft(text, !between.isEmpty() && between.charAt(0) == ' ' ? " " : "");
      case UNPRINTABLE -> Run.plain(inWords(text));
      case PLAIN, NEUTRAL, MARK, UNSEEN -> Run.plain(text);
    };
  }

  /** Plain runs beside each other are one. */
  private void add(Run run) {
    if (run.actual() == null && !runs.isEmpty() && runs.getLast().actual() == null) {
      runs.add(Run.plain(runs.removeLast().text() + run.text()));
    } else {
      runs.add(run);
    }
  }

  private String inWords(String text) {
    long count = text.codePoints().filter(letter -> letter != ' ').count();
    return count == 1
        ? "[1 character that cannot be printed here: read it " + elsewhere + "]"
        : "[" + count + " characters that cannot be printed here: read them " + elsewhere + "]";
  }
}
