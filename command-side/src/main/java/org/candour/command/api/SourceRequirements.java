package org.candour.command.api;

import java.util.List;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.events.PartialDate;
import org.candour.events.definition.Imported.Leeway;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of a command that is recorded first-hand, and not of history from a source. */
final class SourceRequirements {

  private static final String A_DAY = "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$";

  private SourceRequirements() {}

  /**
   * Says what is wrong with a field of a command without a source.
   *
   * @param there whether the body has it
   * @param value what was read; null if that failed, which was said already
   */
  static void check(
      CommandField field, boolean there, @Nullable Object value, List<FieldError> errors) {
    switch (field.imported()) {
      case null -> {}
      case MAY_LACK -> {
        if (!there) {
          errors.add(new FieldError(field.name(), "is missing"));
        }
      }
      case MAY_BE_IMPRECISE -> {
        if (value instanceof PartialDate date && !date.isExact()) {
          errors.add(
              new FieldError(
                  field.name(), "must be an exact day, except in history imported with a source"));
        }
      }
      case ONLY -> {
        if (there) {
          errors.add(
              new FieldError(field.name(), "can be given only in history imported with a source"));
        }
      }
    }
  }

  /** Says the same in a command's schema: there is a source, or what is asked for without one. */
  static void describe(CommandDefinition definition, ObjectNode schema) {
    List<CommandField> fields =
        definition.fields().stream().filter(field -> field.imported() != null).toList();
    if (fields.isEmpty()) {
      return;
    }
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().putArray("required").add("source");
    ObjectNode firstHand = either.addObject();
    ArrayNode required = firstHand.putArray("required");
    ObjectNode properties = firstHand.putObject("properties");
    for (CommandField field : fields) {
      if (field.imported() == Leeway.MAY_LACK) {
        required.add(field.name());
      } else if (field.imported() == Leeway.MAY_BE_IMPRECISE) {
        properties.putObject(field.name()).put("pattern", A_DAY);
      } else {
        properties.put(field.name(), false);
      }
    }
  }
}
