package org.candour.command.outcomes.framework;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.stream.StreamState;

/** What a framework's events amount to. */
sealed interface FrameworkState extends StreamState {

  /** No guidance has been issued. */
  record NotBegun() implements FrameworkState {}

  /**
   * Guidance was issued.
   *
   * @param measures the short names of those in use
   * @param gone the short names of those that were replaced or retired
   */
  record Begun(List<String> measures, List<String> gone) implements FrameworkState {
    public Begun {
      measures = List.copyOf(measures);
      gone = List.copyOf(gone);
    }

    Begun with(String measure) {
      return new Begun(Stream.concat(measures.stream(), Stream.of(measure)).toList(), gone);
    }

    Begun without(String measure) {
      return new Begun(
          measures.stream().filter(other -> !other.equals(measure)).toList(),
          Stream.concat(gone.stream(), Stream.of(measure)).toList());
    }
  }
}
