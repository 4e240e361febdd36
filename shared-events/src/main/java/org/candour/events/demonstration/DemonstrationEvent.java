package org.candour.events.demonstration;

import org.candour.events.Event;

/** An event of the one stream that only a demonstration ledger has. */
public sealed interface DemonstrationEvent extends Event permits DemonstrationDeclared {}
