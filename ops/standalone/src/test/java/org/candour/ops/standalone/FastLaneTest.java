package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * Keeps {@code ops/test fast} fast. It leaves out the test classes of all modules with the tag
 * {@code server}; those that come to a database, a running service or a browser, however long the
 * way, are to bear it, and no others.
 */
class FastLaneTest {

  private static final Set<String> SERVERS =
      Set.of(
          "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
          "org.candour.ops.database.EmbeddedDatabase",
          "org.springframework.context.ConfigurableApplicationContext",
          "org.springframework.boot.web.server.WebServer",
          "com.microsoft.playwright.Playwright");

  private static final List<String> MODULES =
      List.of(
          "shared-events",
          "ops/database",
          "ops/access",
          "command-side",
          "query-side",
          "ops/ledgerctl",
          "ops/standalone");

  private static final JavaClasses OURS = new ClassFileImporter().importPaths(compiled());

  /** What is compiled of every module; a module that was not built with this one is left out. */
  private static List<Path> compiled() {
    Path root = root();
    return MODULES.stream()
        .map(module -> root.resolve(module).resolve("target"))
        .flatMap(target -> Stream.of(target.resolve("classes"), target.resolve("test-classes")))
        .filter(Files::isDirectory)
        .toList();
  }

  private static Path root() {
    try {
      return Path.of(FastLaneTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("../../../..")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JavaClass> tests() {
    return OURS.stream()
        .filter(type -> type.getAllMethods().stream().anyMatch(FastLaneTest::isTest));
  }

  private static boolean isTest(JavaMethod method) {
    return method.isMetaAnnotatedWith(Testable.class);
  }

  private static boolean isTagged(JavaClass type) {
    return outermost(type)
        .tryGetAnnotationOfType(Tag.class)
        .map(tag -> tag.value().equals("server"))
        .orElse(false);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(FastLaneTest::outermost).orElse(type);
  }

  /** Follows what a class names through all classes of ours, tests and others. */
  private static boolean needsServer(JavaClass test) {
    Set<JavaClass> seen = new HashSet<>(Set.of(test));
    Deque<JavaClass> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Dependency dependency : open.remove().getDirectDependenciesFromSelf()) {
        JavaClass named = dependency.getTargetClass();
        if (SERVERS.contains(named.getName())) {
          return true;
        }
        if (named.getName().startsWith("org.candour.") && seen.add(named)) {
          open.add(named);
        }
      }
    }
    return false;
  }

  private static List<String> names(Predicate<JavaClass> of) {
    return tests().filter(of).map(JavaClass::getName).sorted().toList();
  }

  @Test
  void whateverNeedsADatabaseAServiceOrABrowserIsLeftOutOfTheFastLane() {
    assertThat(names(type -> !isTagged(type) && needsServer(type))).isEmpty();
  }

  @Test
  void nothingElseIsLeftOut() {
    assertThat(names(type -> isTagged(type) && !needsServer(type))).isEmpty();
    assertThat(names(FastLaneTest::isTagged)).contains("org.candour.ops.standalone.ChronicleTest");
  }

  @Test
  void anUntaggedTestIsFoundThoughItComesToTheDatabaseByWayOfOthers() {
    JavaClass untagged = OURS.get("org.candour.ops.standalone.lane.Untagged");

    assertThat(isTagged(untagged)).isFalse();
    assertThat(needsServer(untagged)).isTrue();
    assertThat(needsServer(OURS.get("org.candour.ops.standalone.example.ExampleTest"))).isFalse();
  }
}
