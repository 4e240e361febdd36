package org.candour.command.api;

import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.definition.PersonalData;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;

/** What the record of a command says about it. */
final class CommandDefinition {

  private final Class<? extends StreamCommand> type;
  private final Command command;
  private final Set<Role> roles;
  private final List<CommandField> fields;

  private CommandDefinition(Class<? extends StreamCommand> type, Command command) {
    this.type = type;
    this.command = command;
    this.roles = Collections.unmodifiableSet(EnumSet.copyOf(List.of(command.by())));
    this.fields = Components.of(type).stream().map(CommandField::of).toList();
  }

  /**
   * Reads a record's definition.
   *
   * @throws IllegalStateException if it is not a record, has no {@link Command} annotation, may be
   *     issued by nobody, does not declare whose word it is, or has a value object whose
   *     constraints nobody would check
   */
  static CommandDefinition of(Class<? extends StreamCommand> type) {
    Command command = type.getAnnotation(Command.class);
    if (command == null || !type.isRecord()) {
      throw new IllegalStateException(type.getName() + " is not an annotated record");
    }
    if (command.by().length == 0) {
      throw new IllegalStateException(type.getName() + " may be issued by no role");
    }
    if (command.says().length == 0) {
      throw new IllegalStateException(type.getName() + " is nobody’s word and does not say so");
    }
    for (FlatComponent component : Components.of(type)) {
      for (RecordComponent valueObject : component.valueObjects()) {
        if (!valueObject.getAccessor().isAnnotationPresent(Valid.class)) {
          throw new IllegalStateException(type.getName() + ": " + valueObject + " is not @Valid");
        }
      }
    }
    return new CommandDefinition(type, command);
  }

  String name() {
    return command.name();
  }

  String title() {
    return command.title();
  }

  /** The roles that may issue it, in the order of {@link Role}. */
  Set<Role> roles() {
    return roles;
  }

  /** The sides whose word it is, in the order in which they are tried. */
  List<Side> says() {
    return List.of(command.says());
  }

  List<String> ideas() {
    return List.of(command.ideas());
  }

  /** The type of stream that takes it, or {@link Command#ANY_STREAM}. */
  String stream() {
    return command.stream();
  }

  Class<? extends StreamCommand> type() {
    return type;
  }

  /** Its fields, in the order of the record's components; value objects show theirs. */
  List<CommandField> fields() {
    return fields;
  }

  /** The field that the ledger fills with a new id when a command that opens a stream lacks it. */
  Optional<CommandField> givenByLedger() {
    return fields.stream()
        .filter(field -> command.opens() && kebab(field.name()).equals(command.stream()))
        .filter(field -> field.type() instanceof Class<?> id && RandomId.class.isAssignableFrom(id))
        .findFirst();
  }

  /** The field that names the stream which takes it. */
  Optional<CommandField> target() {
    return fields.stream()
        .filter(CommandField::required)
        .filter(field ->
            kebab(field.name()).equals(stream())
                || field.type() == StreamId.class
                || (List.of("board", "provision-map", "development").contains(stream())
                    && field.name().equals("establishment")))
        .findFirst();
  }

  /** Whether it can open its stream. */
  boolean opens() {
    return command.opens();
  }

  /** A component of the name {@code accessRequest} is the stream {@code access-request}. */
  private static String kebab(String component) {
    return component.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /**
   * A field of a command.
   *
   * @param name the component's name
   * @param type its Java type
   * @param annotated its type with the annotations on it and in it
   * @param required whether it must be there
   * @param personal whether it tells who a person is
   * @param imported how it is otherwise in imported history; null if it is not
   * @param hint what to put there
   */
  record CommandField(
      String name,
      Type type,
      AnnotatedType annotated,
      boolean required,
      boolean personal,
      @Nullable Leeway imported,
      @Nullable String hint) {

    static CommandField of(FlatComponent component) {
      Hint hint = component.annotation(Hint.class);
      Imported imported = component.annotation(Imported.class);
      return new CommandField(
          component.name(),
          component.genericType(),
          component.annotatedType(),
          component.isRequired(),
          component.annotation(PersonalData.class) != null,
          imported == null ? null : imported.value(),
          hint == null ? null : hint.value());
    }

    /** Whether it is a list; an absent list is an empty one. */
    boolean isList() {
      return type instanceof ParameterizedType list && list.getRawType() == List.class;
    }
  }
}
