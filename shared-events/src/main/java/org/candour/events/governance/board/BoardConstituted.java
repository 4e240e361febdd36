package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.MeetsElsewhere;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A prison got its board. */
@EventType(value = "board.constituted", visibility = Visibility.PUBLIC)
public record BoardConstituted(
    EstablishmentCode establishment, @JsonUnwrapped BoardComposition composition)
    implements BoardEvent, MeetsElsewhere {
  /** A reform prison waits for its board. */
  @Override
  public Set<Met> meets() {
    return Set.of(new Met(establishment.stream(), "board"));
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(establishment);
  }
}
