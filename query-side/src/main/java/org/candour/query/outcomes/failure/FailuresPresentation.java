package org.candour.query.outcomes.failure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.query.outcomes.failure.Failure.FailureStage;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Clocks;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Failures: the stage of each, its clocks, and what was done about it. */
@Component
public class FailuresPresentation extends ViewPresentation<Failure> {

  public FailuresPresentation() {
    super(
        "failures",
        "Failures",
        "Prisons that failed to achieve outcomes: how each was notified, planned for, steered and"
            + " resolved, and whether each answer came in time. The next to fall due comes first.",
        "failure",
        "failures");
  }

  @Override
  public String name(Failure f) {
    return "failure of " + (f.establishment() == null ? "a prison" : f.establishment());
  }

  @Override
  public List<Phrase> called(Failure f) {
    return f.establishment() == null
        ? super.called(f)
        : Phrase.of("failure of ", f.establishment());
  }

  /** The clocks of what is to come, from the day on which the failure was declared. */
  @Override
  public @Nullable Picture drawn(Failure f, LocalDate on) {
    if (f.declared() == null || !f.declared().on().isKnown()) {
      return null;
    }
    LocalDate from = f.declared().on().earliest();
    List<Clocks.Clock> clocks = new ArrayList<>();
    for (Failure.Clock clock : f.clocks()) {
      if (clock.due() != null) {
        clocks.add(
            new Clocks.Clock(
                clock.kind().label() + " " + Durations.from(on, clock.due()), from, clock.due()));
      }
    }
    return clocks.isEmpty() ? null : Clocks.of("What is to come, and by when", clocks, on);
  }

  @Override
  public Map<String, Map<String, String>> choices(Failure f) {
    Map<String, String> standing = new LinkedHashMap<>();
    f.interventions().stream()
        .filter(one -> one.ended() == null)
        .forEach(one ->
            standing.put(
                "" + one.ordered().entry(),
                PlainEnglish.capital(PlainEnglish.plain(one.kind()))
                    + ", from "
                    + one.from().inWords()));
    return Map.of("ordered", standing);
  }

  @Override
  public Card card(Failure f, LocalDate on) {
    Card card =
        Card.headed(
            "Failure of ",
            f.establishment() == null ? "a prison" : f.establishment(),
            f.ground() == null ? "" : ", on the ground of " + PlainEnglish.plain(f.ground()));
    stands(card, f, on);
    card.text("Stage", f.stage())
        .column()
        .say("Declared", f.declared())
        .column()
        .say("Declared by", f.declaredBy())
        .each("To come", f.clocks(), clock -> clock(clock, on))
        .column()
        .only(f.repeats() != null, "Repeats", f.repeats())
        .column()
        .each("Repeated by", f.repeatedBy());
    notification(card, f, f.notification());
    return card.each("Interventions", f.interventions(), FailuresPresentation::intervention)
        .column()
        .each("Fell due without anything on record", f.overdue())
        .each("Over", f.resolutions(), FailuresPresentation::resolution)
        .inFull()
        .text("What fails", f.why())
        .each("Rests on", f.restsOn())
        .each("Plans", f.plans(), p -> plan(f, p))
        .each("Reviews", f.reviews(), FailuresPresentation::review)
        .each("Commitments that arise from its plans", f.commitments())
        .each("Duties", f.judged(), Judged::phrases)
        .entries("Corrected or contested by", f.corrections());
  }

  private static void stands(Card card, Failure f, LocalDate on) {
    if (f.stage() == FailureStage.RESOLVED) {
      card.standing("Over, " + f.resolutions().getLast().on().on().onInWords() + ".");
    } else if (f.due() != null && f.due().isBefore(on)) {
      card.pressing("Overdue: something was due " + Durations.from(on, f.due()) + ".");
    } else if (f.due() != null) {
      card.standing("Not over; something is due " + Durations.from(on, f.due()) + ".");
    } else {
      card.standing(answer(f.notification()) + "Not over.");
    }
  }

  private static String answer(Failure.@Nullable Notification n) {
    return n == null || n.answeredIn() == null
        ? ""
        : "Answered in " + n.answeredIn().inWords() + late(n) + ". ";
  }

  /** Nothing is said to be in time unless that is sure. */
  private static String late(Failure.Notification n) {
    if (n.daysLate() != null) {
      return ", " + n.daysLate().inWords() + " late";
    }
    return n.due() != null
            && n.publishedOn() != null
            && n.countedFrom().isExact()
            && !n.publishedOn().latest().isAfter(n.due())
        ? ", in time"
        : "";
  }

  private static void notification(Card card, Failure f, Failure.@Nullable Notification n) {
    if (n == null) {
      return;
    }
    card.say("Urgent notification signed", n.terms().signedOn())
        .column()
        .say("Received", n.terms().receivedOn())
        .say("Answer due", n.due() == null ? null : PartialDate.of(n.due()), counted(n))
        .say("Answered", n.answered())
        .column()
        .say("Answered in", n.answeredIn() == null ? null : n.answeredIn().inWords() + late(n))
        .column()
        .inFull()
        .say("Inspection ended", n.terms().inspectionEndedOn())
        .say("Notification published", n.terms().publishedOn())
        .text("Issued by", n.terms().issuedBy())
        .each("Concerns", n.terms().concerns())
        .each(
            "Plan in the answer",
            n.plan() == null ? List.of() : List.of(n.plan()),
            plan -> plan(f, plan, n.answered()))
        .everywhere();
  }

