package org.candour.command.commissioning.provisionmap;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.id.StreamId;

/** A command that a map of what is provided where a prison is or may be takes. */
sealed interface ProvisionMapCommand extends StreamCommand
    permits MapProvision, RecordGap, RecordOverlap {

  /** The one that it is about. */
  ProvisionMapId provisionMap();

  @Override
  default StreamId target() {
    return provisionMap().stream();
  }
}
