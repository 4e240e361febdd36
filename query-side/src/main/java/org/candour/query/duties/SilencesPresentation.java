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
        "Deadlines that passed with nothing received. The ledger records each one automatically."
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
        .pressing(passed(s, on))
        .say("Of", s.stream())
        .say("Fell due", s.due().on())
        .say("Recorded", PlainEnglish.time(s.recordedAt()) + ", ", Phrase.entry(s.due().entry()))
        .only(
            s.causedBy() != null,
            "Made due by",
            s.causedBy() == null ? "" : Phrase.entry(s.causedBy()))
        .each("Concerns", s.concerns());
  }

  private static String passed(Silence s, LocalDate on) {
    String day = s.due().on().inWords() + ago(s, on);
    var disputed = s.disputed();
    if (disputed != null) {
      return "It fell due on "
          + day
          + ". What was shown for it "
          + disputed.shownOn().onInWords()
          + " was disputed "
          + disputed.disputedOn().onInWords()
          + ", and nothing has been shown since.";
    }
    return switch (s.kind()) {
      case CLOSURE, MILESTONE -> "It was planned for " + day + "; nothing has been recorded since.";
      case ORDER ->
          "It was to come into force on " + day + "; that the prison has closed is not on record.";
      case BIDS -> "Bids closed on " + day + ", and none had been recorded.";
      case SUSPENSION -> "It was to end by " + day + "; nothing has been recorded since.";
      case PROMISE,
          ACKNOWLEDGEMENT,
          ANSWER,
          NOTIFICATION,
          PLAN,
          REVIEW,
          MEASUREMENT,
          TARGET,
          ARRANGEMENT,
          FUNDING,
          ASSESSMENT,
          NOTICE,
          EXIT_PLAN,
          ACCESS,
          RESPONSE,
          ACTION,
          MEETING,
          ASKED_ACTION,
          BOARD ->
          "It fell due on " + day + ", and nothing was received.";
    };
  }

  private static String ago(Silence s, LocalDate on) {
    return s.due().on().earliest().equals(s.due().on().latest())
        ? ", " + Durations.from(on, s.due().on().earliest())
        : "";
  }

  private static String what(Silence s) {
    return switch (s.kind()) {
      case PROMISE -> "A promise was missed";
      case ACKNOWLEDGEMENT -> of(s) + " was not acknowledged";
      case ANSWER -> of(s) + " was not answered";
      case NOTIFICATION -> "An urgent notification was not answered";
      case PLAN -> "An improvement plan was not submitted";
      case REVIEW -> "A review of progress was not made or not published";
      case MEASUREMENT -> "A measurement was not reported";
      case TARGET -> "A target was missed";
      case ARRANGEMENT -> "An arrangement lapsed";
      case FUNDING -> "Funding ended";
      case ASSESSMENT -> "Performance was not assessed";
      case NOTICE -> "A notice was not published";
      case BIDS -> "Nobody bid, as far as is recorded";
      case CLOSURE -> "A closure passed the day that it was planned for";
      case MILESTONE -> "A step of a published timeline passed its day";
      case ORDER -> "A closure order passed the day on which it comes into force";
      case EXIT_PLAN -> "An exit plan was not completed";
      case SUSPENSION -> "A suspension of use passed its last day";
      case ACCESS -> "A request for access was not decided on";
      case RESPONSE -> "A notice was not responded to";
      case MEETING -> "A board did not meet";
      case ASKED_ACTION -> "An action that a board asked for was neither promised nor declined";
      case BOARD -> "A reform prison got no board of governors";
      case ACTION -> "What was agreed on " + article(s) + " was not done";
    };
  }

  private static String of(Silence s) {
    return PlainEnglish.capital(article(s));
  }

  /** What it fell due in: a concern. */
  private static String article(Silence s) {
    String type = s.stream().type().replace('-', ' ');
    return ("aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
  }

  @Override
  public Optional<StreamId> stream(Silence s) {
    return Optional.of(s.stream());
  }
}
