package org.candour.events.partnership.concern;

import java.util.Map;
import java.util.Objects;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** To whom a concern was taken last. */
final class Addressee {

  private Addressee() {}

  static Party after(Map<Long, Entry> history) {
    @Nullable Party addressed = null;
    for (Entry entry : history.values()) {
      addressed =
          switch (entry.payload()) {
            case ConcernRaised e -> e.terms().to();
            case ConcernEscalated e -> e.to();
            case Event _ -> addressed;
          };
    }
    return Objects.requireNonNull(addressed, "A concern is raised with somebody");
  }
}
