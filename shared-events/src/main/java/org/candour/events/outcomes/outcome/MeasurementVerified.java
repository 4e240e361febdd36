package org.candour.events.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * An inspector found what it is.
 *
 * @param method how it was found
 * @param met whether the target is met by the last value
 */
@EventType(value = "outcome.measurement-verified", visibility = Visibility.PUBLIC)
public record MeasurementVerified(@JsonUnwrapped Measured measured, String method, boolean met)
    implements OutcomeEvent {}
