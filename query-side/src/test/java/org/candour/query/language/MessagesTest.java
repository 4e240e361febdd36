package org.candour.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.FactCorrected;
import org.candour.events.Role;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.Level;
import org.candour.query.estate.closure.Closure.ClosureStatus;
import org.candour.query.estate.establishment.Establishment.EstablishmentStatus;
import org.candour.query.timeline.EntryTrait;
import org.candour.query.web.timeline.Moment;
import org.candour.testing.Prose;
import org.junit.jupiter.api.Test;

/** What the pages say stands in both languages, and nothing else stands there. */
class MessagesTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Map<String, String> ENGLISH = messages("messages.properties");
  private static final Map<String, String> WELSH = messages("messages_cy.properties");

  /** Words that are the same in both languages, and what holds no word of ours. */
  private static final Set<String> ALIKE =
      Set.of("layout.atom", "role.partner", "who.of", "who.for");

  private static final Pattern FORM =
      Pattern.compile(
          Arrays.stream(PluralForm.values())
              .map(form -> Pattern.quote(form.suffix()))
              .collect(Collectors.joining("|", "(", ")$")));

  private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");

  private static Map<String, String> messages(String file) {
    Properties found = new Properties();
    try (var in = Files.newBufferedReader(MAIN.resolve("resources").resolve(file))) {
      found.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    found.stringPropertyNames().forEach(key -> messages.put(key, found.getProperty(key)));
    return messages;
  }

  /** The name that a message is asked for by: without the form of its plural. */
  private static String name(String key) {
    return FORM.matcher(key).replaceFirst("");
  }

  private static Set<String> names(Map<String, String> messages) {
    return messages.keySet().stream()
        .map(MessagesTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(String message) {
    return VALUE
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyMessageIsInBothLanguages() {
    assertThat(names(WELSH)).isEqualTo(names(ENGLISH)).hasSizeGreaterThan(200);
  }

  @Test
  void whatIsCountedHasEveryFormThatItsLanguageHas() {
    assertThat(forms(ENGLISH).values())
        .isNotEmpty()
        .allMatch(Set.of(PluralForm.ONE, PluralForm.OTHER)::equals);
    assertThat(forms(WELSH).values()).allMatch(Set.of(PluralForm.values())::equals);
    assertThat(forms(WELSH).keySet()).isEqualTo(forms(ENGLISH).keySet());
  }

  private static Map<String, Set<PluralForm>> forms(Map<String, String> messages) {
    Map<String, Set<PluralForm>> forms = new TreeMap<>();
    for (PluralForm form : PluralForm.values()) {
      messages.keySet().stream()
          .filter(key -> key.endsWith(form.suffix()))
          .forEach(key -> forms.computeIfAbsent(name(key), _ -> new TreeSet<>()).add(form));
    }
    return forms;
  }

  @Test
  void aMessageHoldsTheSameValuesInBothLanguages() {
    Map<String, Set<String>> english = new TreeMap<>();
    ENGLISH.forEach((key, message) -> english.put(name(key), values(message)));
    WELSH.forEach(
        (key, message) -> assertThat(values(message)).as(key).isEqualTo(english.get(name(key))));
  }

  /** A straight apostrophe would quote what is behind it. */
  @Test
  void everyMessageIsWellWritten() {
    assertThat(ENGLISH.values())
        .allSatisfy(message -> assertThat(Prose.faultsOnPage(message)).isEmpty());
    assertThat(Stream.concat(ENGLISH.values().stream(), WELSH.values().stream()))
        .isNotEmpty()
        .noneMatch(message -> message.isBlank() || message.contains("'") || message.contains("\""));
  }

  @Test
  void nothingIsLeftInEnglish() {
    Set<String> same =
        WELSH.entrySet().stream()
            .filter(message -> message.getValue().equals(ENGLISH.get(message.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ALIKE).containsAll(same);
  }

  /** By its own name, or behind the first part of it as one of a group. */
  @Test
  void everyMessageIsAskedForSomewhere() {
    String sources = sources();
    List<String> unused = new ArrayList<>(names(ENGLISH));
    unused.removeIf(
        name -> isAskedFor(sources, name) || groups(name).anyMatch(of -> isAskedFor(sources, of)));
    assertThat(unused).isEmpty();
  }

  private static boolean isAskedFor(String sources, String name) {
    return sources.contains('"' + name + '"') || sources.contains("'" + name + "'");
  }

  private static Stream<String> groups(String name) {
    String group = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return group.contains(".")
            || Set.of("role", "trait", "lane", "kind", "legend", "level").contains(group)
        ? Stream.of(group, group + ".")
        : Stream.of(group + ".");
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      StringBuilder sources = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().matches(".*[.](java|html)")).toList()) {
        sources.append(Files.readString(file));
      }
      return sources.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void levelsAreCalledAsEverywhereElse() {
    assertThat(Level.values())
        .allSatisfy(
            level -> assertThat(Language.ENGLISH.ofOne("level", level)).isEqualTo(level.inWords()))
        .allSatisfy(level -> assertThat(Language.WELSH.ofOne("level", level)).isNotBlank());
  }

  @Test
  void everyConstantThatAPageNamesHasItsWords() {
    Map<String, Enum<?>[]> groups =
        Map.of(
            "role", Role.values(),
            "trait", EntryTrait.values(),
            "legend", Moment.Kind.values(),
            "prison.state", EstablishmentStatus.values(),
            "prison.estate", Population.values(),
            "closure.kind", ClosureKind.values(),
            "closure.state", ClosureStatus.values(),
            "disputed.standing", FactCorrected.Standing.values());
    groups.forEach((group, constants) ->
        assertThat(constants)
            .isNotEmpty()
            .allSatisfy(each -> assertThat(Language.WELSH.ofOne(group, each)).isNotBlank()));
  }
}
