package org.candour.command.api;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candour.command.Service;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.authority.Side;
import org.candour.events.Role;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.json.CandourJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One good body of each command, and what must be on record before it; from the files that each
 * subject has under {@code authority}. In those {@code $establishment}, {@code $organisation},
 * {@code $closure} and whatever other id are new in every matter, {@code $entry} is the entry that
 * was recorded last, a step that ends with a name gives it to its entry, and any other {@code
 * $name} is one of the file's {@code $parts}. Where a stream checks which side speaks, {@code
 * $side} is the one that the command is the word of: the organisation if a partner issues it, the
 * ministry if national oversight does, the inspectorate if an inspector does, and else the
 * establishment, for whom {@code $party} has the board where somebody of the board issues it;
 * {@code $other} is the organisation or, if that is the side, the establishment. A registrar
 * attaches a document and, unless the body says it, names the side whose word it is.
 *
 * <p>A command that is in no file gets the first of its {@linkplain GeneratedSpecimens generated
 * specimens} that the ledger takes.
 */
final class Specimens {

  private static final JsonMapper JSON = CandourJson.mapper();
  private static final CommandCatalogue CATALOGUE = new CommandCatalogue();
  private static final JsonNode LETTER =
      JSON.valueToTree(new DocumentRef("ab".repeat(32), "A letter", "application/pdf"));

  /** Whose word a registrar says that a command is; nothing where its own terms say it. */
  private static Optional<String> side(CommandDefinition command) {
    if (command.fields().stream().anyMatch(Specimens::names)) {
      return Optional.empty();
    }
    if (command.says().equals(List.of(Side.INSPECTOR))) {
      return Optional.of(Level.INSPECTORATE.name());
    }
    return command.says().stream()
        .filter(Side::isOfParties)
        .findFirst()
        .map(side ->
            switch (side) {
              case PAYER, BUYER, ESTABLISHMENT, BOARD -> "$establishment";
              case PROVIDER, CHALLENGER, ORGANISATION -> "$organisation";
              default -> "$side";
            });
  }

  private static boolean names(CommandField field) {
    return field.required()
        && field.type() == Party.class
        && List.of("by", "from").contains(field.name());
  }

  private final Map<String, JsonNode> byCommand = new HashMap<>();
  private final Map<String, JsonNode> parts = new HashMap<>();
  private final Map<String, JsonNode> generated = new HashMap<>();
  private int matters;

  Specimens() {
    try (ScanResult found = new ClassGraph().acceptPaths("authority").scan()) {
      found
          .getResourcesWithExtension("json")
          .forEachByteArrayIgnoringIOException((_, bytes) -> read(JSON.readTree(bytes)));
    }
  }

  private void read(JsonNode file) {
    file.properties()
        .forEach(member -> {
          if (member.getKey().equals("$parts")) {
            member.getValue().properties().forEach(p -> parts.put(p.getKey(), p.getValue()));
          } else {
            byCommand.put(member.getKey(), member.getValue());
          }
        });
  }

  /** A matter of its own in which the command can be issued in a role. */
  Matter matter(Service service, CommandDefinition command, Role by) {
    JsonNode written = byCommand.get(command.name());
    JsonNode specimen =
        written == null
            ? generated.computeIfAbsent(command.name(), _ -> generate(service, command))
            : written;
    return matter(command, specimen, by);
  }

  private Matter matter(CommandDefinition command, JsonNode specimen, Role by) {
    OrganisationId organisation = new OrganisationId("XX-TEST-" + matters);
    return new Matter(command.name(), specimen, code(matters++), organisation, by);
  }

  private JsonNode generate(Service service, CommandDefinition command) {
    List<String> answers = new ArrayList<>();
    for (JsonNode specimen : new GeneratedSpecimens(byCommand, parts).of(command)) {
      Matter matter = matter(command, specimen, Role.REGISTRAR);
      try {
        matter.prepare(service);
        var answer = service.post(command.name(), matter.key(), matter.body());
        if (answer.status() == 201) {
          return specimen;
        }
        answers.add(specimen + " was answered with " + answer.text());
      } catch (IllegalStateException before) {
        answers.add(String.valueOf(before.getMessage()));
      }
    }
    throw new IllegalStateException(
        "No generated specimen of "
            + command.name()
            + " does: write one in src/test/resources/authority. "
            + String.join("; ", answers));
  }

