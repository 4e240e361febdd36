package org.candour.events.commissioning.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.commissioning.ChangeNoticeException;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the agreement that one side asked for was agreed by the other, or not.
 *
 * @param askedBy who asked for it
 * @param endsOn the new last day of the term, if that changed
 * @param value the new value, if that changed
 * @param notice the notice of the change
 * @param exception why none was owed, if that is said
 */
@EventType(value = "agreement.varied", visibility = Visibility.PUBLIC)
public record AgreementVaried(
    String change,
    @Nullable Party askedBy,
    boolean agreed,
    @Nullable LocalDate endsOn,
    @Nullable Money value,
    @Nullable Link notice,
    @Nullable ChangeNoticeException exception)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(askedBy, notice);
  }
}
