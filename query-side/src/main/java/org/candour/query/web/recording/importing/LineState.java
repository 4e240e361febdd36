package org.candour.query.web.recording.importing;

import java.util.List;
import java.util.Set;
import org.candour.events.id.StreamId;
import org.candour.query.web.recording.Foreseen;

/** How far a line of an import is. */
sealed interface LineState {

  /** Whether it is yet to be recorded. */
  default boolean isToBeRecorded() {
    return this instanceof Ready || this instanceof Waiting;
  }

  /** Nothing is known of it yet. */
  record Unchecked() implements LineState {}

  /**
   * It can be recorded as things stand.
   *
   * @param mentioned who is named in it
   */
  record Ready(Foreseen foreseen, Set<StreamId> mentioned) implements LineState {
    public Ready {
      mentioned = Set.copyOf(mentioned);
    }
  }

  /**
   * It cannot be checked before an earlier line is recorded.
   *
   * @param line the number of that line
   */
  record Waiting(int line) implements LineState {}

  /**
   * It cannot be recorded as it is.
   *
   * @param problems what is wrong, each in a sentence without a full stop
   */
  record Refused(List<String> problems) implements LineState {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** All of them, one after the other. */
    String inWords() {
      return String.join(". ", problems);
    }
  }

  /**
   * It is recorded.
   *
   * @param entry its first entry
   * @param before whether it was before this import
   */
  record Recorded(long entry, boolean before) implements LineState {}
}
