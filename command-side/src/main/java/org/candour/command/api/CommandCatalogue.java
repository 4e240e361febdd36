package org.candour.command.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candour.command.classpath.ClasspathTypes;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.springframework.stereotype.Component;

/**
 * Every command that somebody may send, found by its annotation. What only the ledger's own clerk
 * records is none of them.
 */
@Component
final class CommandCatalogue {

  private final Map<String, CommandDefinition> byName = new TreeMap<>();

  CommandCatalogue() {
    ClasspathTypes.annotated(Command.class, StreamCommand.class, "org.candour.command").stream()
        .map(CommandDefinition::of)
        .filter(definition -> !definition.roles().equals(Set.of(Role.LEDGER_CLERK)))
        .forEach(this::add);
  }

  private void add(CommandDefinition definition) {
    if (byName.put(definition.name(), definition) != null) {
      throw new IllegalStateException("Two commands are called " + definition.name());
    }
  }

  /** The command of a logical name. */
  Optional<CommandDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All commands by name. */
  List<CommandDefinition> all() {
    return List.copyOf(byName.values());
  }
}
