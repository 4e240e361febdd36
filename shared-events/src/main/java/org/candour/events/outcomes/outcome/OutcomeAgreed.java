package org.candour.events.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.MeasureTerms;
import org.jspecify.annotations.Nullable;

/**
 * An outcome was agreed for a prison.
 *
 * @param measured what the measure was when it was agreed
 * @param comparability since when its figures are comparable
 * @param periodEnds the last day of the first period that is to be reported
 */
@EventType(value = "outcome.agreed", visibility = Visibility.PUBLIC)
public record OutcomeAgreed(
    @JsonUnwrapped OutcomeTerms terms,
    MeasureTerms measured,
    Comparability comparability,
    LocalDate periodEnds,
    @Nullable Party saidBy)
    implements OutcomeEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishment(), terms.framework(), terms.agreedWith(), saidBy);
  }
}
