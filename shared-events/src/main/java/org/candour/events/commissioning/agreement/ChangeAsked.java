package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * One side asked for a change of the agreement. The terms stay as they are until the other agrees.
 *
 * @param change what is to change; the answer names it
 * @param endsOn the last day of the term that is asked for, if another is
 * @param value the value that is asked for, if another is
 * @param saidBy which side asked; null where the source does not say
 */
@EventType(value = "agreement.change-asked", visibility = Visibility.PUBLIC)
public record ChangeAsked(
    String change, @Nullable LocalDate endsOn, @Nullable Money value, @Nullable Party saidBy)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
