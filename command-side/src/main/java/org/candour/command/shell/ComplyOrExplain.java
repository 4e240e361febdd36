package org.candour.command.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.command.duties.Judgement;
import org.candour.command.duties.Judgement.Verdict;
import org.candour.command.stream.Decision;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyBreached.Standing;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;

/**
 * The second promise: what breaks a duty is refused until it carries an explanation, and then
 * recorded with the breach. Imported history may stand unexplained.
 */
final class ComplyOrExplain {

  /** An explanation that was given, and how large a shortfall it covers. */
  record Explained(String explanation, @Nullable Long shortfall) {

    private boolean covers(Judgement breach) {
      return breach.shortfall() == null
          || (shortfall != null && breach.shortfall().least() <= shortfall);
    }
  }

  /**
   * The explanations that came with a command.
   *
   * @param only one for the one duty that it explains; null if none was given
   * @param byDuty others, by the duty that each explains
   */
  record Given(@Nullable String only, Map<String, String> byDuty) {
    Given {
      byDuty = Map.copyOf(byDuty);
    }
  }

  private ComplyOrExplain() {}

  /**
   * The events of a decision, followed by its judgements as events. An explanation belongs to the
   * duty that it explains: one that names none explains the only duty that is broken, or the only
   * one that nothing else explains.
   *
   * @throws ExplanationNeeded if a duty is broken and nothing explains it
   */
  static List<Event> settle(
      Decision decision,
      List<Judgement> judgements,
      EntryMetadata circumstances,
      Given given,
      Map<String, Explained> explained) {
    List<Judgement> wanting =
        judgements.stream()
            .filter(judged -> wantsExplanation(judged, decision, circumstances))
            .toList();
    Map<Judgement, String> why = explanations(wanting, given, explained);
    List<Judgement> unexplained =
        wanting.stream().filter(judged -> !why.containsKey(judged)).toList();
    if (!unexplained.isEmpty() && circumstances.source() == null) {
      throw new ExplanationNeeded(unexplained);
    }
    List<Event> events = new ArrayList<>(decision.events());
    judgements.forEach(judged -> events.add(event(judged, why.get(judged))));
    return events;
  }

  /**
   * What is broken wants one, and what cannot be told only because of a date that was said just now
   * and not to the day. Imported history may be as coarse as its source.
   */
  private static boolean wantsExplanation(
      Judgement judged, Decision decision, EntryMetadata circumstances) {
    return switch (judged.verdict()) {
      case MET -> false;
      case BREACHED -> true;
      case UNDETERMINED ->
          circumstances.source() == null
              && (isCoarse(circumstances.occurredOn())
                  || Stream.of(judged.finding().from(), judged.finding().to())
                      .anyMatch(date -> isCoarse(date) && isSaidBy(decision, date)));
    };
  }

  private static boolean isCoarse(@Nullable PartialDate date) {
    return date != null && !date.isExact();
  }

  private static boolean isSaidBy(Decision decision, @Nullable PartialDate date) {
    return decision.events().stream()
        .map(event -> CandourJson.mapper().valueToTree(event).toString())
        .anyMatch(json -> json.contains("\"" + date + "\""));
  }

  private static Map<Judgement, String> explanations(
      List<Judgement> wanting, Given given, Map<String, Explained> explained) {
    Map<Judgement, String> why = new HashMap<>();
    for (Judgement judged : wanting) {
      String own = given.byDuty().get(judged.finding().duty());
      Explained earlier = explained.get(judged.explainedAs());
      if (own != null) {
        why.put(judged, own);
      } else if (earlier != null && earlier.covers(judged)) {
        why.put(judged, earlier.explanation());
      }
    }
    List<Judgement> left = wanting.stream().filter(one -> !why.containsKey(one)).toList();
    List<Judgement> meant = left.isEmpty() && given.byDuty().isEmpty() ? wanting : left;
    boolean one = meant.stream().map(judged -> judged.finding().duty()).distinct().count() == 1;
    if (given.only() != null && one) {
      meant.forEach(judged -> why.put(judged, given.only()));
    }
    return why;
  }

  private static Event event(Judgement judged, @Nullable String why) {
    return switch (judged.verdict()) {
      case MET -> new DutyMet(judged.finding());
      case UNDETERMINED -> new DutyUndetermined(judged.finding(), why, null);
      case BREACHED ->
          new DutyBreached(
              judged.finding(),
              judged.shortfall(),
              why,
              why == null ? Standing.UNEXPLAINED_IMPORT : Standing.EXPLAINED);
    };
  }

  /**
   * Keeps what was explained of a plan, which is then carried out. What was explained of one thing
   * done explains no other.
   */
  static Map<String, Explained> remember(DutyJudged judged, Map<String, Explained> explained) {
    String why = judged.explanation();
    if (why == null || judged.finding().basis() != Basis.PLANNED) {
      return explained;
    }
    Days shortfall = judged instanceof DutyBreached breach ? breach.shortfall() : null;
    Judgement judgement = new Judgement(Verdict.UNDETERMINED, judged.finding(), null);
    Map<String, Explained> all = new HashMap<>(explained);
    all.put(
        judgement.explainedAs(), new Explained(why, shortfall == null ? null : shortfall.most()));
    return all;
  }
}
