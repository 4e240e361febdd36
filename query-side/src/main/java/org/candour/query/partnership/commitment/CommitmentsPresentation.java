package org.candour.query.partnership.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitments register: who promised what to whom, for when, and what became of it. */
@Component
public class CommitmentsPresentation extends ViewPresentation<Commitment> {

  public CommitmentsPresentation() {
    super(
        "commitments",
        "Promises",
        "What prisons and voluntary organisations promised each other, for when, and what became"
            + " of it. What is missed and overdue comes first.",
        "promise",
        "promises");
  }

  @Override
  public String name(Commitment c) {
    return Objects.requireNonNullElse(c.what(), "a promise");
  }

  @Override
  public @Nullable Picture drawn(List<Listed<Commitment>> rows, LocalDate on) {
    return PromisesByMonth.of(rows);
  }

  @Override
  public Card card(Commitment c, LocalDate on) {
    Card card =
        Card.headed(
            or(c.by(), "An unnamed party"),
            " promised ",
            or(c.to(), "an unnamed party"),
            c.due() == null ? "" : ", for ",
            or(c.due(), ""),
            ": ",
            name(c));
    stands(card, c, on);
    return card.say("Made by", c.by())
        .column()
        .say("Made to", c.to())
        .column()
        .say("Due", c.due())
        .column()
        .text("How anybody can tell", c.measure())
        .only(c.moves().isEmpty(), "Put off", "Never")
        .each("Put off", c.moves(), CommitmentsPresentation::moved)
        .column()
        .each("Another day asked for", c.asks(), CommitmentsPresentation::asked)
        .say("Arises from", c.arisesFrom())
        .each("Evidence", c.evidence())
        .column()
        .each("Disputed", c.disputes())
        .column()
        .each("Missed", c.missed())
        .say("Late by", c.daysLate())
        .inFull()
        .say("Offered", c.offered())
        .say("Accepted", c.accepted())
        .say("Fulfilled", c.fulfilled())
        .say(
            c.state() == Commitment.CommitmentStatus.DECLINED ? "Declined" : "Withdrawn",
            c.closed())
        .each("Bears on", c.themes())
        .each("Duties", c.judged(), Judged::phrases)
        .entries("Corrected by", c.corrections());
  }

  private static Object or(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static List<Phrase> moved(Commitment.Moved m) {
    String which = m.isLater() ? "Put off" : "Brought forward";
    return Phrase.of(
        which + " from ",
        m.from(),
        " to ",
        m.to(),
        ": " + PlainEnglish.stop(m.reason()) + " Changed ",
        m.on());
  }

  private static List<Phrase> asked(Commitment.Moved m) {
    return Phrase.of(
        "From ",
        m.from(),
        " to ",
        m.to(),
        ": " + PlainEnglish.stop(m.reason()) + " Asked ",
        m.on());
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
                  + "; the party it was promised to has not confirmed it."
                  + put);
      case FULFILLED -> card.standing("Fulfilled" + lateness(c) + "." + put);
      case DECLINED -> card.standing("Declined by the party it was offered to." + put);
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
}
