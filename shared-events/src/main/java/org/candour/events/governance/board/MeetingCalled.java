package org.candour.events.governance.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The board was called to a meeting.
 *
 * @param on the day of the meeting
 * @param about the entries that its items are about
 */
@EventType(value = "board.meeting-called", visibility = Visibility.PUBLIC)
public record MeetingCalled(LocalDate on, List<AgendaItem> agenda, List<Link> about)
    implements BoardEvent {
  public MeetingCalled {
    agenda = List.copyOf(agenda);
    about = List.copyOf(about);
  }

  @Override
  public Set<StreamId> concerns() {
    return Stream.concat(
            agenda.stream().flatMap(item -> Stream.ofNullable(item.aboutStream())),
            Subjects.of(about).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
