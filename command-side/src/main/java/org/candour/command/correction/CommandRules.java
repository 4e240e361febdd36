package org.candour.command.correction;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.classpath.ClasspathTypes;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.correction.EntryField;
import org.candour.events.entry.Entry;
import org.candour.events.id.RandomId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The limits that the command of an entry sets to what it says. They hold for what an entry is
 * corrected to say as well: those of the field, and those of the whole command as far as it can be
 * told from its event.
 */
final class CommandRules {

  private static final JsonMapper JSON = CandourJson.mapper();
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final Map<String, Class<? extends StreamCommand>> COMMANDS =
      ClasspathTypes.annotated(Command.class, StreamCommand.class, "org.candour.command").stream()
          .collect(
              Collectors.toMap(
                  type -> Objects.requireNonNull(type.getAnnotation(Command.class)).name(),
                  Function.identity()));

  private CommandRules() {}

  /** The record of an entry's command; empty if there is none of that name any more. */
  static Optional<Class<? extends StreamCommand>> commandOf(Entry entry) {
    return Optional.ofNullable(COMMANDS.get(entry.circumstances().command().name()));
  }

  /** What an entry breaks that it did not break before a field said otherwise, if anything. */
  static Optional<String> broken(String field, Entry before, Entry after) {
    Set<String> broken = new TreeSet<>(rulesBroken(field, after));
    broken.removeAll(rulesBroken(field, before));
    return broken.stream().findFirst();
  }

  private static Set<String> rulesBroken(String field, Entry entry) {
    Set<String> broken = new TreeSet<>();
    Class<? extends Event> event = entry.payload().getClass();
    Components.find(event, field)
        .ifPresent(own -> {
          Object value = own.value((Record) entry.payload());
          broken.addAll(ofField(own, value));
          commandOf(entry)
              .flatMap(command -> Components.find(command, field))
              .filter(component -> component.genericType().equals(own.genericType()))
              .ifPresent(component -> broken.addAll(ofField(component, value)));
        });
    commandOf(entry).ifPresent(command -> broken.addAll(ofCommand(command, entry)));
    return broken;
  }

  private static Collection<String> ofField(FlatComponent component, @Nullable Object value) {
    return Stream.concat(
            VALIDATOR
                .validateValue(component.declared().getDeclaringRecord(), component.name(), value)
                .stream(),
            parts(value).flatMap(part -> VALIDATOR.validate(part).stream()))
        .map(violation -> violation.getMessage())
        .toList();
  }

  private static Stream<?> parts(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().filter(Record.class::isInstance);
      case Record one -> Stream.of(one);
      case null, default -> Stream.of();
    };
  }

  /** The command of an entry, as far as its event tells it; empty if that is too little. */
  static Optional<StreamCommand> sent(Entry entry) {
    try {
      return commandOf(entry).map(command -> sent(command, entry));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static StreamCommand sent(Class<? extends StreamCommand> command, Entry entry) {
    return JSON.readValue(JSON.writeValueAsString(fields(command, entry)), command);
  }

  /** What the command would say to itself, had it been sent so; nothing if it cannot be told. */
  private static Collection<String> ofCommand(Class<? extends StreamCommand> command, Entry entry) {
    try {
      return VALIDATOR.validate(sent(command, entry)).stream()
          .map(violation -> violation.getMessage())
          .toList();
    } catch (JacksonException e) {
      return e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null
          ? List.of(rule.getMessage())
          : List.of();
    }
  }

  private static ObjectNode fields(Class<? extends StreamCommand> command, Entry entry) {
    ObjectNode sent = JSON.createObjectNode();
    for (FlatComponent component : Components.of(command)) {
      Optional<JsonNode> said =
          Components.find(entry.payload().getClass(), component.name())
              .filter(own -> own.genericType().equals(component.genericType()))
              .flatMap(_ -> new EntryField(component.name()).of(entry));
      if (said.isPresent() && !said.get().isNull()) {
        sent.set(component.name(), said.get());
      } else if (RandomId.class.isAssignableFrom(component.type())) {
        sent.put(component.name(), entry.stream().id());
      } else if (List.class.isAssignableFrom(component.type())) {
        sent.putArray(component.name());
      }
    }
    return sent;
  }
}
