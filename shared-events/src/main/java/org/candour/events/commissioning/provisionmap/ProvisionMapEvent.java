package org.candour.events.commissioning.provisionmap;

import org.candour.events.Event;

/** An event of a map of what is provided where a prison is or may be. */
public sealed interface ProvisionMapEvent extends Event
    permits ProvisionMapped, GapRecorded, OverlapRecorded {}
