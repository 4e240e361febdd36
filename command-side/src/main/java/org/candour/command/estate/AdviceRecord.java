package org.candour.command.estate;

import java.util.Map;
import java.util.Set;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.Refusal;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;

/** Looks up the advice of an advisory group with which a decision is taken. */
public final class AdviceRecord {

  private static final Set<String> GIVEN = Set.of("advisory-group.advice-given");

  private AdviceRecord() {}

  /**
   * The advice that an entry holds.
   *
   * @param matter what is decided on: the advice is about one of these streams
   * @throws AdviceAboutSomethingElse if it is about none of them
   * @throws AdviceGivenLater if it was surely given after it is said to have been taken
   */
  public static TakenAdvice taken(long index, Set<StreamId> matter, DecisionContext context) {
    Entry entry = new LinkResolver(context.record()).entry(index, GIVEN);
    AdviceGiven given = (AdviceGiven) entry.payload();
    AdvisoryGroupEngaged group =
        (AdvisoryGroupEngaged) context.record().stream(entry.stream()).getFirst().payload();
    if (!matter.contains(given.about().stream())) {
      throw new AdviceAboutSomethingElse(index, given.about());
    }
    PartialDate on = entry.circumstances().occurredOn();
    if (on.isSurelyAfter(context.occurredOn())) {
      throw new AdviceGivenLater(index, on, context.occurredOn());
    }
    return taken(index, entry, group, given);
  }

  private static TakenAdvice taken(
      long index, Entry entry, AdvisoryGroupEngaged group, AdviceGiven given) {
    return new TakenAdvice(
        new Link(index, entry.stream()),
        group.name(),
        group.kind(),
        entry.circumstances().occurredOn(),
        given.text());
  }

  /** Advice that was taken, as its group's record tells of it by now. */
  public static TakenAdvice asRecorded(TakenAdvice taken, DecisionContext context) {
    LedgerLookup record = context.record();
    long index = taken.advice().entry();
    return record
        .entry(index)
        .filter(entry -> entry.payload() instanceof AdviceGiven)
        .map(entry ->
            taken(
                index,
                entry,
                (AdvisoryGroupEngaged) record.stream(entry.stream()).getFirst().payload(),
                (AdviceGiven) entry.payload()))
        .orElse(taken);
  }

  /** Advice on one matter is none on another. */
  public static final class AdviceAboutSomethingElse extends Refusal {
    AdviceAboutSomethingElse(long advice, Link about) {
      super(
          "The advice in entry " + advice + " is about " + about.stream(),
          Map.of("advice", advice, "about", about));
    }
  }

  /** Nobody decides with advice that has yet to be given. */
  public static final class AdviceGivenLater extends Refusal {
    AdviceGivenLater(long advice, PartialDate given, PartialDate on) {
      super(
          "The advice in entry "
              + advice
              + " was given "
              + given.onInWords()
              + ", which is after "
              + on.inWords(),
          Map.of("advice", advice, "givenOn", given, "occurredOn", on));
    }
  }
}
