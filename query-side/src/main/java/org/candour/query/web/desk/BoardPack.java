package org.candour.query.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Role;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.Board.BoardMeeting;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.View;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.Row;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.NamedText;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Tally;
import org.candour.query.web.desk.DeskReader.Days;
import org.candour.query.web.desk.DeskReader.Found;
import org.candour.query.web.register.RelatedSections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a board has before it at a meeting, in its pack: what stands on the desks of its members,
 * and what was recorded since it last met.
 */
@Component
class BoardPack implements RelatedSections<Board> {

  private static final int ROWS = 50;
  private static final int ENTRIES = 100;

  private final BoardsView boards;
  private final DeskReader reader;
  private final NewEntries entries;

  BoardPack(BoardsView boards, DeskReader reader, NewEntries entries) {
    this.boards = boards;
    this.reader = reader;
    this.entries = entries;
  }

  @Override
  public View<Board> view() {
    return boards;
  }

  @Override
  public List<View<?>> reads() {
    return reader.views(desk("", LocalDate.EPOCH, null).parts().stream());
  }

  @Override
  public boolean areOnPaperOnly() {
    return true;
  }

  @Override
  public List<Section<List<Phrase>>> of(PageRequest request, Row<Board> row) {
    List<Section<List<Phrase>>> sections = new ArrayList<>();
    BoardMeeting last = row.value().lastMeeting();
    if (last != null) {
      sections.add(since(request, row.key(), last));
    }
    Desk desk = desk(row.key(), request.day(), row.value().nextMeeting(request.day()));
    List<Found<?>> found = new ArrayList<>();
    desk.parts().forEach(part -> found.add(reader.find(request, part, ROWS)));
    Days days = reader.days(request, found);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).count() > 0) {
        sections.add(part(request, found.get(i), days.byPart().get(i), days));
      }
    }
    List<String> none =
        found.stream().filter(each -> each.count() == 0).map(each -> each.part().empty()).toList();
    if (!none.isEmpty()) {
      sections.add(
          Section.of(
              "none", "What there is none of", Section.bullets(none, it -> new Object[] {it})));
    }
    return sections;
  }

  private static Desk desk(String prison, LocalDate day, @Nullable LocalDate meeting) {
    Place place =
        prison.isEmpty() ? Place.EVERYWHERE : new Place(new EstablishmentCode(prison).stream());
    return Desks.of(new Desks.Seat(Role.BOARD_MEMBER, place), day, meeting);
  }

  private static Section<List<Phrase>> part(
      PageRequest request, Found<?> found, List<@Nullable DeadlineRow> due, Days days) {
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    List<@Nullable Object[]> lines = lines(request, found.listed(), due, days);
    if (found.count() > lines.size()) {
      blocks.add(
          Section.paragraph("The first " + lines.size() + " of " + Tally.counted(found.count())));
    }
    blocks.add(Section.table(List.of("What", "How it stands", "Why"), lines, line -> line));
    return new Section<>("pack-" + found.part().id(), found.part().title(), blocks);
  }

  private static <V> List<@Nullable Object[]> lines(
      PageRequest request,
      CardRenderer.Listed<V> listed,
      List<@Nullable DeadlineRow> due,
      Days days) {
    List<@Nullable Object[]> lines = new ArrayList<>();
    for (int i = 0; i < listed.rows().size(); i++) {
      Row<V> row = listed.rows().get(i);
      Card card =
          listed.presentation().shown(row.key(), row.value(), request.day(), request.words());
      lines.add(line(request.day(), card, due.get(i), days));
    }
    return lines;
  }

  private static @Nullable Object[] line(
      LocalDate day, Card card, @Nullable DeadlineRow due, Days days) {
    Object heading = card.heading().toArray();
    if (due == null || !due.open()) {
      return new @Nullable Object[] {heading, card.standing(), null};
    }
    TimelineLine setBy = days.setBy().get(due.setBy());
    String reason = DayReasons.inWords(due, setBy);
    return new @Nullable Object[] {
      heading,
      DayReasons.standing(due, day).words(),
      reason.isEmpty() ? null : new Object[] {reason + " ", Phrase.entry(due.setBy())}
    };
  }

  private Section<List<Phrase>> since(PageRequest request, String prison, BoardMeeting last) {
    Place place = new Place(new EstablishmentCode(prison).stream());
    Page<TimelineLine> page = entries.page(request, place, last.held().entry() + 1, null, ENTRIES);
    NamedText named = entries.named(request, page);
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    blocks.add(
        Section.paragraph(
            page.rows().isEmpty()
                ? "Nothing that you may read was recorded about the prison since the board’s"
                    + " meeting on "
                    + PlainEnglish.said(last.on())
                    + " was."
                : "Recorded about the prison since the board’s meeting on "
                    + PlainEnglish.said(last.on())
                    + " was, the newest first"
                    + (page.next() == null ? "." : "; these are the newest.")));
    if (!page.rows().isEmpty()) {
      blocks.add(
          Section.table(
              List.of("When", "What", "Entry"),
              NewEntries.lines(page),
              line ->
                  new @Nullable Object[] {
                    PlainEnglish.capital(line.occurredOn().inWords()),
                    named.text(line.sentence()),
                    Phrase.entry(line.index())
                  }));
    }
    return new Section<>("since", "Since the board last met", blocks);
  }
}
