package org.candour.query.outcomes.outcome;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.query.consent.Consenting;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Outcomes: what each prison reported beside what inspectors verified, and the target. */
@Component
public class OutcomesPresentation extends ViewPresentation<Outcome> {

  public OutcomesPresentation() {
    super(
        "outcomes",
        "Outcomes",
        "What was agreed for each prison by each measure: reported by the prison beside verified by"
            + " inspectors. Divergence is what was reported less what was verified. A share of"
            + " fewer than ten is shown and never compared, and figures of measures that are not"
            + " comparable are never joined.",
        "outcome",
        "outcomes");
  }

  @Override
  public String name(Outcome o) {
    return o.measured() == null
        ? "an outcome"
        : o.measured().name() + (o.establishment() == null ? "" : " at " + o.establishment());
  }

  @Override
  public List<Phrase> called(Outcome o) {
    return o.measured() == null || o.establishment() == null
        ? super.called(o)
        : Phrase.of(o.measured().name(), " at ", o.establishment());
  }

  @Override
  public boolean isTable() {
    return true;
  }

  @Override
  public @Nullable Picture drawn(Outcome o, LocalDate on) {
    return VoicesDrawing.of(o);
  }

  @Override
  public @Nullable Picture drawn(List<Listed<Outcome>> rows, LocalDate on) {
    return OutcomesDrawing.of(rows);
  }

  @Override
  public Card card(Outcome o, LocalDate on) {
    Card card =
        Card.headed(
            o.measured() == null ? "An outcome" : o.measured().name(),
            ", ",
            o.establishment() == null ? "a prison" : o.establishment());
    stands(card, o, on);
    card.say("Prison", o.establishment())
        .column()
        .say("Measure", o.measured() == null ? null : o.measured().name())
        .column()
        .say("Reported", value(o, o.reported()))
        .column()
        .say("Verified", value(o, o.verified()))
        .column()
        .say("Divergence", divergence(o))
        .column()
        .say("Target", figure(o, o.target()))
        .column()
        .say("Due", o.due())
        .column()
        .say("Comparable since", comparable(o))
        .column()
        .say("Target revised", o.slippage() == 0 ? null : Durations.times(o.slippage()))
        .each("Missed", o.missed())
        .each("Not reported in time", o.unreported())
        .inFull()
        .say("Baseline", figure(o, o.baseline()))
        .say("Agreed", o.agreed())
        .each("Agreed with", o.agreedWith());
    return Consenting.say(card, o.consent())
        .say("Framework", o.framework() == null ? null : o.framework())
        .say("Next report due", o.reportDue())
        .each("Each revision", o.revisions(), r -> revision(o, r))
        .each("Failures that rest on it", o.failures())
        .say("Closed", o.closed())
        .text("Closed because", o.closedBecause())
        .each("Duties", o.judged(), Judged::phrases)
        .entries("Corrected or contested by", o.corrections());
  }

  private static void stands(Card card, Outcome o, LocalDate on) {
    boolean over = o.due() != null && o.due().isBefore(on);
    switch (o.state()) {
      case NOT_MEASURED -> card.standing("Nothing has been measured yet" + due(o, on) + ".");
      case MET -> card.standing("The target is met by the last value" + due(o, on) + ".");
      case SHORT -> {
        if (over) {
          card.pressing("The target was missed: it fell due " + from(o, on) + ".");
        } else {
          card.standing("The last value falls short of the target" + due(o, on) + ".");
        }
      }
      case CLOSED -> card.standing("Closed.");
    }
  }

  private static String due(Outcome o, LocalDate on) {
    return o.due() == null
        ? ""
        : "; it " + (o.due().isBefore(on) ? "fell due " : "is due ") + from(o, on);
  }

  private static String from(Outcome o, LocalDate on) {
    return o.due() == null ? "" : Durations.from(on, o.due());
  }

  private static @Nullable String figure(Outcome o, @Nullable Figure figure) {
    return figure == null || o.measured() == null
        ? null
        : Figures.inWords(figure, o.measured().unit());
  }

  private static @Nullable String value(Outcome o, @Nullable Measured measured) {
    return measured == null || o.measured() == null
        ? null
        : Figures.inWords(measured, o.measured().unit());
  }

  private static @Nullable String divergence(Outcome o) {
    return o.tooFew() ? "Too few to compare" : figure(o, o.divergence());
  }

  private static @Nullable String comparable(Outcome o) {
    Comparability c = o.comparability();
    return c == null
        ? null
        : c.since().inWords()
            + (c.notWith() == null
                ? ""
                : "; figures before stand under “"
                    + c.notWith()
                    + "”, which is not comparable"
                    + PlainEnglish.maybe(": ", c.why(), ""));
  }

  private static List<Phrase> revision(Outcome o, Outcome.Revision r) {
    return Phrase.of(
        "From " + figure(o, r.was()) + " to " + figure(o, r.to()),
        r.due() == null ? "" : ", due " + PlainEnglish.said(r.due()),
        ": " + PlainEnglish.stop(r.why()) + " ",
        r.on());
  }

  @Override
  public List<Section<List<Phrase>>> sections(Outcome o) {
    return o.values().isEmpty()
        ? List.of()
        : List.of(
            Section.of(
                "values",
                "Both voices, period by period",
                Section.table(
                    List.of("Period", "Reported", "Verified", "Divergence", "Reported before"),
                    o.values(),
                    value -> cells(o, value))));
  }

  private static @Nullable Object[] cells(Outcome o, Outcome.OfPeriod value) {
    return new @Nullable Object[] {
      Figures.inWords(value.period()),
      voice(o, value.reported()),
      voice(o, value.verified()),
      value.tooFew() ? "Too few to compare" : figure(o, value.divergence()),
      value.earlier().isEmpty() ? null : voice(o, value.earlier().getLast())
    };
  }

  private static Object @Nullable [] voice(Outcome o, Outcome.@Nullable Voice voice) {
    return voice == null
        ? null
        : new Object[] {
          String.valueOf(value(o, voice.measured())),
          PlainEnglish.maybe(" (", voice.how(), ")"),
          ", ",
          voice.on()
        };
  }
}
