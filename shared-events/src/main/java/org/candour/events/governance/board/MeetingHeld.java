package org.candour.events.governance.board;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.id.Link;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The board met. Whether it was quorate follows from who was there, and is never said.
 *
 * @param on the day of the meeting
 * @param called the entry that called it; null where none is known
 * @param present the members who were there, by their pseudonyms; none where a source does not say
 * @param interests what members declared at the meeting
 * @param withdrew the members who left the room for what their interests touch
 * @param quorum how many members the board needed on that day to decide
 * @param everyMonths the longest time to the next meeting, in months
 */
@EventType(value = "board.meeting-held", visibility = Visibility.PUBLIC)
public record MeetingHeld(
    LocalDate on,
    @Nullable Link called,
    List<PersonId> present,
    List<Guests> guests,
    List<Interest> interests,
    List<PersonId> withdrew,
    int quorum,
    int everyMonths)
    implements BoardEvent {
  public MeetingHeld {
    present = List.copyOf(present);
    guests = List.copyOf(guests);
    interests = List.copyOf(interests);
    withdrew = List.copyOf(withdrew);
  }
}
