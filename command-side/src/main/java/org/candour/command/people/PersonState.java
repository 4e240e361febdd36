package org.candour.command.people;

import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;

/** What a person's events amount to. */
sealed interface PersonState extends StreamState {

  /** Nothing was erased. */
  record Kept() implements PersonState {}

  /** The key is destroyed. */
  record Erased(PartialDate on) implements PersonState {}
}
