package org.candour.query.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.id.StreamId;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.Board.BoardMeeting;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.reading.LastLooks.Look;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.read.Page;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Tally;
import org.candour.query.web.desk.Desk.Way;
import org.candour.query.web.desk.DeskReader.Days;
import org.candour.query.web.desk.DeskReader.Found;
import org.springframework.stereotype.Component;

/** Puts a desk together: its parts, what is new, and what its board is about to do. */
@Component
class DeskSections {

  /** How many new entries stand on a desk. */
  private static final int SHOWN = 5;

  private final DeskReader reader;
  private final DeskWriter writer;
  private final NewEntries entries;
  private final CardRenderer cards;
  private final DeskImports imports;

  DeskSections(
      DeskReader reader,
      DeskWriter writer,
      NewEntries entries,
      CardRenderer cards,
      DeskImports imports) {
    this.imports = imports;
    this.reader = reader;
    this.writer = writer;
    this.entries = entries;
    this.cards = cards;
  }

  DeskPage.Section of(
      PageRequest request, String id, Desk desk, Optional<Board> board, Optional<Look> look) {
    List<Found<?>> found = new ArrayList<>();
    desk.parts().forEach(part -> found.add(reader.find(request, part)));
    Days days = reader.days(request, found);
    boolean ofBoard = desk.role() == Role.BOARD_MEMBER || desk.role() == Role.BOARD_CLERK;
    return new DeskPage.Section(
        id,
        name(request, desk, ofBoard),
        eyebrow(desk.role()),
        ofBoard ? board.map(met -> lede(request, met)).orElse(List.of()) : List.of(),
        writer.figures(request, found),
        parts(request, id, desk, found, days),
        writer.parts(request, id, found, days, true),
        writer.empty(request, found),
        writer.verbs(request, desk),
        elsewhere(request, desk, board),
        news(
            request,
            desk,
            ofBoard ? sinceMeeting(board).or(() -> sinceLook(look)) : sinceLook(look)));
  }

  /** Whoever imports files finds on top what is left of them. */
  private List<DeskPage.Part> parts(
      PageRequest request, String id, Desk desk, List<Found<?>> found, Days days) {
    List<DeskPage.Part> parts = new ArrayList<>();
    if (desk.role() == Role.REGISTRAR && !request.asAt().isFixed()) {
      imports.of(request, id).ifPresent(parts::add);
    }
    parts.addAll(writer.parts(request, id, found, days, false));
    return parts;
  }

  private static List<Span> elsewhere(PageRequest request, Desk desk, Optional<Board> board) {
    return Stream.concat(
            board.stream()
                .map(met -> Way.to("The board of governors", "registers", "boards", met.id())),
            desk.elsewhere().stream())
        .map(way ->
            new Span(
                way.text(),
                (way.dated() ? request.links() : PageLinks.PLAIN)
                    .to(way.segments().toArray(String[]::new))))
        .toList();
  }

  private String name(PageRequest request, Desk desk, boolean ofBoard) {
    StreamId of = desk.place().of();
    if (of == null) {
      return desk.role() == Role.COMMISSIONER
          ? "Commissioning everywhere"
          : PlainEnglish.capital(PlainEnglish.plain(desk.role()));
    }
    String name = Span.text(cards.links(request, "", List.of(of)).said().getFirst());
    return ofBoard ? "The board of " + name : name;
  }

  private static String eyebrow(Role role) {
    return switch (role) {
      case BOARD_MEMBER -> "You are a member of this board";
      case BOARD_CLERK -> "You are the clerk of this board";
      case EXECUTIVE_GOVERNOR -> "You are the governor";
      case COMMISSIONER -> "You commission here";
      case PARTNER -> "You act for this organisation";
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> "Your desk";
    };
  }

  /** When the board met and meets, and how many seats are vacant. */
  private List<Span> lede(PageRequest request, Board board) {
    LocalDate day = request.day();
    BoardMeeting last = board.lastMeeting();
    LocalDate next = board.nextMeeting(day);
    StringBuilder words =
        new StringBuilder(
            last == null
                ? "No meeting of the board is on record."
                : "The board last met on " + PlainEnglish.said(last.on()) + ".");
    if (next != null) {
      words.append(
          " It meets next on " + PlainEnglish.said(next) + ", " + Durations.from(day, next) + ".");
    } else if (board.nextDue() != null) {
      words.append(
          " It is to meet by "
              + PlainEnglish.said(board.nextDue())
              + (board.nextDue().isBefore(day) ? ", which is past, and is" : ", and is")
              + " not called to meet.");
    }
    return cards.sentence(
        request,
        Phrase.of(words.append(" Vacant seats: " + board.vacantSeats(day) + ".").toString()));
  }

  /**
   * From when on entries are new.
   *
   * @param entry the first new one
   */
  private record Since(long entry, String words) {}

  private static Optional<Since> sinceMeeting(Optional<Board> board) {
    return board
        .map(Board::lastMeeting)
        .map(met ->
            new Since(
                met.held().entry() + 1,
                "Recorded since the board’s meeting on " + PlainEnglish.said(met.on()) + " was."));
  }

  private static Optional<Since> sinceLook(Optional<Look> look) {
    return look.map(last ->
        new Since(
            last.size(),
            "Recorded since you last looked, on " + PlainEnglish.time(last.at()) + "."));
  }

  private DeskPage.News news(PageRequest request, Desk desk, Optional<Since> since) {
    long from = since.map(Since::entry).orElse(0L);
    Page<TimelineLine> page = entries.page(request, desk.place(), from, null, SHOWN);
    return new DeskPage.News(
        desk.news(),
        since
            .map(Since::words)
            .orElse(
                request.asAt().isFixed()
                    ? "The newest entries at this point."
                    : "You have not looked here before: these are the newest entries."),
        since.isPresent() ? Tally.counted(entries.count(request, desk.place(), from, page)) : "",
        address(request, desk.place(), from),
        NewEntries.lines(page),
        entries.named(request, page));
  }

  private static String address(PageRequest request, Place place, long from) {
    Map<String, String> asked = new HashMap<>();
    asked.put("since", Long.toString(from));
    if (place.of() != null) {
      asked.put("about", place.of().toString());
    }
    return request.links().rows(asked, "new");
  }
}
