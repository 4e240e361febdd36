package org.candour.command.partnership.accessrequest;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.AccessRequestId;

/** A command that a request for access to a prison takes. */
sealed interface AccessRequestCommand extends StreamCommand
    permits RequestAccess, AccessRequestCommand.DecideAccess {

  /** The one that it is about. */
  AccessRequestId accessRequest();

  @Override
  default StreamId target() {
    return accessRequest().stream();
  }

  /** Decides a request, for some or all of its people. */
  sealed interface DecideAccess extends AccessRequestCommand permits GrantAccess, RefuseAccess {

    /** The number of people for whom it is decided. */
    int people();
  }
}
