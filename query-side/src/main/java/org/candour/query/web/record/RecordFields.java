package org.candour.query.web.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.candour.events.FactCorrected;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.Internal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Opens a record into its fields, by their paths: {@code notice.from}. Nulls are left out, and the
 * row’s own id, which is the page’s address.
 */
final class RecordFields {

  private static final String ID = "id";

  private RecordFields() {}

  static Map<String, Object> of(@Nullable Object row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (row != null) {
      open("", row, fields);
    }
    fields.remove(ID);
    return fields;
  }

  private static void open(String path, Object row, Map<String, Object> into) {
    Map<String, Object> components =
        row instanceof FactCorrected fact ? correction(fact) : components(row);
    components.forEach((name, value) -> {
      String field = path.isEmpty() ? name : path + "." + name;
      if (!value.getClass().isRecord() || ValueFormatter.text(value) != null) {
        into.put(field, value);
      } else {
        open(field, value, into);
      }
    });
  }

  private static Map<String, Object> components(Object row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FlatComponent component : Components.of(row.getClass())) {
      Object value = isInternal(component) ? null : component.value((Record) row);
      UnstatedBySource unstated = component.annotation(UnstatedBySource.class);
      if (value != null) {
        values.put(component.name(), value);
      } else if (unstated != null) {
        values.put(component.name(), unstated.value());
      }
    }
    return values;
  }

  private static boolean isInternal(FlatComponent component) {
    return component.path().stream().anyMatch(step -> step.isAnnotationPresent(Internal.class));
  }

  /** A correction’s values read as the field that it corrects reads. */
  private static Map<String, Object> correction(FactCorrected fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("entry", fact.entry());
    values.put("field", FieldNames.name(fact.field()));
    values.put("was", corrected(fact.field(), fact.was()));
    values.put("is", corrected(fact.field(), fact.is()));
    values.put("standing", fact.standing());
    values.put("why", fact.why());
    return values;
  }

  private static String corrected(String field, @Nullable JsonNode node) {
    if (node == null) {
      return "Nothing";
    }
    String text = node.isString() ? node.stringValue() : node.toString();
    return PlainEnglish.capital(FieldNames.value(field, text));
  }
}
