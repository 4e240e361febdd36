package org.candour.events.governance.escalation;

import java.util.Map;
import java.util.Objects;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** The level to which a question was taken last. */
final class EscalationAddressee {

  private EscalationAddressee() {}

  static Party after(Map<Long, Entry> history) {
    @Nullable Party addressed = null;
    for (Entry entry : history.values()) {
      addressed =
          switch (entry.payload()) {
            case EscalationRaised e -> e.terms().to();
            case EscalationTakenFurther e -> e.to();
            case Event _ -> addressed;
          };
    }
    return Objects.requireNonNull(addressed, "An escalation is raised with a level");
  }
}
