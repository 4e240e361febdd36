package org.candour.query.partnership.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.query.duties.Judged;
import org.candour.query.partnership.Lateness;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Said;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitments register: who promised what to whom, for when, and what became of it. */
@Component
public class CommitmentsPresentation implements ViewPresentation<Commitment> {

  @Override
  public String view() {
    return "commitments";
  }

  @Override
  public String title() {
    return "Commitments";
  }

  @Override
  public String about() {
    return "What prisons and voluntary organisations promised each other, for when, and what became"
        + " of it. What is missed and overdue comes first.";
  }

  @Override
  public String one() {
    return "commitment";
  }

  @Override
  public String many() {
    return "commitments";
  }

  @Override
  public String name(Commitment c) {
    return Objects.requireNonNullElse(c.what(), "a commitment");
  }

  @Override
  public Card card(Commitment c, LocalDate on) {
    Card card =
        Card.headed(
            or(c.by(), "Somebody"),
            " promised ",
            or(c.to(), "somebody"),
            c.due() == null ? "" : ", for ",
            or(c.due(), ""),
            ": ",
            name(c));
    stands(card, c, on);
    return card.say("Made by", c.by())
        .say("Made to", c.to())
        .say("Due", c.due())
        .text("How anybody can tell", c.measure())
        .only(c.moves().isEmpty(), "Put off", "Never")
        .each("Put off", c.moves(), CommitmentsPresentation::moved)
        .say("Arises from", c.arisesFrom())
        .each("Evidence", c.evidence())
        .each("Disputed", c.disputes())
        .each("Missed", c.missed())
        .say("Late by", c.daysLate())
        .inFull()
        .say("Offered", c.offered())
        .say("Accepted", c.accepted())
        .say("Fulfilled", c.fulfilled())
        .say(c.state() == Commitment.State.DECLINED ? "Declined" : "Withdrawn", c.closed())
        .each("Bears on", c.themes())
        .each("Duties", c.judged(), Judged::phrases)
        .each("Corrected by", c.corrections(), e -> new Object[] {Phrase.entry(e)});
  }

  private static Object or(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static Object[] moved(Commitment.Moved m) {
    String which = m.isLater() ? "Put off" : "Brought forward";
    return new Object[] {
      which + " from ", m.from(), " to ", m.to(), ": " + Said.stop(m.reason()) + " Changed ", m.on()
    };
  }

  private static void stands(Card card, Commitment c, LocalDate on) {
    LocalDate due = c.due();
    boolean past = due != null && due.isBefore(on);
    String when = due == null ? "" : Durations.from(on, due);
    String put =
        c.postponements() == 0 ? "" : " Put off " + Durations.times(c.postponements()) + ".";
    switch (c.state()) {
      case MISSED -> card.pressing("Missed: it fell due " + when + "." + put);
      case DISPUTED ->
          card.pressing(
              (past ? "Overdue and disputed: it fell due " : "Disputed: it falls due ")
                  + when
                  + "."
                  + put);
      case OFFERED, ACCEPTED -> {
        String state = PlainEnglish.capital(PlainEnglish.plain(c.state()));
        if (past) {
          card.pressing("Overdue: it fell due " + when + "." + put);
        } else {
          card.standing(state + ": it falls due " + when + "." + put);
        }
      }
      case EVIDENCE_SHOWN ->
          card.standing(
              "Evidence is shown"
                  + lateness(c)
                  + "; whoever it was promised to has not confirmed it."
                  + put);
      case FULFILLED -> card.standing("Fulfilled" + lateness(c) + "." + put);
      case DECLINED -> card.standing("Declined by whom it was offered to." + put);
      case WITHDRAWN -> card.standing("Withdrawn." + put);
    }
  }

  private static String lateness(Commitment c) {
    String late = Lateness.inWords(c.daysLate(), c.due(), c.missed(), came(c));
    return late.isEmpty() && !c.missed().isEmpty()
        ? ", by a day that was set after it was missed"
        : late;
  }

  /** The first of what was shown and not disputed since, or else that it was confirmed. */
  private static @Nullable EntryDate came(Commitment c) {
    long disputed = c.disputes().isEmpty() ? -1 : c.disputes().getLast().entry();
    return c.evidence().stream()
        .filter(shown -> shown.entry() > disputed)
        .findFirst()
        .orElse(c.fulfilled());
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "by", FilterLabel.party("Made by"),
        "to", FilterLabel.party("Made to"),
        "q", FilterLabel.of("Search in what is promised"),
        "theme", FilterLabel.of("Bears on"),
        "postponed", FilterLabel.of("Put off"),
        "missed", FilterLabel.of("Ever missed"),
        "disputed", FilterLabel.of("Ever disputed"),
        "arises-from", FilterLabel.stream("Arises from"));
  }

  @Override
  public List<SortOption> orders() {
    return List.of(
        new SortOption("What is overdue first", null),
        new SortOption("Due", "due"),
        new SortOption("Made by", "by"),
        new SortOption("Made to", "to"));
  }

  @Override
  public List<String> columns() {
    return List.of("Made by", "Made to", "Due", "Put off", "Evidence", "Disputed");
  }
}
