package org.candour.events.commissioning.agreement;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** The agreement ended. */
@EventType(value = "agreement.ended", visibility = Visibility.PUBLIC)
public record AgreementEnded(Ending how, @Nullable String note) implements AgreementEvent {

  /** How an agreement ended. */
  public enum Ending {
    EXPIRED,
    TERMINATED,
    DISCHARGED
  }
}
