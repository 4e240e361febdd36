package org.candour.events.commissioning.agreement;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Money was claimed under the agreement.
 *
 * @param claim what it is called
 * @param amount how much; where the source of imported history does not say exactly, the sum that
 *     it names
 * @param amountInWords how the source puts a sum that is not exact
 * @param against against whom; null for the provider
 * @param saidBy who claims; null where the source does not say
 */
@EventType(value = "agreement.claim-raised", visibility = Visibility.PUBLIC)
public record ClaimRaised(
    String claim,
    Money amount,
    @Nullable String amountInWords,
    @Nullable Party against,
    String grounds,
    @Nullable Party saidBy)
    implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(against, saidBy);
  }
}
