package org.candour.events.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.MeasureTerms;
import org.jspecify.annotations.Nullable;

/**
 * An outcome was agreed for a prison, as the prison or national oversight says: the others agree by
 * entries of their own.
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
    implements OutcomeEvent, TwoSided {
  /** The prison’s, and that of each with whom it was agreed. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return Stream.concat(Stream.of(Party.of(terms.establishment())), terms.agreedWith().stream())
        .distinct()
        .filter(party -> saidBy != null || !isOversight(party))
        .map(TwoSided::side)
        .toList();
  }

  /** It was not agreed with whoever says so. */
  @Override
  public OutcomeAgreed without(Set<Party> parties) {
    List<Party> others =
        terms.agreedWith().stream().filter(party -> !parties.contains(party)).toList();
    return new OutcomeAgreed(
        terms.withAgreedWith(others), measured, comparability, periodEnds, saidBy);
  }

  /** The levels above a prison speak through national oversight, whose word it is already. */
  private static boolean isOversight(Party party) {
    return party.level().filter(level -> level.isAbove(Level.PRISON)).isPresent();
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishment(), terms.framework(), terms.agreedWith(), saidBy);
  }
}
