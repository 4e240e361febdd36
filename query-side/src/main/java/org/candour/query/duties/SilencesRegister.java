package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.StreamId;
import org.candour.query.registers.Ask;
import org.candour.query.registers.Card;
import org.candour.query.registers.Ordering;
import org.candour.query.registers.Phrase;
import org.candour.query.registers.Register;
import org.candour.query.registers.Spans;
import org.candour.query.wording.Words;
import org.springframework.stereotype.Component;

/** Silences: what fell due and did not come, as the ledger recorded by itself. */
@Component
class SilencesRegister implements Register<Silence> {

  @Override
  public String view() {
    return "silences";
  }

  @Override
  public String title() {
    return "Silences";
  }

  @Override
  public String about() {
    return "What fell due and did not come. The ledger recorded each by itself; nobody had to ask."
        + " The newest comes first.";
  }

  @Override
  public String one() {
    return "silence";
  }

  @Override
  public String many() {
    return "silences";
  }

  @Override
  public String name(Silence s) {
    return what(s);
  }

  @Override
  public Card card(Silence s, LocalDate on) {
    return Card.headed(what(s), ": ", s.stream())
        .pressing("It fell due " + s.due().on().inWords() + ago(s, on) + ", and nothing came.")
        .say("Of", s.stream())
        .say("Fell due", s.due().on())
        .say("Recorded", Words.time(s.recordedAt()) + ", ", Phrase.entry(s.due().entry()))
        .only(
            s.causedBy() != null,
            "Made due by",
            s.causedBy() == null ? "" : Phrase.entry(s.causedBy()))
        .each("Concerns", s.concerns());
  }

  private static String ago(Silence s, LocalDate on) {
    return s.due().on().earliest().equals(s.due().on().latest())
        ? ", " + Spans.from(on, s.due().on().earliest())
        : "";
  }

  private static String what(Silence s) {
    return switch (s.type()) {
      case "commitment.missed" -> "A promise was missed";
      case "concern.unanswered" -> "A concern was not answered";
      case "arrangement.lapsed" -> "An arrangement lapsed";
      default -> Words.capital(s.type().replace('.', ' ').replace('-', ' '));
    };
  }

  @Override
  public Optional<StreamId> stream(Silence s) {
    return Optional.of(s.stream());
  }

  @Override
  public Map<String, Ask> asks() {
    return Map.of(
        "type", new Ask("What", "for instance commitment.missed"),
        "concerns", Ask.stream("Concerns"),
        "due", Ask.of("Fell due"));
  }

  @Override
  public List<Ordering> orders() {
    return List.of(new Ordering("Newest entry first", null), new Ordering("Fell due", "due"));
  }
}
