package org.candour.command.partnership.organisation;

import org.candour.command.stream.StreamState;

/** What an organisation's events amount to. */
sealed interface OrganisationState extends StreamState {

  /** Nothing has registered it. */
  record Unregistered() implements OrganisationState {}

  /** It is in the register. */
  record Registered() implements OrganisationState {}
}
