package org.candour.query.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** What falls due: promises, answers, arrangements, funding. */
@Component
class DuePresentation extends ViewPresentation<DeadlineRow> {

  DuePresentation() {
    super(
        "due",
        "What falls due",
        "Promises to be kept, concerns to be answered, arrangements to be renewed and funding that"
            + " ends, each with its day. What is still open comes first, the longest overdue at the"
            + " top.",
        "matter",
        "matters");
  }

  @Override
  public String name(DeadlineRow d) {
    return d.kind().label();
  }

  @Override
  public Card card(DeadlineRow d, LocalDate on) {
    Card card =
        d.on() == null
            ? Card.headed(d.kind().label(), ": ", d.stream())
            : Card.headed(d.kind().label(), " ", d.on(), ": ", d.stream());
    stands(card, d, on);
    return card.say("Day", d.on() == null ? "None is set" : d.on())
        .column()
        .only(d.more() > 0, "Others in the same matter", d.more())
        .say("Of", d.stream())
        .column()
        .each("Concerns", d.concerns())
        .column();
  }

  private static void stands(Card card, DeadlineRow d, LocalDate on) {
    PartialDate day = d.on();
    if (!d.open()) {
      card.standing("Done, or no longer to come.");
    } else if (d.silent()) {
      card.pressing("Nothing was received by the due date; this is on record.");
    } else if (day == null) {
      card.standing("Open, with no day.");
    } else if (day.latest().isBefore(on)) {
      card.pressing("Overdue: the day was " + Durations.from(on, day) + ".");
    } else {
      card.standing("Still to come, " + Durations.from(on, day) + ".");
    }
  }

  @Override
  public Optional<StreamId> stream(DeadlineRow d) {
    return Optional.of(d.stream());
  }
}
