package org.candour.command.estate.establishment;

import java.util.Set;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;

/** A command that an establishment takes. */
sealed interface EstablishmentCommand extends StreamCommand
    permits RegisterEstablishment,
        ReRole,
        SuspendUse,
        ResumeUse,
        DesignateReformPrison,
        EndReformStatus,
        AppointGovernor,
        AnnounceSiteSale,
        SellSite {

  /** An establishment is its own matter. */
  @Override
  default Set<StreamId> within() {
    return Set.of(target());
  }
}
