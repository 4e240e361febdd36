package org.candour.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for this module; each is also seen to catch a class that breaks it. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.candour.command");

  private static final List<String> SUBJECTS =
      List.of("estate", "commissioning", "partnership", "governance", "outcomes", "inspection");

  private static final ArchRule NOTHING_OF_THE_QUERY_SIDE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.candour.query..")
          .as("the command side does not know the query side");

  private static final ArchRule TECHNICAL_PACKAGES_KNOW_NO_SUBJECT =
      noClasses()
          .that()
          .resideOutsideOfPackages(ofSubjects("org.candour.*."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ofSubjects("org.candour.command.", "org.candour.broken."))
          .as("whatever is of no subject imports no subject");

  private static final ArchRule SUBJECTS_KEEP_TO_THEMSELVES =
      classes()
          .that()
          .resideInAnyPackage(ofSubjects("org.candour.*."))
          .should(importNoSiblingSubject())
          .as("a subject never imports a sibling subject");

  private static final ArchRule STREAMS_KEEP_TO_THEMSELVES =
      classes().should(importNoSiblingStream()).as("a stream never imports a sibling stream");

  private static final ArchRule SMALL_PACKAGES = noPackageOver(20);

  private static final ArchRule SUBJECTS_ARE_PLAIN =
      noClasses()
          .that()
          .resideInAnyPackage(ofSubjects("org.candour.*."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "java.sql..", "javax.sql..", "jakarta.servlet..")
          .as("a subject knows no Spring, no SQL and no servlets");

  private static final ArchRule NO_CYCLES =
      slices().matching("org.candour.(**)").should().beFreeOfCycles();

  private static final ArchRule NULL_MARKED =
      classes().should(liveInANullMarkedPackage()).as("every package is @NullMarked");

  /** Witnesses are asked here; the keys of the issuer are fetched in {@code ops/access}. */
  private static final ArchRule NO_CONNECTIONS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.candour.command.ledger.witness.WitnessClient")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..",
              "org.springframework.web.client..",
              "org.springframework.web.reactive..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.net.Socket.class,
              java.net.ServerSocket.class,
              java.net.DatagramSocket.class,
              java.nio.channels.SocketChannel.class,
              java.nio.channels.ServerSocketChannel.class,
              java.nio.channels.DatagramChannel.class,
              java.nio.channels.AsynchronousSocketChannel.class,
              java.net.URLConnection.class)
          .orShould()
          .callMethodWhere(
              target(
                  describe(
                      "is a method of URL that connects",
                      method ->
                          method.getOwner().isEquivalentTo(java.net.URL.class)
                              && Set.of("openConnection", "openStream", "getContent")
                                  .contains(method.getName()))))
          .as(
              "no class of ours opens a connection but to the witnesses that the settings"
                  + " name; the database's are the driver's");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(NOTHING_OF_THE_QUERY_SIDE, "query"),
        Arguments.of(TECHNICAL_PACKAGES_KNOW_NO_SUBJECT, "technical"),
        Arguments.of(SUBJECTS_KEEP_TO_THEMSELVES, "partnership"),
        Arguments.of(STREAMS_KEEP_TO_THEMSELVES, "sibling"),
        Arguments.of(SMALL_PACKAGES, "crowded"),
        Arguments.of(SUBJECTS_ARE_PLAIN, "estate"),
        Arguments.of(NO_CYCLES, "cycle"),
        Arguments.of(NULL_MARKED, "unmarked"),
        Arguments.of(NO_CONNECTIONS, "connection"));
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

    assertThatThrownBy(() -> rule.check(violating))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.candour.broken." + broken);
  }

  @Test
  void everyWayToConnectIsCaught() {
    JavaClasses violating = new ClassFileImporter().importPackages("org.candour.broken.connection");

    assertThat(NO_CONNECTIONS.evaluate(violating).getFailureReport().getDetails())
        .anySatisfy(line -> assertThat(line).contains("byClient"))
        .anySatisfy(line -> assertThat(line).contains("bySocket"))
        .anySatisfy(line -> assertThat(line).contains("byAddress"));
  }

  @Test
  void axonNeitherPhonesHomeNorAdvertises() {
    CommandSide.application();

    assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    assertThat(System.getProperty("disable-axoniq-console-message")).isEqualTo("true");
  }

  private static String[] ofSubjects(String... roots) {
    return Stream.of(roots)
        .flatMap(root -> SUBJECTS.stream().map(subject -> root + subject + ".."))
        .toArray(String[]::new);
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

  private static String subjectOf(JavaClass type) {
    return afterSubject(type, 0);
  }

  private static String streamOf(JavaClass type) {
    return afterSubject(type, 1);
  }

  /**
   * The part of a package's name that comes so many after that of a subject, with it as 0. Events
   * are the shared language, which every subject and every stream may speak.
   */
  private static String afterSubject(JavaClass type, int further) {
    List<String> parts = List.of(type.getPackageName().split("\\.", -1));
    return parts.stream()
        .filter(SUBJECTS::contains)
        .findFirst()
        .map(parts::indexOf)
        .filter(at -> type.getPackageName().matches("org\\.candour\\.(command|broken)\\..*"))
        .filter(at -> at + further < parts.size())
        .map(at -> parts.get(at + further))
        .orElse("");
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not null-marked"));
        }
      }
    };
  }
}
