package org.candour.command.partnership.organisation;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** A command that an organisation takes. */
sealed interface OrganisationCommand extends StreamCommand
    permits RegisterOrganisation,
        UpdateProfile,
        RecordReferralReturn,
        SameOrganisation,
        NotTheSameOrganisation {

  /** The one that it is about. */
  OrganisationId organisation();

  @Override
  default StreamId target() {
    return organisation().stream();
  }

  /** An organisation is its own matter. */
  @Override
  default Set<StreamId> within() {
    return Set.of(target());
  }

  @Override
  default Sides voices() {
    return Sides.of(Side.ORGANISATION, organisation());
  }
}
