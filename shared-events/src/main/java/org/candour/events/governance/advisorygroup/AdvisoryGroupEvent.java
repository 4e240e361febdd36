package org.candour.events.governance.advisorygroup;

import org.candour.events.Event;

/** An event of an advisory group. */
public sealed interface AdvisoryGroupEvent extends Event
    permits AdvisoryGroupEngaged,
        AdviceAsked,
        AdviceGiven,
        AdviceAnswered,
        AdviceUnanswered,
        AdvisoryGroupStoodDown {}
