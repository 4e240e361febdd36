package org.candour.query.web.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.EventRegistry;
import org.candour.events.json.CandourJson;
import org.candour.query.timeline.Narrator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a command would come to, in sentences.
 *
 * @param recorded what would be recorded, all but judgements
 * @param judged the duties that it was held against
 */
public record Foreseen(List<String> recorded, List<Duty> judged) {

  /**
   * A duty that was judged.
   *
   * @param verdict Met, Not met, Not known, Did not apply
   * @param sentence the duty
   * @param finding by how much it is met or missed
   */
  public record Duty(String name, String verdict, String sentence, String finding, boolean met) {

    static Duty of(String verdict, DutyFinding finding) {
      return new Duty(
          finding.duty(), verdict, finding.sentence(), finding.finding(), verdict.equals("Met"));
    }
  }

  /** From the answer to a dry run. */
  public static Foreseen of(JsonNode answer, Narrator narrator) {
    List<String> recorded = new ArrayList<>();
    List<Duty> judged = new ArrayList<>();
    for (JsonNode entry : answer.path("entries")) {
      Event event = event(entry);
      if (event instanceof DutyJudged judgement) {
        judged.add(Duty.of(verdict(judgement), judgement.finding()));
      } else {
        recorded.add(narrator.sentence(event));
      }
    }
    return new Foreseen(List.copyOf(recorded), List.copyOf(judged));
  }

  private static Event event(JsonNode entry) {
    Class<? extends Event> type =
        EventRegistry.instance()
            .classOf(entry.path("type").asString(), entry.path("revision").asInt());
    return CandourJson.mapper().treeToValue(entry.path("payload"), type);
  }

  private static String verdict(DutyJudged judgement) {
    return switch (judgement) {
      case DutyMet _ -> "Met";
      case DutyBreached _ -> "Not met";
      case DutyUndetermined _ -> "Not known";
      case DutyNotOwed _ -> "Did not apply";
    };
  }

  /** The duties that a problem document asks to be explained, each once. */
  public static List<Duty> wanting(JsonNode problem) {
    List<Duty> duties = new ArrayList<>();
    for (JsonNode breach : problem.path("breaches")) {
      DutyFinding finding =
          CandourJson.mapper().treeToValue(breach.path("finding"), DutyFinding.class);
      Duty duty =
          Duty.of(
              breach.path("verdict").asString().equals("BREACHED") ? "Not met" : "Not known",
              finding);
      earlier(duties, duty.name())
          .ifPresentOrElse(
              before ->
                  duties.set(
                      duties.indexOf(before),
                      new Duty(
                          before.name(),
                          before.verdict(),
                          before.sentence(),
                          before.finding() + " " + duty.finding(),
                          false)),
              () -> duties.add(duty));
    }
    return List.copyOf(duties);
  }

  private static Optional<Duty> earlier(List<Duty> duties, @Nullable String name) {
    return duties.stream().filter(duty -> duty.name().equals(name)).findFirst();
  }
}
