package org.candour.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for this module; each is also seen to catch a class that breaks it. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.candour.events");

  private static final List<String> SUBJECTS =
      List.of("estate", "commissioning", "partnership", "governance", "outcomes", "inspection");

  private static final ArchRule PURE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.axonframework..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "jakarta.servlet..",
              "javax.servlet..",
              "jakarta.persistence..")
          .as("the shared language knows no Spring, no Axon, no SQL and no servlets");

  private static final ArchRule JACKSON_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.lang..",
              "java.math..",
              "java.nio..",
              "java.security..",
              "java.text..",
              "java.time..",
              "java.util..",
              "javax.crypto..",
              "org.candour.events..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "io.github.classgraph..",
              "jakarta.validation..",
              "io.soabase.recordbuilder.core..",
              "org.jspecify..")
          .as("the shared language is pure Java, Jackson, and annotations");

  private static final ArchRule EVENTS =
      classes()
          .that()
          .implement(Event.class)
          .and()
          .areNotInterfaces()
          .should(beRecordsOfAStreamOrShared())
          .as("an event is a record of one stream, or one of the shared ones");

  private static final ArchRule NO_CYCLES =
      slices().matching("org.candour.(**)").should().beFreeOfCycles();

  private static final ArchRule SUBJECTS_KEEP_TO_THEMSELVES =
      classes()
          .that()
          .resideInAnyPackage(packagesOf(SUBJECTS))
          .should(importNoSiblingSubject())
          .allowEmptyShould(true)
          .as("a subject never imports a sibling subject");

  private static final ArchRule STREAMS_KEEP_TO_THEMSELVES =
      classes()
          .that()
          .resideOutsideOfPackage("..deadline..")
          .should(importNoSiblingStream())
          .as("a stream never imports a sibling stream, but to see what meets its deadlines");

  private static final ArchRule SMALL_PACKAGES = noPackageOver(20);

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(PURE, "database"),
        Arguments.of(JACKSON_ONLY, "database"),
        Arguments.of(EVENTS, "shapes"),
        Arguments.of(NO_CYCLES, "cycle"),
        Arguments.of(SUBJECTS_KEEP_TO_THEMSELVES, "partnership"),
        Arguments.of(STREAMS_KEEP_TO_THEMSELVES, "sibling"),
        Arguments.of(SMALL_PACKAGES, "crowded"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theModuleKeepsEveryRule(ArchRule rule) {
    rule.check(MODULE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyRuleCatchesWhatBreaksIt(ArchRule rule, String broken) {
    JavaClasses violating = new ClassFileImporter().importPackages("org.candour.broken." + broken);

    assertThat(violating).isNotEmpty();
    assertThatThrownBy(() -> rule.check(violating))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.candour.broken." + broken);
  }

  @Test
  void bothKindsOfMisshapenEventAreCaught() {
    JavaClasses violating = new ClassFileImporter().importPackages("org.candour.broken.shapes");

    assertThat(EVENTS.evaluate(violating).getFailureReport().getDetails())
        .anySatisfy(line -> assertThat(line).endsWith("ChangeableEvent is not a record"))
        .anySatisfy(line -> assertThat(line).endsWith("LooseEvent belongs to no stream"));
  }

  private static String[] packagesOf(List<String> subjects) {
    return subjects.stream().map(s -> "org.candour.*." + s + "..").toArray(String[]::new);
  }

  /** Where events stand that any stream may hold. */
  private static final Set<String> SHARED =
      Set.of("org.candour.events", "org.candour.events.consent");

  private static ArchCondition<JavaClass> beRecordsOfAStreamOrShared() {
    return new ArchCondition<>("be records of a stream or shared") {
      @Override
      public void check(JavaClass event, ConditionEvents events) {
        boolean shared = SHARED.contains(event.getPackageName());
        boolean ofAStream =
            Arrays.stream(event.reflect().getInterfaces()).anyMatch(Class::isSealed);
        if (!event.isRecord()) {
          events.add(SimpleConditionEvent.violated(event, event.getName() + " is not a record"));
        } else if (!shared && !ofAStream) {
          events.add(
              SimpleConditionEvent.violated(event, event.getName() + " belongs to no stream"));
        }
      }
    };
  }

  /** Counts files: types that stand inside another do not count. */
  private static ArchRule noPackageOver(int files) {
    return classes()
        .that()
        .areTopLevelClasses()
        .should(
            new ArchCondition<>("stand in a package of at most " + files + " files") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                long neighbours =
                    type.getPackage().getClasses().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(one -> !one.getSimpleName().equals("package-info"))
                        .filter(one -> !one.getSimpleName().endsWith("Builder")) // generated
                        .count();
                if (neighbours > files) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getPackageName() + " has " + neighbours + " files"));
                }
              }
            })
        .as("no package has over " + files + " files");
  }

  private static ArchCondition<JavaClass> importNoSiblingStream() {
    return new ArchCondition<>("import no sibling stream") {
      @Override
      public void check(JavaClass of, ConditionEvents events) {
        of.getDirectDependenciesFromSelf().stream()
            .filter(use -> subjectOf(use.getTargetClass()).equals(subjectOf(of)))
            .filter(use -> !streamOf(use.getTargetClass()).isEmpty())
            .filter(use -> !streamOf(use.getTargetClass()).equals(streamOf(of)))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> importNoSiblingSubject() {
    return new ArchCondition<>("import no sibling subject") {
      @Override
      public void check(JavaClass of, ConditionEvents events) {
        of.getDirectDependenciesFromSelf().stream()
            .filter(use -> !subjectOf(use.getTargetClass()).isEmpty())
            .filter(use -> !subjectOf(use.getTargetClass()).equals(subjectOf(of)))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static String subjectOf(JavaClass type) {
    return afterSubject(type, 0);
  }

  private static String streamOf(JavaClass type) {
    return afterSubject(type, 1);
  }

  /** The part of a package's name that comes so many after that of a subject, with it as 0. */
  private static String afterSubject(JavaClass type, int further) {
    List<String> parts = List.of(type.getPackageName().split("\\.", -1));
    return parts.stream()
        .filter(SUBJECTS::contains)
        .findFirst()
        .map(parts::indexOf)
        .filter(at -> type.getPackageName().startsWith("org.candour."))
        .filter(at -> at + further < parts.size())
        .map(at -> parts.get(at + further))
        .orElse("");
  }
}
