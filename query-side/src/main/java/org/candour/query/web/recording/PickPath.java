package org.candour.query.web.recording;

import java.util.List;
import org.candour.events.definition.FormField;

/** Finds what the control at a path picks. */
final class PickPath {

  private PickPath() {}

  /** The type of what is picked at {@code lots[0].organisation}; empty if nothing is. */
  static String picks(List<FormField> fields, String path) {
    List<FormField> level = fields;
    String picks = "";
    for (String step : path.replaceAll("\\[[0-9]+\\]", "").split("[.]", -1)) {
      FormField field =
          level.stream().filter(each -> each.name().equals(step)).findFirst().orElse(null);
      if (field == null) {
        return "";
      }
      boolean isList = field.kind() == FormField.Kind.LIST;
      FormField one = isList ? field.item() : field;
      picks = one.picks() == null ? "" : one.picks();
      level = one.fields();
    }
    return picks;
  }
}
