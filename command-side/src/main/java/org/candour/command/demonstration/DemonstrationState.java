package org.candour.command.demonstration;

import org.candour.command.stream.StreamState;

/** Whether a ledger said that it is a demonstration. */
sealed interface DemonstrationState extends StreamState {

  /** It did not. */
  record Undeclared() implements DemonstrationState {}

  /** It did. */
  record Declared() implements DemonstrationState {}
}
