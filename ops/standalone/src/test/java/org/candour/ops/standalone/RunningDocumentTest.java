package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What starting the sides apart takes is written down, all of it, in {@code docs/running.md}. */
class RunningDocumentTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern VARIABLE = Pattern.compile("CANDOUR_[A-Z_]+");

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  @Test
  void everySettingIsInTheDocument() throws Exception {
    assertThat(properties()).hasSizeGreaterThan(20).contains("candour.clerk.patience");
    String document = read("docs/running.md");
    assertThat(properties())
        .allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
  }

  @Test
  void everyVariableIsInTheDocument() throws IOException {
    String document = read("docs/running.md");
    String taken =
        read("command-side/src/main/resources/command-side.yml")
            + read("query-side/src/main/resources/query-side.yml")
            + read("ops/standalone/src/main/java/org/candour/ops/standalone/Settings.java");
    assertThat(VARIABLE.matcher(taken).results().map(MatchResult::group).distinct())
        .hasSizeGreaterThan(15)
        .allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
  }

  @Test
  void everyRoleSchemaAndExtensionIsInTheDocument() throws IOException {
    String made =
        read("ops/database/src/main/resources/org/candour/ops/database/roles.sql")
            + read("ops/database/src/main/resources/org/candour/ops/database/schemas.sql");
    String document = read("docs/running.md");
    assertThat(
            Pattern.compile("CREATE (?:ROLE|SCHEMA|EXTENSION) ([a-z_]+)")
                .matcher(made)
                .results()
                .map(found -> found.group(1)))
        .hasSize(11)
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
  }

  /** The settings of every class of settings, as they are written in files. */
  private static Set<String> properties() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Set<String> names = new TreeSet<>();
    for (BeanDefinition found : scanner.findCandidateComponents("org.candour")) {
      Class<?> settings = Class.forName(found.getBeanClassName());
      String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
      names.addAll(
          Stream.of(settings.getRecordComponents())
              .map(component -> prefix + "." + kebab(component.getName()))
              .collect(Collectors.toSet()));
    }
    return names;
  }

  private static String kebab(String name) {
    return ConfigurationPropertyName.adapt(
            name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT), '.')
        .toString();
  }
}
