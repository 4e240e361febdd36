package org.candour.command.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candour.command.duties.Judgement;
import org.candour.command.stream.Refusal;
import org.candour.events.duties.DutyJudged.DutyFinding;

/** The command breaks duties and says not why. With an explanation it is recorded. */
public final class ExplanationNeeded extends Refusal {

  private static final String HOW =
      "This does not comply with a duty, or cannot be told to. You can still do it: send it again"
          + " with an explanation, which is recorded beside it. ";

  ExplanationNeeded(List<Judgement> breaches) {
    super(
        HOW
            + (duties(breaches).size() > 1
                ? "Explain each duty by its name, in explanations: "
                    + String.join(", ", duties(breaches))
                    + ". "
                : "")
            + breaches.stream()
                .map(Judgement::finding)
                .map(DutyFinding::finding)
                .collect(Collectors.joining(" ")),
        Map.of("breaches", breaches));
  }

  private static List<String> duties(List<Judgement> breaches) {
    return breaches.stream().map(one -> one.finding().duty()).distinct().toList();
  }
}
