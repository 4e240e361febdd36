package org.candour.command.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candour.command.duties.Judgement;
import org.candour.command.shell.RivalAccount.Contested;
import org.candour.command.stream.Decider;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerAsItStood;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.TermsAnswered;
import org.candour.events.consent.Consent;
import org.candour.events.correction.Corrections;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Holds a stream's history against the duties once more, once a fact was corrected or contested, or
 * a party said whether it agreed: as the correction tells it, or as it rests on what other streams
 * then tell. What is found otherwise than before is recorded, and names the finding in whose place
 * it stands.
 */
final class JudgedAgain {

  private final @Nullable String why;
  private final DecisionContext context;
  private final NavigableMap<Long, Entry> before;

  /** Because of something, and for the reason that is given for that. */
  private JudgedAgain(@Nullable String why, DecisionContext context) {
    this.why = why;
    this.context = context;
    this.before = RivalAccounts.history(context.record(), context.stream());
  }

  /**
   * A stream's history, as it can be told.
   *
   * @param rivals what other accounts say in the stream
   * @param ledger what other streams say
   */
  private record Telling(
      NavigableMap<Long, Entry> history, List<RivalAccount> rivals, LedgerLookup ledger) {}

  /** The events of what is found otherwise, in the order of the entries that were judged. */
  static List<Event> by(FactCorrected fact, Decider<?, ?, ?> decider, DecisionContext context) {
    return new JudgedAgain(fact.why(), context).inItsStream(fact, decider);
  }

  /** The same where a party says whether it agreed to something that the stream tells. */
  static List<Event> by(TermsAnswered answer, Decider<?, ?, ?> decider, DecisionContext context) {
    return new JudgedAgain(answer.reason(), context).answered(answer, decider);
  }

  /**
   * The same where the fact stands in another stream, and is on record there.
   *
   * @param index of the entry that corrects or contests it
   */
  static List<Event> elsewhere(
      long index, FactCorrected fact, Decider<?, ?, ?> decider, DecisionContext context) {
    return new JudgedAgain(fact.why(), context).inAnotherStream(index, decider);
  }

  private List<Event> inItsStream(FactCorrected fact, Decider<?, ?, ?> decider) {
    List<RivalAccount> rivals = RivalAccounts.among(before);
    List<RivalAccount> left = new ArrayList<>(rivals);
    NavigableMap<Long, Entry> after = before;
    if (Corrections.isOne(fact)) {
      after = new Contested(fact).told(before);
      left.removeIf(rival -> rival.isSettledBy(fact));
    } else if (context.circumstances().isShown()) {
      left.add(new Contested(fact));
    }
    LedgerLookup ledger = context.record();
    return found(
        decider, new Telling(before, rivals, ledger), new Telling(after, left, ledger), before);
  }

  private List<Event> answered(TermsAnswered answer, Decider<?, ?, ?> decider) {
    NavigableMap<Long, Consent> consents = Consent.among(before);
    List<RivalAccount> rivals = RivalAccounts.among(before);
    List<RivalAccount> left = new ArrayList<>(rivals);
    left.removeAll(RivalAccounts.disputed(before, consents.values()));
    long next = before.lastKey() + 1;
    consents.replaceAll((_, one) -> one.after(answer, context.circumstances(), next));
    left.addAll(RivalAccounts.disputed(before, consents.values()));
    LedgerLookup ledger = context.record();
    return left.equals(rivals)
        ? List.of()
        : found(
            decider,
            new Telling(before, rivals, ledger),
            new Telling(before, left, ledger),
            before);
  }

  /** What was judged after the fact was corrected rests on it as corrected already. */
  private List<Event> inAnotherStream(long index, Decider<?, ?, ?> decider) {
    List<RivalAccount> rivals = RivalAccounts.among(before);
    LedgerLookup ledger = context.record();
    return found(
        decider,
        new Telling(before, rivals, new LedgerAsItStood(ledger, index)),
        new Telling(before, rivals, ledger),
        before.headMap(index, false));
  }

  private List<Event> found(
      Decider<?, ?, ?> decider, Telling first, Telling then, NavigableMap<Long, Entry> judged) {
    Map<Long, List<Judgement>> found = judgements(decider, first);
    Map<Long, List<Judgement>> now = judgements(decider, then);
    List<Event> events = new ArrayList<>();
    for (long index : judged.keySet()) {
      compare(index, byDuty(found.get(index)), byDuty(now.get(index)), events);
    }
    return events;
  }

  private void compare(
      long index, Map<String, Judgement> was, Map<String, Judgement> is, List<Event> events) {
    Set<String> duties = new HashSet<>(was.keySet());
    duties.addAll(is.keySet());
    duties.stream()
        .sorted()
        .filter(duty -> !Objects.equals(was.get(duty), is.get(duty)))
        .forEach(duty -> again(index, duty, is.get(duty)).ifPresent(events::add));
  }