  private static EstablishmentCode code(int number) {
    String letters =
        ""
            + (char) ('A' + number / 676)
            + (char) ('A' + number / 26 % 26)
            + (char) ('A' + number % 26);
    return new EstablishmentCode(letters);
  }

  /** A command, and an establishment and an organisation that nobody used before. */
  final class Matter {

    private final String command;
    private final JsonNode specimen;
    private final EstablishmentCode establishment;
    private final OrganisationId organisation;
    private final Role by;
    private final Map<String, JsonNode> names = new HashMap<>();

    private Matter(
        String command,
        JsonNode specimen,
        EstablishmentCode establishment,
        OrganisationId organisation,
        Role by) {
      this.by = by;
      this.command = command;
      this.specimen = specimen;
      this.establishment = establishment;
      this.organisation = organisation;
      JsonNode prison = JSON.valueToTree(establishment.value());
      JsonNode partner = JSON.valueToTree(organisation.value());
      names.put("$establishment", prison);
      names.put("$organisation", partner);
      names.put("$side", speaker(by, prison, partner));
      names.put(
          "$party",
          isOfBoard(by) ? JSON.valueToTree(Party.ofBoard(establishment)) : named("$side"));
      names.put("$other", by == Role.PARTNER ? prison : partner);
    }

    private static boolean isOfBoard(Role by) {
      return by == Role.BOARD_MEMBER || by == Role.BOARD_CLERK;
    }

    private static JsonNode speaker(Role by, JsonNode prison, JsonNode partner) {
      return switch (by) {
        case PARTNER -> partner;
        case NATIONAL_OVERSIGHT -> JSON.valueToTree(Level.MINISTRY);
        case INSPECTOR -> JSON.valueToTree(Level.INSPECTORATE);
        default -> prison;
      };
    }

    EstablishmentCode establishment() {
      return establishment;
    }

    OrganisationId organisation() {
      return organisation;
    }

    /** Records what must be there before. */
    void prepare(Service service) {
      JsonNode given = specimen.path("given");
      for (JsonNode step : given.isString() ? part(given.asString()) : given) {
        String before = step.path(0).asString();
        var answer = service.post(before, key(), text(before, step.path(1), Role.REGISTRAR));
        if (answer.status() != 201) {
          throw new IllegalStateException(
              "Before " + command + ", " + step + " was answered with " + answer.text());
        }
        names.put("$entry", JSON.valueToTree(answer.firstIndex()));
        if (step.size() > 2) {
          names.put(step.path(2).asString(), JSON.valueToTree(answer.firstIndex()));
        }
      }
    }

    String body() {
      return text(command, specimen.path("body"), by);
    }

    String key() {
      return UUID.randomUUID().toString();
    }

    private String text(String name, JsonNode body, Role role) {
      ObjectNode filled = (ObjectNode) fill(body);
      if (role == Role.INSPECTOR) {
        filled.remove("saidBy");
      }
      if (role == Role.REGISTRAR) {
        filled.putArray("documents").add(LETTER);
        Optional<String> side = side(CATALOGUE.find(name).orElseThrow());
        if (side.isPresent() && !filled.has("saidBy")) {
          filled.set("saidBy", fill(side.get()));
        }
      }
      filled.put("explanation", "So that no duty stands in the way");
      return filled.toString();
    }

    private JsonNode fill(JsonNode node) {
      if (node instanceof ObjectNode object) {
        ObjectNode filled = JSON.createObjectNode();
        object.properties().forEach(m -> filled.set(m.getKey(), fill(m.getValue())));
        return filled;
      }
      if (node.isArray()) {
        List<JsonNode> items = new ArrayList<>();
        node.forEach(item -> items.add(fill(item)));
        return JSON.createArrayNode().addAll(items);
      }
      return node.isString() ? fill(node.asString()) : node;
    }

    private JsonNode fill(String text) {
      int at = text.indexOf('$');
      if (at < 0) {
        return JSON.valueToTree(text);
      }
      JsonNode value = named(text.substring(at));
      return at == 0 ? value : JSON.valueToTree(text.substring(0, at) + value.asString());
    }

    private JsonNode named(String name) {
      return parts.containsKey(name)
          ? fill(part(name))
          : names.computeIfAbsent(name, _ -> JSON.valueToTree(key()));
    }

    private JsonNode part(String name) {
      return Objects.requireNonNull(parts.get(name), () -> "There is no part " + name);
    }
  }
}
