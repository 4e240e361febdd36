package org.candour.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.entry.EventRegistry;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.Personal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;

/**
 * Entries are for ever, so the shape of every event and revision is frozen in a file: its members,
 * optional ones marked by {@code ?}, and one payload with all of them filled.
 */
class ApprovedShapesTest {

  private static final Path APPROVED =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/approved");
  private static final String HOW_TO_APPROVE =
      """

      An event that has ever been recorded keeps its shape: give a changed one a new revision.
      If %s is new, or was never recorded, approve it and commit the file:
        mvn -pl shared-events test -Dtest=ApprovedShapesTest -Dapprove=true
      """;
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  static List<Class<? extends Event>> events() {
    return EventRegistry.instance().all();
  }

  @BeforeAll
  static void approve() throws IOException {
    if (!Boolean.getBoolean("approve")) {
      return;
    }
    Files.createDirectories(APPROVED);
    for (String file : files()) {
      Files.delete(APPROVED.resolve(file));
    }
    for (Class<? extends Event> event : events()) {
      Files.writeString(APPROVED.resolve(fileOf(event)), describe(event), UTF_8);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void everyEventHasTheShapeThatWasApproved(Class<? extends Event> event) throws IOException {
    Path file = APPROVED.resolve(fileOf(event));

    assertThat(file).as(HOW_TO_APPROVE, fileOf(event)).exists();
    assertThat(describe(event))
        .as(HOW_TO_APPROVE, fileOf(event))
        .isEqualTo(Files.readString(file, UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void everyApprovedPayloadCanStillBeRead(Class<? extends Event> event) throws IOException {
    JsonNode approved =
        CandourJson.mapper().readTree(Files.readString(APPROVED.resolve(fileOf(event)), UTF_8));

    assertThat(CandourJson.mapper().treeToValue(approved.required("payload"), event))
        .isEqualTo(Samples.full(event));
  }

  @Test
  void noApprovedShapeIsLeftOver() throws IOException {
    assertThat(files())
        .as("An event may not be removed or renamed: entries name it for ever")
        .isSubsetOf(events().stream().map(ApprovedShapesTest::fileOf).toList());
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(APPROVED)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String fileOf(Class<? extends Event> event) {
    EventType type = EventRegistry.instance().typeOf(event);
    return type.value() + "@" + type.revision() + ".json";
  }

  private static String describe(Class<? extends Event> event) {
    EventType type = EventRegistry.instance().typeOf(event);
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("type", type.value());
    shape.put("revision", type.revision());
    shape.put("members", members(event));
    shape.put("payload", Samples.full(event));
    return CandourJson.mapper().writer().with(PRETTY).writeValueAsString(shape) + "\n";
  }

  private static Map<String, Object> members(Class<?> type) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (FlatComponent component : Components.of(type)) {
      AnnotatedType of = component.annotatedType();
      members.put(component.name() + (Samples.isOptional(of) ? "?" : ""), shape(of));
    }
    return members;
  }

  private static Object shape(AnnotatedType annotated) {
    Class<?> type = Samples.rawType(annotated.getType());
    if (type == List.class) {
      return List.of(shape(Samples.elementOf(annotated)));
    }
    if (type == LocalDate.class) {
      return "day";
    }
    if (type == Personal.class) {
      return members(Personal.Sealed.class);
    }
    if (type == JsonNode.class) {
      return "anything";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(" | "));
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> "integer";
      case "long", "Long" -> "long integer";
      case "boolean", "Boolean" -> "true | false";
      case "String" -> "text";
      default -> Samples.isWrittenAsText(type) ? type.getSimpleName() : members(type);
    };
  }
}
