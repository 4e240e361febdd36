package org.candour.command.partnership.organisation;

import org.candour.command.stream.StreamState;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What an organisation's events amount to. */
sealed interface OrganisationState extends StreamState {

  /** Nothing has registered it. */
  record Unregistered() implements OrganisationState {}

  /**
   * It is in the register.
   *
   * @param joinedTo the record of the same organisation that stands for it; null if it stands for
   *     itself
   */
  record Registered(@Nullable OrganisationId joinedTo) implements OrganisationState {}
}
