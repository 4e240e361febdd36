package org.candour.command.partnership;

import org.candour.command.platform.StreamState;

/** What an organisation's events amount to. */
sealed interface OrganisationState extends StreamState {

  /** Nothing has registered it. */
  record Unregistered() implements OrganisationState {}

  /** It is in the register. */
  record Registered() implements OrganisationState {}
}
