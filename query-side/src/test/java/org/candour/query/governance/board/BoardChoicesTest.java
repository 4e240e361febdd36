package org.candour.query.governance.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.query.governance.board.Board.BoardMeeting;
import org.candour.query.governance.board.Board.CalledMeeting;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a board has of what its clerk is asked for. */
class BoardChoicesTest {

  private static EntryDate entry(String on, long entry) {
    return new EntryDate(PartialDate.parse(on), entry);
  }

  private static CalledMeeting call(String on, long entry, @Nullable String cancelled) {
    return new CalledMeeting(
        LocalDate.parse(on), List.of(), entry("2026-01-05", entry), cancelled, false);
  }

  private static BoardMeeting held(String on, long entry) {
    return new BoardMeeting(
        LocalDate.parse(on), entry(on, entry), 5, true, List.of(), List.of(), null);
  }

  @Test
  void minutesAreOfAMeetingThatWasHeldAndOneThatIsCancelledIsStillAwaited() {
    Board board =
        BoardBuilder.builder()
            .id("BXI")
            .meetings(List.of(held("2025-12-01", 3), held("2026-03-02", 7)))
            .calls(List.of(call("2026-06-01", 8, null), call("2026-05-04", 9, "Nobody could come")))
            .build();

    Map<String, Map<String, String>> choices = new BoardsPresentation().choices(board);

    Map<String, String> awaited = Map.of("8", "Called for 1 June 2026");
    assertThat(choices.get("meeting"))
        .containsExactly(
            Map.entry("7", "Held on 2 March 2026"), Map.entry("3", "Held on 1 December 2025"));
    assertThat(choices.get("cancel-meeting.meeting")).isEqualTo(awaited);
    assertThat(choices.get("called")).isEqualTo(awaited);
  }
}
