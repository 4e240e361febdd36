package org.candour.events.commissioning;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Money was claimed under the agreement.
 *
 * @param claim what it is called
 * @param against against whom; null for the provider
 */
@EventType(value = "agreement.claim-raised", visibility = Visibility.PUBLIC)
public record ClaimRaised(String claim, Money amount, @Nullable Party against, String grounds)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(against);
  }
}
