package org.candour.command.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candour.command.api.CommandDefinition.CommandField;
import org.candour.command.api.answer.DescribedCommand;
import org.candour.command.api.answer.RehearsedAnswer;
import org.candour.command.definition.Command;
import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Role;
import org.candour.events.definition.FormField;
import org.candour.events.definition.FormFields;
import org.candour.events.entry.EventRegistry;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the service says of commands to whoever makes forms of them. */
public final class CommandForms {

  private static final String ROOT = "org.candour.command.";

  private static final JsonMapper JSON =
      CandourJson.mapper().rebuild().addMixIn(Personal.Clear.class, Unnamed.class).build();

  /** Names of persons are not for those who only ask what would be recorded. */
  @JsonSerialize(using = WithoutText.class)
  private interface Unnamed {}

  private static final class WithoutText extends ValueSerializer<Personal.Clear> {
    @Override
    public void serialize(Personal.Clear clear, JsonGenerator json, SerializationContext context) {
      json.writePOJO(new Personal.Sealed(clear.subject(), ""));
    }
  }

  private CommandForms() {}

  /** Every command that somebody may send, by name, each as {@code GET /commands/{name}} has it. */
  public static List<ObjectNode> all() {
    return new CommandCatalogue().all().stream().map(CommandForms::of).toList();
  }

  /** A command with its schema, and with its fields as a form asks for them. */
  static ObjectNode of(CommandDefinition definition) {
    return described(
        definition,
        List.copyOf(definition.roles()),
        definition.ideas(),
        JsonSchema.of(definition),
        fields(definition),
        also(definition));
  }

  /** No more than what it takes to offer it. */
  static ObjectNode brief(CommandDefinition definition) {
    return described(definition, null, null, null, null, null);
  }

  private static ObjectNode described(
      CommandDefinition definition,
      @Nullable List<Role> roles,
      @Nullable List<String> ideas,
      @Nullable JsonNode schema,
      @Nullable List<FormField> fields,
      @Nullable List<FormField> also) {
    return JSON.valueToTree(
        new DescribedCommand(
            definition.name(),
            definition.title(),
            definition.stream(),
            subject(definition),
            definition.opens(),
            "/commands/" + definition.name(),
            definition.target().map(CommandField::name).orElse(null),
            roles,
            ideas,
            schema,
            fields,
            also));
  }

  private static String subject(CommandDefinition definition) {
    return definition.type().getPackageName().substring(ROOT.length()).split("[.]", 2)[0];
  }

  /** An id may be left out if the ledger gives one. */
  private static List<FormField> fields(CommandDefinition definition) {
    List<FormField> fields = new ArrayList<>();
    for (FlatComponent component : Components.of(definition.type())) {
      FormField field = FormFields.of(component);
      CommandField of = CommandField.of(component);
      boolean given = definition.givenByLedger().filter(of::equals).isPresent();
      fields.add(given ? field.optional() : field);
    }
    return fields;
  }

  /** What the command may carry beside its own fields. */
  private static List<FormField> also(CommandDefinition definition) {
    List<FormField> fields = new ArrayList<>();
    for (FlatComponent component : Components.of(CommandEnvelope.class)) {
      FormField field = FormFields.of(component);
      boolean isTheirs =
          switch (field.name()) {
            case "onBehalfOf" -> definition.roles().stream().anyMatch(CommandForms::writesDown);
            case "saidBy" ->
                definition.says().stream()
                    .anyMatch(side -> side.isOfParties() || side.office() != null);
            // What a command asks for itself is not asked for twice.
            default -> definition.fields().stream().noneMatch(f -> f.name().equals(field.name()));
          };
      if (isTheirs) {
        fields.add(field.optional());
      }
    }
    return fields;
  }

  private static boolean writesDown(Role role) {
    return Set.of(Role.REGISTRAR, Role.BOARD_CLERK).contains(role);
  }

  /** What would be recorded, without the names of persons. */
  static RehearsedAnswer of(CommandService.Rehearsal rehearsal) {
    return new RehearsedAnswer(
        rehearsal.stream(), rehearsal.events().stream().map(CommandForms::rehearsed).toList());
  }

  private static RehearsedAnswer.Entry rehearsed(Event event) {
    EventType type = EventRegistry.instance().typeOf(event.getClass());
    return new RehearsedAnswer.Entry(type.value(), type.revision(), JSON.valueToTree(event));
  }

  /** Whether streams of a type take a command. */
  static boolean isFor(CommandDefinition definition, String streamType) {
    return List.of(streamType, Command.ANY_STREAM).contains(definition.stream());
  }
}
