package org.candour.command.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
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
import org.candour.events.correction.Corrections;
import org.candour.events.correction.EntryField;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What is found of a stream in which sources disagree on a fact. Both accounts stand, and history
 * is told by the first; a duty that one account keeps and the other breaks is undetermined. An
 * account counts that names its source or shows a document: nobody contests a breach away by their
 * bare word.
 */
final class RivalAccounts {

  private RivalAccounts() {}

  /** The facts that are contested in a history, unless a correction has settled them since. */
  static List<FactCorrected> among(NavigableMap<Long, Entry> history) {
    List<FactCorrected> contested = new ArrayList<>();
    for (Entry entry : history.values()) {
      if (entry.payload() instanceof FactCorrected fact) {
        if (Corrections.isOne(fact)) {
          contested.removeIf(
              rival -> rival.entry() == fact.entry() && rival.field().equals(fact.field()));
        } else if (entry.circumstances().isShown()) {
          contested.add(fact);
        }
      }
    }
    return contested;
  }

  /** A history as a rival account tells it. */
  static NavigableMap<Long, Entry> told(NavigableMap<Long, Entry> history, FactCorrected rival) {
    NavigableMap<Long, Entry> told = new TreeMap<>(history);
    told.computeIfPresent(
        rival.entry(), (_, entry) -> new EntryField(rival.field()).in(entry, rival.is()));
    return told;
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
      for (FactCorrected rival : among(history(accounts, other))) {
        NavigableMap<Long, Entry> told = told(history(record, other), rival);
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
    for (FactCorrected rival : among(history)) {
      found = held(found, judge(stream, told(history, rival), decision, context));
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
