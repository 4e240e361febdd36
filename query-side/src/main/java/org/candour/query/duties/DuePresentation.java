package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** What falls due: promises, answers, arrangements, funding. */
@Component
class DuePresentation implements ViewPresentation<DeadlineRow> {

  @Override
  public String view() {
    return "due";
  }

  @Override
  public String title() {
    return "What falls due";
  }

  @Override
  public String about() {
    return "Promises to be kept, concerns to be answered, arrangements to be renewed and funding"
        + " that ends, each with its day. What is still open comes first, the longest overdue at the"
        + " top.";
  }

  @Override
  public String one() {
    return "matter";
  }

  @Override
  public String many() {
    return "matters";
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
        .say("Of", d.stream())
        .each("Concerns", d.concerns());
  }

  private static void stands(Card card, DeadlineRow d, LocalDate on) {
    PartialDate day = d.on();
    if (!d.open()) {
      card.standing("Done, or no longer to come.");
    } else if (d.silent()) {
      card.pressing("Nothing came, and the ledger has recorded that.");
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

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "kind", FilterLabel.of("What"),
        "open", FilterLabel.of("Still open"),
        "silent", FilterLabel.of("Nothing came"),
        "on", FilterLabel.of("Day"),
        "concerns", FilterLabel.stream("Concerns"));
  }

  @Override
  public List<SortOption> orders() {
    return List.of(new SortOption("What is overdue first", null), new SortOption("Day", "on"));
  }

  @Override
  public List<String> columns() {
    return List.of("Day", "Of", "Concerns");
  }
}
