package org.candour.query.follow.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.events.deadline.Deadline;
import org.candour.events.id.StreamId;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.duties.DueView;
import org.candour.query.follow.FollowedNames;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the days of what falls due and the meetings of boards. */
@Component
class CalendarDays {

  /** More days than these would be no calendar; those come that fall due first. */
  private static final int MOST = 1_000;

  private static final String BOARD = "board";

  private final ViewReader reader;
  private final DueView due;
  private final BoardsView boards;
  private final CardRenderer cards;
  private final FollowedNames names;
  private final PresentationCatalogue presentations;

  CalendarDays(
      ViewReader reader,
      DueView due,
      BoardsView boards,
      CardRenderer cards,
      FollowedNames names,
      PresentationCatalogue presentations) {
    this.reader = reader;
    this.due = due;
    this.boards = boards;
    this.cards = cards;
    this.names = names;
    this.presentations = presentations;
  }

  /** The days of a prison with those of its board, of a board, or of an organisation. */
  List<CalendarDay> of(PageRequest request, StreamId subject) {
    List<CalendarDay> days = new ArrayList<>(due(request, subject));
    if (!subject.type().equals("organisation")) {
      days.addAll(meetings(request, subject.id()));
    }
    return days;
  }

  private List<CalendarDay> due(PageRequest request, StreamId subject) {
    List<Row<DeadlineRow>> rows = rows(request, subject);
    Map<StreamId, String> names =
        cards.called(
            request, rows.stream().map(row -> row.value().stream()).collect(Collectors.toSet()));
    List<CalendarDay> days = new ArrayList<>();
    for (Row<DeadlineRow> row : rows) {
      new TreeMap<>(row.value().stillToCome())
          .forEach((name, deadline) -> {
            if (deadline.on() != null) {
              days.add(day(row, name, deadline, names));
            }
          });
    }
    return days;
  }

  /** What falls due in matters that concern a subject, and what falls due in its own. */
  private List<Row<DeadlineRow>> rows(PageRequest request, StreamId subject) {
    String own = subject.type() + ' ' + subject.id();
    Filter open = new Filter.Is("open", "yes");
    List<Row<DeadlineRow>> rows =
        new ArrayList<>(
            list(request, List.of(new Filter.Is("concerns", subject.toString()), open)));
    reader
        .find(request.account(), due, own, request.asAt())
        .filter(row -> row.value().open())
        .ifPresent(rows::add);
    rows.addAll(
        list(
            request,
            List.of(new Filter.KeyAfter(own + ' '), new Filter.KeyBefore(own + '!'), open)));
    return rows;
  }

  private List<Row<DeadlineRow>> list(PageRequest request, List<Filter> filters) {
    return reader.list(request.account(), due, request.asAt(), filters, null, MOST).rows();
  }

  private CalendarDay day(
      Row<DeadlineRow> row, String name, Deadline deadline, Map<StreamId, String> names) {
    DeadlineRow matter = row.value();
    StreamId stream = matter.stream();
    String called = names.getOrDefault(stream, stream.type().replace('-', ' '));
    return CalendarDay.on(
        Objects.requireNonNull(deadline.on()),
        row.key() + " " + name,
        row.since(),
        matter.kind().label() + ": " + PlainEnglish.capital(called),
        deadline.silent()
            ? "Nothing was received by this day; that is on record."
            : "The day was set by entry " + deadline.causedBy() + " of the record.",
        Addresses.stream(presentations, PageLinks.PLAIN, stream));
  }

  private List<CalendarDay> meetings(PageRequest request, String prison) {
    StreamId board = new StreamId(BOARD, prison);
    String name = names.of(request, board);
    return reader
        .findByKey(request.account(), boards, List.of(prison), request.asAt())
        .values()
        .stream()
        .flatMap(row -> row.calls().stream())
        .map(call -> meeting(call, board, name))
        .toList();
  }

  private CalendarDay meeting(Board.CalledMeeting call, StreamId board, String name) {
    boolean cancelled = call.cancelled() != null;
    String agenda =
        call.agenda().isEmpty() ? "" : "Agenda: " + PlainEnglish.items(call.agenda()) + ".";
    return new CalendarDay(
        board + " meeting " + call.called().entry(),
        revision(call),
        call.on(),
        call.on(),
        name + " meets",
        cancelled ? "Cancelled: " + call.cancelled() : agenda,
        Addresses.stream(presentations, PageLinks.PLAIN, board),
        cancelled ? CalendarDay.Standing.CANCELLED : CalendarDay.Standing.CONFIRMED);
  }

  /** A call is changed once at most: when the meeting is cancelled or held. */
  private static long revision(Board.CalledMeeting call) {
    return call.isAwaited() ? 0 : 1;
  }
}
