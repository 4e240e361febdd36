package org.candour.command.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.api.InvalidCommandException.FieldError;
import org.candour.command.stream.StreamCommand;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds a command from its JSON, and says of every field at once what is wrong with it. */
@Component
final class CommandReader {

  private static final JsonMapper JSON = CandourJson.mapper();

  private final Validator validator;
  private final Supplier<UUID> ids;

  CommandReader(Validator validator, Supplier<UUID> ids) {
    this.validator = validator;
    this.ids = ids;
  }

  /**
   * A command with all that comes beside its own fields.
   *
   * @param fresh whether its stream's id was made here, so that the stream cannot be there yet
   */
  record Read(StreamCommand command, CommandEnvelope extras, boolean fresh) {}

  /**
   * Reads a body.
   *
   * @throws InvalidCommandException naming every field that is wrong
   */
  Read read(CommandDefinition definition, ObjectNode body) {
    List<FieldError> errors = new ArrayList<>();
    TextValidation.check(definition, body, errors);
    refuseUnknown(definition, body, errors);
    CommandEnvelope extras = CommandEnvelope.read(body, errors);
    Object[] values =
        definition.fields().stream()
            .map(field -> value(definition, field, body.get(field.name()), errors))
            .toArray();
    if (extras.source() == null) {
      checkFirstHand(definition.fields(), values, body, errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidCommandException(errors);
    }
    StreamCommand command = build(definition, values);
    validate(definition, command);
    boolean fresh =
        definition.givenByLedger().filter(field -> !body.hasNonNull(field.name())).isPresent();
    return new Read(command, extras, fresh);
  }

  private static void checkFirstHand(
      List<CommandField> fields,
      @Nullable Object[] values,
      ObjectNode body,
      List<FieldError> errors) {
    for (int i = 0; i < values.length; i++) {
      CommandField field = fields.get(i);
      SourceRequirements.check(field, body.hasNonNull(field.name()), values[i], errors);
    }
  }

  private static void refuseUnknown(
      CommandDefinition definition, ObjectNode body, List<FieldError> errors) {
    Set<String> known = new HashSet<>(CommandEnvelope.NAMES);
    definition.fields().forEach(field -> known.add(field.name()));
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        errors.add(new FieldError(name, "is not a field of " + definition.name()));
      }
    }
  }

  private @Nullable Object value(
      CommandDefinition definition,
      CommandField field,
      @Nullable JsonNode node,
      List<FieldError> errors) {
    boolean nullMeansSomething = field.required() && field.type() == JsonNode.class;
    if (node == null || (node.isNull() && !nullMeansSomething)) {
      if (definition.givenByLedger().filter(field::equals).isPresent()) {
        return convert(field, JSON.valueToTree(ids.get().toString()), errors);
      }
      if (field.isList()) {
        return List.of();
      }
      if (field.required()) {
        errors.add(new FieldError(field.name(), "is missing"));
      }
      return null;
    }
    return convert(field, node, errors);
  }

  private static @Nullable Object convert(
      CommandField field, JsonNode node, List<FieldError> errors) {
    return FieldConversion.convert(field.name(), node, field.type(), errors);
  }

  private static StreamCommand build(CommandDefinition definition, Object[] values) {
    try {
      return Components.build(definition.type(), values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException rule) {
        throw new InvalidCommandException(
            "", Objects.requireNonNullElse(rule.getMessage(), "is not valid"));
      }
      throw new IllegalStateException("A command could not be built", e);
    }
  }

  private void validate(CommandDefinition definition, StreamCommand command) {
    Set<ConstraintViolation<StreamCommand>> violations = validator.validate(command);
    if (!violations.isEmpty()) {
      throw new InvalidCommandException(
          violations.stream()
              .map(v -> new FieldError(path(definition, v), v.getMessage()))
              .sorted(Comparator.comparing(FieldError::field))
              .toList());
    }
  }

  private static String path(CommandDefinition definition, ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString().replace(".<list element>", "");
    return Components.flatPath(definition.type(), path);
  }
}