  private static String counted(Failure.Notification n) {
    return n.terms().receivedOn() == null
        ? ", counted from its signing, because no receipt is on record"
        : ", counted from its receipt";
  }

  private static List<Phrase> clock(Failure.Clock clock, LocalDate on) {
    return Phrase.of(
        clock.kind().label()
            + (clock.due() == null
                ? ": the day is not known"
                : " " + Durations.from(on, clock.due()) + ", on "),
        clock.due() == null ? "" : clock.due());
  }

  private static List<Phrase> intervention(Failure.Intervention i) {
    return Phrase.of(
        PlainEnglish.capital(PlainEnglish.plain(i.kind())) + " by ",
        i.by(),
        ", from " + i.from().inWords(),
        i.ended() == null ? "" : " to " + i.ended().on().inWords(),
        i.cost() == null ? "" : ", " + PlainEnglish.money(i.cost()),
        i.paid() == null ? "" : ", " + PlainEnglish.money(i.paid()) + " in the end",
        i.what() == null ? "" : ": " + i.what(),
        " (",
        Phrase.entry(i.ordered().entry()),
        ")");
  }

  private static List<Phrase> resolution(Failure.Resolution r) {
    return Phrase.of(
        r.on(),
        ": " + PlainEnglish.stop(r.why()),
        r.reopened() == null ? "" : " Reopened ",
        r.reopened() == null ? "" : r.reopened(),
        r.reopenedBecause() == null ? "" : ": " + PlainEnglish.stop(r.reopenedBecause()));
  }

  private static List<Phrase> plan(Failure f, Failure.Plan p) {
    List<Phrase> words =
        new ArrayList<>(
            Phrase.of("Required of ", p.of(), " by ", p.by(), " (", p.required(), "). "));
    p.returned()
        .forEach(r ->
            words.addAll(Phrase.of("Returned ", r.on(), ": " + PlainEnglish.stop(r.why()) + " ")));
    if (p.submitted() != null) {
      words.addAll(
          Phrase.of(
              "Submitted ",
              p.submitted(),
              p.daysLate() == null ? ". " : ", " + p.daysLate().inWords() + " late. "));
    }
    if (p.accepted() != null) {
      words.addAll(Phrase.of("Accepted ", p.accepted(), ". "));
    }
    if (p.plan() != null) {
      words.addAll(plan(f, p.plan(), p.submitted()));
    }
    return words;
  }

  /** A plan, and under each of its actions the promises that answer it. */
  private static List<Phrase> plan(Failure f, PlanTerms plan, @Nullable EntryDate in) {
    List<Phrase> words = new ArrayList<>(Phrase.of(PlainEnglish.stop(plan.summary())));
    int number = 0;
    for (PlanAction action : plan.actions()) {
      number++;
      words.addAll(
          Phrase.of(
              " ", action.owner(), ", by ", action.due(), ": " + PlainEnglish.stop(action.what())));
      for (PlanPromise promise : f.promises()) {
        if (in != null && promise.answers(in.entry(), number)) {
          words.addAll(promise(promise));
        }
      }
    }
    return words;
  }

  private static List<Phrase> promise(PlanPromise p) {
    List<Object> words = new ArrayList<>(List.of(" Promised in ", p.promise()));
    if (p.over()) {
      words.add(", and taken back");
    }
    if (p.missed() != null) {
      words.addAll(List.of(", missed ", p.missed()));
    }
    if (p.kept() != null) {
      words.addAll(List.of(", kept ", p.kept()));
    }
    words.add(".");
    return Phrase.of(words.toArray());
  }

  private static List<Phrase> review(Failure.Review r) {
    return Phrase.of(
        PlainEnglish.capital(kind(r)) + ", planned ",
        r.planned(),
        r.until() == null ? "; not made yet" : "; visited " + r.until().onInWords(),
        r.published() == null ? "" : "; published ",
        r.published() == null ? "" : r.published(),
        progress(r),
        r.finding() == null ? "" : ": " + PlainEnglish.stop(r.finding()));
  }

  private static String kind(Failure.Review r) {
    return switch (r.kind()) {
      case IRP -> "independent review of progress";
      case VISIT -> "visit";
      case INSPECTION -> "inspection";
    };
  }

  private static String progress(Failure.Review r) {
    List<String> found =
        Stream.of(
                PlainEnglish.maybe("", r.good(), " good"),
                PlainEnglish.maybe("", r.reasonable(), " reasonable"),
                PlainEnglish.maybe("", r.insufficient(), " insufficient"),
                PlainEnglish.maybe("", r.none(), " none"))
            .filter(words -> !words.isEmpty())
            .toList();
    return found.isEmpty() ? "" : "; progress on concerns: " + PlainEnglish.list(found);
  }
}
