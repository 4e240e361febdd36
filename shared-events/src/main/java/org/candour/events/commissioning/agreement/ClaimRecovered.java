package org.candour.events.commissioning.agreement;

import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Visibility;

/** Money that was claimed came back. */
@EventType(value = "agreement.claim-recovered", visibility = Visibility.PUBLIC)
public record ClaimRecovered(String claim, Money amount) implements AgreementEvent {}
