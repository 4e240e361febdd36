package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a seat of the board.
 *
 * @param member the person’s pseudonym
 * @param name who it is, encrypted; null where a source does not name anybody
 * @param membership the seat, and the organisation that they come from
 * @param until the last day of their term
 */
@EventType(value = "board.member-appointed", visibility = Visibility.PUBLIC)
public record MemberAppointed(
    PersonId member, @Nullable Personal name, @JsonUnwrapped Membership membership, LocalDate until)
    implements BoardEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(membership.organisation());
  }
}
