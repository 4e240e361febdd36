package org.candour.command.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.shell.RivalAccount.Contested;
import org.candour.command.shell.RivalAccount.Disputed;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.command.stream.ToldOtherwise;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.consent.Consent;
import org.candour.events.consent.TwoSided;
import org.candour.events.correction.Corrections;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What is found of a stream in which sources disagree on a fact, or parties on what they agreed.
 * Both accounts stand, and history is told by the first; a duty that one account keeps and the
 * other breaks is undetermined. A contest counts that names its source or shows a document: nobody
 * contests a breach away by their bare word. Whether it agreed, a party says by its word alone.
 */
final class RivalAccounts {

  private RivalAccounts() {}

  /** The other accounts in a history, unless a correction has settled them since. */
  static List<RivalAccount> among(NavigableMap<Long, Entry> history) {
    List<RivalAccount> rivals = new ArrayList<>();
    for (Entry entry : history.values()) {
      if (entry.payload() instanceof FactCorrected fact) {
        if (Corrections.isOne(fact)) {
          rivals.removeIf(rival -> rival.isSettledBy(fact));
        } else if (entry.circumstances().isShown()) {
          rivals.add(new Contested(fact));
        }
      }
    }
    rivals.addAll(disputed(history, Consent.among(history).values()));
    return rivals;
  }

  /** What parties say who do not agree to what they are said to have agreed. */
  static List<RivalAccount> disputed(
      NavigableMap<Long, Entry> history, Collection<Consent> consents) {
    List<RivalAccount> rivals = new ArrayList<>();
    for (Consent consent : consents) {
      Set<Party> disputing =
          consent.asked().stream()
              .flatMap(Collection::stream)
              .filter(consent::disputes)
              .collect(Collectors.toSet());
      Entry entry = history.get(consent.entry());
      if (!disputing.isEmpty()
          && entry != null
          && entry.payload() instanceof TwoSided event
          && !event.without(disputing).equals(event)) {
        rivals.add(new Disputed(consent.entry(), disputing));
      }
    }
    return rivals;
  }

  /** The entries of a stream by their indexes. */
  static NavigableMap<Long, Entry> history(LedgerLookup ledger, StreamId stream) {
    NavigableMap<Long, Entry> history = new TreeMap<>();
    for (IndexedEntry one : ledger.indexed(stream)) {
      history.put(one.index(), one.entry());
    }
    return history;
  }

  /**
   * What is found by every account of the other streams on which it rests.
   *
   * @param accounts the ledger in which other accounts stand; they may have been heard after what
   *     the context knows
   * @param judge what is found in a context
   */
  static List<Judgement> heard(
      Decider<?, ?, ?> decider,
      DecisionContext context,
      LedgerLookup accounts,
      Function<DecisionContext, List<Judgement>> judge) {
    LedgerLookup record = context.record();
    ReadForJudging reading = new ReadForJudging(record, context.stream(), decider);
    List<Judgement> found = judge.apply(context.knowing(reading));
    if (found.isEmpty()) {
      return found;
    }
    for (StreamId other : List.copyOf(reading.others())) {
      for (RivalAccount rival : among(history(accounts, other))) {
        NavigableMap<Long, Entry> told = rival.told(history(record, other));
        found = held(found, judge.apply(context.knowing(new ToldOtherwise(record, other, told))));
      }
    }
    return found;
  }

  /** All that is found of what is decided in a stream, by every account of it and of others. */
  static <C extends StreamCommand, E extends Event, S extends StreamState> List<Judgement> judge(
      FoldedStream<C, E, S> stream, Decision decision, DecisionContext context) {
    List<Judgement> found =
        heard(stream.decider(), context, context.record(), known -> stream.judge(decision, known));
    if (found.isEmpty()) {
      return found;
    }
    NavigableMap<Long, Entry> history = history(context.record(), context.stream());
    for (RivalAccount rival : among(history)) {
      found = held(found, judge(stream, rival.told(history), decision, context));
    }
    return found;
  }

  /** The same by one account; nothing if there cannot have been such a history. */
  private static <C extends StreamCommand, E extends Event, S extends StreamState>
      List<Judgement> judge(
          FoldedStream<C, E, S> stream,
          NavigableMap<Long, Entry> told,
          Decision decision,
          DecisionContext context) {
    try {
      FoldedStream<C, E, S> folded = FoldedStream.starting(stream.decider());
      for (Entry entry : told.values()) {
        folded = folded.after(entry.payload(), entry.circumstances().occurredOn());
      }
      FoldedStream<C, E, S> otherwise = folded;
      return heard(
          stream.decider(),
          context.knowing(new ToldOtherwise(context.record(), context.stream(), told)),
          context.record(),
          known -> otherwise.judge(decision, known));
    } catch (CorruptHistory e) {
      return List.of();
    }
  }

  /** What is found by the first account, once another is heard. */
  static List<Judgement> held(List<Judgement> first, List<Judgement> rival) {
    Map<String, Judgement> others = JudgedAgain.byDuty(rival);
    return first.stream()
        .map(found -> held(found, others.get(JudgedAgain.key(found.finding()))))
        .toList();
  }

  private static Judgement held(Judgement found, @Nullable Judgement rival) {
    if (rival == null || rival.verdict() == found.verdict()) {
      return found;
    }
    String both =
        found.finding().finding()
            + " Sources disagree. By the other account: "
            + rival.finding().finding();
    return new Judgement(Verdict.UNDETERMINED, found.finding().withFinding(both), null);
  }
}
