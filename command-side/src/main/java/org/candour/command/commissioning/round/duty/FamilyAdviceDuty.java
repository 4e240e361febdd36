package org.candour.command.commissioning.round.duty;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.candour.command.commissioning.round.state.RoundState.Begun;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.DecisionContext;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.entry.Entry;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * Services for families are commissioned with the advice of a group for them. Applies to an award
 * in a round that bears on families; held against the advice that the award names.
 */
final class FamilyAdviceDuty {

  private static final String NAME = "family-advice";

  private FamilyAdviceDuty() {}

  static Optional<Judgement> judge(DecisionContext context, Begun round, LotAwarded award) {
    RoundTerms terms = round.sides().terms();
    if (!terms.themes().contains(Theme.FAMILY)) {
      return Optional.empty();
    }
    Optional<Entry> advice =
        Optional.ofNullable(award.advice()).flatMap(link -> context.record().entry(link.entry()));
    return advice
        .map(given -> judge(context, terms, given))
        .orElseGet(() ->
            context
                .judge()
                .done(
                    NAME,
                    context.occurredOn(),
                    context.notOnRecord(),
                    "The award names no advice." + context.sourceIsSilent()));
  }

  private static Optional<Judgement> judge(
      DecisionContext context, RoundTerms terms, Entry advice) {
    PartialDate on = context.occurredOn();
    AdvisoryGroupEngaged group =
        (AdvisoryGroupEngaged) context.record().stream(advice.stream()).getFirst().payload();
    if (group.kind() != AdvisoryGroupKind.FAMILY) {
      return context
          .judge()
          .done(NAME, on, Boolean.FALSE, group.name() + " is not a group for families.");
    }
    StreamId about = ((AdviceGiven) advice.payload()).about().stream();
    if (!matter(context, terms).contains(about)) {
      return context
          .judge()
          .done(NAME, on, Boolean.FALSE, "The advice that the award names is about " + about + ".");
    }
    PartialDate given = advice.circumstances().occurredOn();
    String found =
        "The advice was given "
            + given.onInWords()
            + ", and the award made "
            + on.onInWords()
            + ".";
    return context.judge().inOrder(NAME, on, given, on, found);
  }

  /** The round, the needs that it rests on, and the prisons that it is for. */
  private static Set<StreamId> matter(DecisionContext context, RoundTerms terms) {
    Set<StreamId> matter =
        new HashSet<>(Subjects.of(terms.needsAssessment(), terms.establishments()));
    matter.add(context.stream());
    return matter;
  }
}
