package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.api.CommandForms;
import org.candour.events.definition.FormField;
import org.candour.events.json.CandourJson;
import org.candour.query.web.recording.form.Answers;
import org.candour.query.web.recording.form.CommandForm;
import org.candour.query.web.recording.form.Control;
import org.candour.query.web.recording.form.Control.Choice;
import org.candour.query.web.recording.form.Controls;
import org.candour.query.web.recording.form.FieldReader;
import org.candour.query.web.recording.form.FieldWriter;
import org.candour.query.web.recording.form.Named;
import org.candour.query.web.recording.form.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every command can be issued in the browser: its form says all that its JSON can. */
class RecordingFormsTest {

  private static final Path SPECIMENS = Path.of("../../command-side/src/test/resources/authority");
  private static final String ID = "00000000-0000-4000-8000-00000000000a";
  private static final Map<String, String> NAMES =
      Map.of(
          "establishment", "XAA",
          "organisation", "XX-EXAMPLE-1",
          "side", "XX-EXAMPLE-1",
          "party", "BOARD-XAA",
          "other", "XAA");
  private static final Map<String, CommandForm> FORMS =
      CommandForms.all().stream()
          .map(CommandForm::read)
          .collect(Collectors.toMap(CommandForm::name, form -> form, (a, _) -> a, TreeMap::new));
  private static final Set<String> STREAMS =
      FORMS.values().stream().map(CommandForm::stream).collect(Collectors.toSet());

  private static final Named PLAIN =
      new Named() {
        @Override
        public String name(String picks, String id) {
          return picks + " " + id;
        }

        @Override
        public List<Choice> own(String picks) {
          return List.of();
        }

        @Override
        public List<Choice> ofMatter(String field) {
          return List.of();
        }

        @Override
        public List<Choice> find(String picks, String words) {
          return List.of();
        }
      };

  static Stream<String> commands() {
    return FORMS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandHasAFormWithALabelAndOneControlForEachField(String command) {
    CommandForm form = form(command);
    List<Control> controls = Controls.of(form.all(), Typed.NOTHING, PLAIN, List.of());

    assertThat(controls)
        .extracting(Control::path)
        .containsExactlyElementsOf(form.all().stream().map(FormField::name).toList());
    assertThat(all(controls))
        .allSatisfy(control -> assertThat(control.label()).isNotBlank().doesNotContain("null"));
    assertThat(all(controls)).extracting(Control::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anEmptyFormSaysEveryFieldThatIsMissing(String command) {
    List<FormField> fields = form(command).fields();
    assertThat(FieldReader.read(fields, Typed.NOTHING).errors())
        .extracting(error -> error.path())
        .containsExactlyElementsOf(
            fields.stream().filter(FormField::required).map(FormField::name).toList());
  }

  private static CommandForm form(String command) {
    return Objects.requireNonNull(FORMS.get(command));
  }

  private static List<Control> all(List<Control> controls) {
    List<Control> all = new ArrayList<>(controls);
    controls.forEach(control -> all.addAll(all(control.parts())));
    return all;
  }

  /** A command and a body that the command side takes. */
  record Specimen(String command, JsonNode body) {
    @Override
    public String toString() {
      return command;
    }
  }

  static Stream<Specimen> specimens() throws IOException {
    List<Specimen> specimens = new ArrayList<>();
    try (Stream<Path> files = Files.list(SPECIMENS)) {
      for (Path file : files.sorted().toList()) {
        JsonNode json = CandourJson.mapper().readTree(Files.readString(file));
        json.properties().stream()
            .filter(member -> FORMS.containsKey(member.getKey()))
            .forEach(member ->
                specimens.add(
                    new Specimen(
                        member.getKey(),
                        filled(member.getValue().path("body"), json.path("$parts")))));
      }
    }
    return specimens.stream();
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void whatIsTypedIsTheSameInJson(Specimen specimen) {
    CommandForm form = form(specimen.command());
    Typed typed = FieldWriter.typed(form.all(), specimen.body());

    FieldReader.Read read = FieldReader.read(optional(form, specimen.body()), typed);

    assertThat(read.errors()).isEmpty();
    assertThat(CandourJson.mapper().readTree(read.body().toString())).isEqualTo(specimen.body());
    assertThat(Answers.of(form.all(), read.body(), PLAIN))
        .allSatisfy(answer -> assertThat(answer.said()).isNotEmpty());
  }

  /** A specimen may leave a new stream's id to the ledger, and another to the test. */
  private static List<FormField> optional(CommandForm form, JsonNode body) {
    return form.all().stream()
        .map(field -> body.has(field.name()) ? field : field.optional())
        .toList();
  }

  /** With an id in the place of every name, and without what says nothing. */
  private static JsonNode filled(JsonNode node, JsonNode parts) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode filled = CandourJson.mapper().createObjectNode();
        object.properties().stream()
            .filter(member -> !member.getValue().isNull() && !isEmpty(member.getValue()))
            .forEach(member -> filled.set(member.getKey(), filled(member.getValue(), parts)));
        yield filled;
      }
      case ArrayNode array -> {
        ArrayNode filled = CandourJson.mapper().createArrayNode();
        array.forEach(item -> filled.add(filled(item, parts)));
        yield filled;
      }
      case JsonNode text when text.isString() && text.stringValue().startsWith("$") ->
          named(text.stringValue().substring(1), parts);
      case JsonNode text when text.isString() && text.stringValue().contains("$") ->
          CandourJson.mapper().valueToTree(text.stringValue().replaceAll("[$][a-zA-Z-]+", ID));
      default -> node;
    };
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isArray() && node.isEmpty();
  }

  private static JsonNode named(String name, JsonNode parts) {
    if (parts.has("$" + name) || parts.has(name)) {
      return filled(parts.has(name) ? parts.get(name) : parts.get("$" + name), parts);
    }
    String kebab = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    if (NAMES.containsKey(name)) {
      return CandourJson.mapper().valueToTree(NAMES.get(name));
    }
    boolean isId = STREAMS.contains(kebab) || Set.of("person", "member").contains(name);
    return isId ? CandourJson.mapper().valueToTree(ID) : CandourJson.mapper().valueToTree(7);
  }
}
