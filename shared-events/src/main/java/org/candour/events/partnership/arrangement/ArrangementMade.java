package org.candour.events.partnership.arrangement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A standing arrangement was made. */
@EventType(value = "arrangement.made", visibility = Visibility.PUBLIC)
public record ArrangementMade(@JsonUnwrapped ArrangementTerms terms)
    implements ArrangementEvent, TwoSided {
  /** The prison’s and each organisation’s; what a prison arranges alone needs no other word. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return terms.organisations().isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(TwoSided.side(terms.establishment())),
                terms.organisations().stream().map(TwoSided::side))
            .toList();
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishment(), terms.organisations());
  }
}
