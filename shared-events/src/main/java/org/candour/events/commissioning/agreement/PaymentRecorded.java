package org.candour.events.commissioning.agreement;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Money was paid under the agreement. */
@EventType(value = "agreement.payment-recorded", visibility = Visibility.PUBLIC)
public record PaymentRecorded(
    Money amount, boolean byResults, @Nullable String period, @Nullable OrganisationId to)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(to);
  }
}
