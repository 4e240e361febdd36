package org.candour.events.estate.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * How one service ends in an orderly way was agreed with its organisation, as the prison or
 * national oversight says: the organisation agrees by an entry of its own.
 *
 * @param transferTo where the service goes
 * @param by when the plan is to be complete
 */
@EventType(value = "closure.exit-plan-agreed", visibility = Visibility.PUBLIC)
public record ExitPlanAgreed(
    OrganisationId organisation, String service, @Nullable String transferTo, LocalDate by)
    implements ClosureEvent.OnceAnnounced, TwoSided {
  /** The organisation’s, beside that of the prison or national oversight, which records it. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return List.of(TwoSided.side(organisation));
  }

  @Override
  public Set<StreamId> concerns() {
    return Set.of(organisation.stream());
  }
}
