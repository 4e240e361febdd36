package org.candour.query.timeline;

import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the events that belong to no single subject say. */
@Component
class SharedSentences implements Sentences {

  @Override
  public Optional<String> sentence(Event event) {
    return switch (event) {
      case DutyJudged judged -> Optional.of(judged(judged));
      case FactCorrected correction -> Optional.of(corrected(correction));
      default -> Optional.empty();
    };
  }

  private static String judged(DutyJudged judged) {
    return switch (judged) {
      case DutyMet met -> "A duty was met: " + what(met);
      case DutyBreached breach -> "A duty was breached: " + what(breach) + " " + standing(breach);
      case DutyUndetermined open -> "Whether a duty was met cannot be told: " + what(open);
    };
  }

  private static String what(DutyJudged judged) {
    var finding = judged.finding();
    return stop(finding.sentence())
        + " "
        + stop(finding.finding())
        + PlainEnglish.maybe(" This is about ", finding.organisation(), ".");
  }

  private static String standing(DutyBreached breach) {
    return switch (breach.standing()) {
      case EXPLAINED -> "The explanation given: " + stop(String.valueOf(breach.explanation()));
      case UNEXPLAINED_IMPORT -> "It stands unexplained, as imported history.";
    };
  }

  private static String corrected(FactCorrected fact) {
    String was = text(fact.field(), fact.was());
    String is = fact.is() == null ? "nothing" : text(fact.field(), fact.is());
    String fields = "“" + FieldNames.name(fact.field()) + "” in entry " + fact.entry();
    return switch (fact.standing()) {
      case CORRECTED ->
          fields + " was corrected from " + was + " to " + is + ". " + stop(fact.why());
      case CONTESTED ->
          fields
              + " is contested: the entry says "
              + was
              + ", and it is now said to be "
              + is
              + ". "
              + stop(fact.why());
    };
  }

  private static String text(String field, JsonNode node) {
    String text = FieldNames.value(field, node.isString() ? node.stringValue() : node.toString());
    return node.isString() && FieldNames.isText(field) ? "“" + text + "”" : text;
  }

  private static String stop(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }
}
