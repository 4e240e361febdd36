package org.candour.ops.standalone;

import java.util.List;
import java.util.stream.Stream;

/**
 * One idea of the source documents: how it is recorded, and where it is seen.
 *
 * @param row its number in the table of ideas
 * @param asks what it asks for, in a few words
 * @param steps the commands that record it
 * @param seen where each part of it is found
 */
record Idea(String row, String asks, List<Step> steps, List<Seen> seen) {

  /**
   * A command.
   *
   * @param as what its stream is called in later steps, or nothing: {@code $name} is the stream’s
   *     id, {@code $name#} the number of the first entry
   * @param body its members, with single quotes
   */
  record Step(String as, String command, String body) {}

  /**
   * A place in an answer.
   *
   * @param address the view’s address under {@code /api/}
   * @param pointer a JSON pointer into the answer
   * @param value what stands there, as text
   */
  record Seen(String address, String pointer, String value) {

    /** The view’s name. */
    String view() {
      return address.split("[/?]", -1)[0];
    }
  }

  static Idea idea(String row, String asks) {
    return new Idea(row, asks, List.of(), List.of());
  }

  Idea by(String as, String command, String body) {
    return new Idea(row, asks, more(steps, new Step(as, command, body)), seen);
  }

  Idea at(String address, String pointer, String value) {
    return new Idea(row, asks, steps, more(seen, new Seen(address, pointer, value)));
  }

  private static <T> List<T> more(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  @Override
  public String toString() {
    return row + ": " + asks;
  }
}
