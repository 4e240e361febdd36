package org.candour.query.web.recording;

import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.Board.BoardMember;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.recording.form.Control.Choice;
import org.candour.query.web.recording.form.Labels;
import org.springframework.stereotype.Component;

/** The members of the boards of somebody's prisons, told apart without their names. */
@Component
final class BoardMembers {

  private final BoardsView boards;
  private final ViewReader reader;

  BoardMembers(BoardsView boards, ViewReader reader) {
    this.boards = boards;
    this.reader = reader;
  }

  /** Those who have not left, in the order in which they were appointed. */
  List<Choice> of(PageRequest request) {
    return request.account().establishments().stream()
        .map(EstablishmentCode::value)
        .sorted()
        .flatMap(code -> reader.find(request.account(), boards, code, request.asAt()).stream())
        .map(Row::value)
        .flatMap(board -> sitting(board).stream())
        .toList();
  }

  private static List<Choice> sitting(Board board) {
    return board.members().stream()
        .filter(member -> member.ended() == null)
        .map(member -> new Choice(member.person().value(), called(member), false))
        .toList();
  }

  private static String called(BoardMember member) {
    return "%s, until %s (entry %d)"
        .formatted(
            Labels.option(member.constituency().name()),
            PartialDate.of(member.until()).inWords(),
            member.entry());
  }
}
