package org.candour.events.outcomes.outcome;

import org.candour.events.Event;

/** An event of an outcome. */
public sealed interface OutcomeEvent extends Event
    permits OutcomeAgreed,
        MeasurementReported,
        MeasurementCorrected,
        MeasurementVerified,
        TargetRevised,
        OutcomeClosed,
        OutcomeUnreported,
        OutcomeMissed {}
