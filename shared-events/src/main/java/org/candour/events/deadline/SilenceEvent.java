package org.candour.events.deadline;

import org.candour.events.Event;

/** What is recorded about silences in streams of any type. */
public sealed interface SilenceEvent extends Event permits SilenceRecorded, SilenceLifted {}
