package org.candour.events.estate.closure.terms;

import org.candour.events.PartialDate;

/**
 * A step of a published timeline.
 *
 * @param what what is to happen
 * @param on when
 */
public record Milestone(String what, PartialDate on) {

  public Milestone {
    if (what.isBlank() || what.length() > 300) {
      throw new IllegalArgumentException("A milestone says in 1 to 300 characters what happens");
    }
  }
}
