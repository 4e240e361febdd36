package org.candour.events.partnership.accessrequest;

import org.candour.events.Event;

/** An event of a request for access to a prison. */
public sealed interface AccessRequestEvent extends Event
    permits AccessRequested, AccessGranted, AccessRefused {}
