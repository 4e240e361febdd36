package org.candour.query.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Missed deadlines, which the ledger recorded by itself. */
@Component
class SilencesPresentation extends ViewPresentation<Silence> {

  SilencesPresentation() {
    super(
        "silences",
        "Missed deadlines",
        "Nothing was received by the due date. The ledger recorded each by itself; nobody had to ask."
            + " The newest comes first.",
        "missed deadline",
        "missed deadlines");
  }

  @Override
  public String name(Silence s) {
    return what(s);
  }

  @Override
  public Card card(Silence s, LocalDate on) {
    return Card.headed(what(s), ": ", s.stream())
        .pressing("It fell due " + s.due().on().inWords() + ago(s, on) + ", and nothing was received.")
        .say("Of", s.stream())
        .say("Fell due", s.due().on())
        .say("Recorded", PlainEnglish.time(s.recordedAt()) + ", ", Phrase.entry(s.due().entry()))
        .only(
            s.causedBy() != null,
            "Made due by",
            s.causedBy() == null ? "" : Phrase.entry(s.causedBy()))
        .each("Concerns", s.concerns());
  }

  private static String ago(Silence s, LocalDate on) {
    return s.due().on().earliest().equals(s.due().on().latest())
        ? ", " + Durations.from(on, s.due().on().earliest())
        : "";
  }

  private static String what(Silence s) {
    return switch (s.type()) {
      case "commitment.missed" -> "A promise was missed";
      case "concern.unanswered" -> "A concern was not answered";
      case "arrangement.lapsed" -> "An arrangement lapsed";
      default -> PlainEnglish.capital(s.type().replace('.', ' ').replace('-', ' '));
    };
  }

  @Override
  public Optional<StreamId> stream(Silence s) {
    return Optional.of(s.stream());
  }
}
