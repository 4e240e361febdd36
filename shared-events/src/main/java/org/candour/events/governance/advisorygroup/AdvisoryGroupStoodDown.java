package org.candour.events.governance.advisorygroup;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The group advises no more; what it advised is still to be answered. */
@EventType(value = "advisory-group.stood-down", visibility = Visibility.PUBLIC)
public record AdvisoryGroupStoodDown(String reason) implements AdvisoryGroupEvent {}
