package org.candour.events.governance.informationrequest;

import org.candour.events.Event;

/** An event of a request under freedom of information. */
public sealed interface InformationRequestEvent extends Event
    permits InformationAsked,
        AnswerExtended,
        InformationAnswered,
        InformationRefused,
        InformationUnanswered,
        ReviewAsked,
        ReviewDecided,
        ReviewUndecided {}
