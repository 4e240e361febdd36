package org.candour.command.partnership;

import org.candour.command.platform.StreamCommand;
import org.candour.events.AccessRequestId;
import org.candour.events.StreamId;

/** A command that a request for access to a prison takes. */
sealed interface AccessRequestCommand extends StreamCommand
    permits RequestAccess, GrantAccess, RefuseAccess {

  /** The one that it is about. */
  AccessRequestId accessRequest();

  @Override
  default StreamId target() {
    return accessRequest().stream();
  }
}
