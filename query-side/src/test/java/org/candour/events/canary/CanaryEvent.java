package org.candour.events.canary;

import org.candour.events.Event;

/** What sings where it must not be heard. */
public sealed interface CanaryEvent extends Event permits PartiesTold, BoardTold, InspectorsTold {

  String secret();
}
