package org.candour.command.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.Decision;
import org.candour.events.Event;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyBreached.Standing;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.EntryMetadata;
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

  private ComplyOrExplain() {}

  /**
   * The events of a decision, followed by its judgements as events.
   *
   * @throws ExplanationNeeded if a duty is broken and nothing explains it
   */
  static List<Event> settle(
      Decision decision,
      List<Judgement> judgements,
      EntryMetadata circumstances,
      Map<String, Explained> explained) {
    List<Event> events = new ArrayList<>(decision.events());
    List<Judgement> unexplained = new ArrayList<>();
    for (Judgement judgement : judgements) {
      switch (judgement.verdict()) {
        case MET -> events.add(new DutyMet(judgement.finding()));
        case UNDETERMINED -> events.add(new DutyUndetermined(judgement.finding()));
        case BREACHED ->
            breach(judgement, circumstances, explained)
                .ifPresentOrElse(events::add, () -> unexplained.add(judgement));
      }
    }
    if (!unexplained.isEmpty()) {
      throw new ExplanationNeeded(unexplained);
    }
    return events;
  }

  /**
   * Keeps what was explained of a plan, which is then carried out. What was explained of one thing
   * done explains no other.
   */
  static Map<String, Explained> remember(DutyBreached breach, Map<String, Explained> explained) {
    if (breach.explanation() == null || breach.finding().basis() != Basis.PLANNED) {
      return explained;
    }
    Judgement judgement =
        new Judgement(Judgement.Verdict.BREACHED, breach.finding(), breach.shortfall());
    Map<String, Explained> all = new HashMap<>(explained);
    all.put(
        judgement.explainedAs(),
        new Explained(
            breach.explanation(), breach.shortfall() == null ? null : breach.shortfall().most()));
    return all;
  }

  private static Optional<DutyBreached> breach(
      Judgement judgement, EntryMetadata circumstances, Map<String, Explained> explained) {
    Explained earlier = explained.get(judgement.explainedAs());
    String explanation = circumstances.explanation();
    if (explanation == null && earlier != null && earlier.covers(judgement)) {
      explanation = earlier.explanation();
    }
    if (explanation == null && circumstances.source() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DutyBreached(
            judgement.finding(),
            judgement.shortfall(),
            explanation,
            explanation == null ? Standing.UNEXPLAINED_IMPORT : Standing.EXPLAINED));
  }
}
