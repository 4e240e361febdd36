package org.candour.events.commissioning.agreement;

import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A claim was abandoned.
 *
 * @param amount how much of it; null for all
 */
@EventType(value = "agreement.claim-abandoned", visibility = Visibility.PUBLIC)
public record ClaimAbandoned(String claim, @Nullable Money amount, String reason)
    implements AgreementEvent {}
