package org.candour.query.governance.board;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Meetings of boards, held and missed. */
@Component
class BoardMeetingsPresentation extends ViewPresentation<DueMeeting> {

  BoardMeetingsPresentation() {
    super(
        "board-meetings",
        "Meetings of boards",
        "The meetings that boards held, and the days by which they were to meet and did not. The"
            + " latest comes first.",
        "meeting",
        "meetings");
  }

  @Override
  public String name(DueMeeting m) {
    return (m.held() ? "a meeting on " : "a meeting due by ") + PlainEnglish.said(m.on());
  }

  @Override
  public Card card(DueMeeting m, LocalDate on) {
    String day = PlainEnglish.said(m.on());
    Card card = Card.headed(m.board());
    if (m.held()) {
      card.standing("Met on " + day + ".");
    } else {
      card.pressing("Was to meet by " + day + ", and did not.");
    }
    return card.say(m.held() ? "Recorded" : "Missed", m.said());
  }

  @Override
  public Optional<StreamId> stream(DueMeeting m) {
    return Optional.of(m.board());
  }
}