  private Optional<Event> again(long index, String duty, @Nullable Judgement is) {
    Optional<Long> standing = standing(index, duty);
    Optional<DutyJudged> stands =
        standing.map(found -> (DutyJudged) Objects.requireNonNull(before.get(found)).payload());
    if (is == null) {
      return stands
          .filter(judged -> !(judged instanceof DutyNotOwed))
          .map(judged -> new DutyNotOwed(judged.finding(), standing.orElseThrow()));
    }
    return stands.filter(judged -> judged.finding().equals(is.finding())).isPresent()
        ? Optional.empty()
        : Optional.of(event(index, is, stands.orElse(null), standing.orElse(index)));
  }

  /** The entry of the finding on a duty that stands today, of what happened at an index. */
  private Optional<Long> standing(long index, String duty) {
    Entry judged = Objects.requireNonNull(before.get(index));
    @Nullable Long standing = null;
    for (Map.Entry<Long, Entry> placed : before.entrySet()) {
      if (placed.getValue().payload() instanceof DutyJudged finding
          && key(finding.finding()).equals(duty)) {
        boolean beside = finding.instead() == null && isBeside(placed.getValue(), judged);
        boolean instead =
            finding.instead() != null
                && (finding.instead() == index || finding.instead().equals(standing));
        standing = beside || instead ? placed.getKey() : standing;
      }
    }
    return Optional.ofNullable(standing);
  }

  private static boolean isBeside(Entry judgement, Entry judged) {
    String command = judgement.circumstances().command().id();
    return command.equals(judged.circumstances().command().id())
        && judgement.circumstances().by().actor().equals(judged.circumstances().by().actor());
  }

  private Event event(long index, Judgement is, @Nullable DutyJudged stands, long instead) {
    @Nullable String explanation = explanation(index, stands);
    return switch (is.verdict()) {
      case MET -> new DutyMet(is.finding(), instead);
      case UNDETERMINED ->
          new DutyUndetermined(is.finding(), stands == null ? null : stands.explanation(), instead);
      case BREACHED ->
          new DutyBreached(
              is.finding(),
              is.shortfall(),
              explanation,
              explanation == null
                  ? DutyBreached.Standing.UNEXPLAINED_IMPORT
                  : DutyBreached.Standing.EXPLAINED,
              instead);
    };
  }

  /**
   * Why a breach came about may be on record already. If it is not, the correction's own words say
   * so, or nothing does of what a source tells.
   */
  private @Nullable String explanation(long index, @Nullable DutyJudged stands) {
    String given = context.circumstances().explanation();
    String earlier = stands instanceof DutyBreached breach ? breach.explanation() : null;
    boolean imported =
        context.imported()
            || Objects.requireNonNull(before.get(index)).circumstances().source() != null;
    return given != null ? given : earlier != null || imported ? earlier : why;
  }

  static Map<String, Judgement> byDuty(@Nullable List<Judgement> judgements) {
    Map<String, Judgement> byDuty = new LinkedHashMap<>();
    for (Judgement judgement : judgements == null ? List.<Judgement>of() : judgements) {
      byDuty.put(key(judgement.finding()), judgement);
    }
    return byDuty;
  }

  /** Names what a finding is about. */
  static String key(DutyFinding finding) {
    return finding.duty() + " " + finding.basis() + " " + finding.organisation();
  }

  /** What is found of each entry by every account of the history. */
  private Map<Long, List<Judgement>> judgements(Decider<?, ?, ?> decider, Telling telling) {
    Map<Long, List<Judgement>> found = judgements(decider, telling.history(), telling.ledger());
    for (RivalAccount rival : telling.rivals()) {
      Map<Long, List<Judgement>> other =
          judgements(decider, rival.told(telling.history()), telling.ledger());
      found.replaceAll((index, by) -> RivalAccounts.held(by, other.getOrDefault(index, List.of())));
    }
    return found;
  }

  private <C extends StreamCommand, E extends Event, S extends StreamState>
      Map<Long, List<Judgement>> judgements(
          Decider<C, E, S> decider, NavigableMap<Long, Entry> history, LedgerLookup ledger) {
    Map<Long, List<Judgement>> found = new TreeMap<>();
    DecisionContext known = context.knowing(ledger);
    FoldedStream<C, E, S> stream = FoldedStream.starting(decider);
    for (Map.Entry<Long, Entry> placed : history.entrySet()) {
      long index = placed.getKey();
      Entry entry = placed.getValue();
      FoldedStream<C, E, S> then = stream;
      found.put(
          index,
          RivalAccounts.heard(
              decider, known.at(index, history), ledger, at -> then.judge(entry.payload(), at)));
      stream = stream.after(entry.payload(), entry.circumstances().occurredOn());
    }
    return found;
  }
}
