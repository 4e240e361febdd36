package org.candour.query.timeline;

import org.candour.events.FactCorrected;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Corrections of what entries say, in sentences; they lie in streams of every type. */
@Component
class CorrectionSentences implements Sentences<FactCorrected> {

  @Override
  public Class<FactCorrected> events() {
    return FactCorrected.class;
  }

  @Override
  public Sentence say(FactCorrected fact) {
    String field = FieldNames.name(fact.field());
    String was = text(fact.field(), fact.was());
    String is = text(fact.field(), fact.is());
    return (switch (fact.standing()) {
          case CORRECTED ->
              Sentence.of(
                  "“{}” in entry {} was corrected from {} to {}", field, entry(fact), was, is);
          case CONTESTED ->
              Sentence.of(
                  "“{}” in entry {} is contested: the entry says {}, and it is now said to be {}",
                  field,
                  entry(fact),
                  was,
                  is);
        })
        .then("{}", fact.why());
  }

  private static String entry(FactCorrected fact) {
    return Long.toString(fact.entry());
  }

  private static String text(String field, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "nothing";
    }
    String text = FieldNames.value(field, node.isString() ? node.stringValue() : node.toString());
    return node.isString() && FieldNames.isText(field) ? "“" + text + "”" : text;
  }
}
