package org.candour.command.partnership;

import org.candour.command.platform.StreamCommand;
import org.candour.events.OrganisationId;
import org.candour.events.StreamId;

/** A command that an organisation takes. */
sealed interface OrganisationCommand extends StreamCommand
    permits RegisterOrganisation, UpdateProfile, RecordReferralReturn {

  /** The one that it is about. */
  OrganisationId organisation();

  @Override
  default StreamId target() {
    return organisation().stream();
  }
}
