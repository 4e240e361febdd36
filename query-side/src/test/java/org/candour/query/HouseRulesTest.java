package org.candour.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

  private static final String[] SUBJECTS = {
    "..estate..",
    "..commissioning..",
    "..partnership..",
    "..governance..",
    "..outcomes..",
    "..inspection.."
  };

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.candour.query");

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.candour.query.rules");

  private static ArchRule machineryKnowsNoSubject(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".view..", root + ".ledger..", root + ".presentation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in(root));
  }

  private static ArchRule subjectsDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".(estate|commissioning|partnership|governance|outcomes|inspection)..")
        .should()
        .notDependOnEachOther();
  }

  private static ArchRule noCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** The market is no stream: it counts what streams beside it show. */
  private static ArchRule streamsDoNotKnowEachOther(String root, String subject) {
    return slices()
        .matching(root + "." + subject + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage(root + ".commissioning.market.."), alwaysTrue());
  }

  private static ArchRule noPackageOver(int files) {
    return classes().that().areTopLevelClasses().should(havePackagesOf(files));
  }

  private static ArchCondition<JavaClass> havePackagesOf(int files) {
    return new ArchCondition<>("stand in a package of at most " + files + " files") {
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
    };
  }

  /**
   * Else something could be read that nobody asked for whom. The public log and evidence packs read
   * entries by their numbers, withheld ones too, and ask {@code EntryAccess} for each.
   */
  private static ArchRule entriesAreReadForAnAccount(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".ledger..",
            root + ".view..",
            root + ".tlog..",
            root + ".evidence..",
            root + ".integrity..",
            root + ".offline..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(root + ".ledger.LedgerReader");
  }

  private static ArchRule answersDoNotReadTables(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".ledger..",
            root + ".view..",
            root + ".reading..",
            root + ".people..",
            root + ".follow.subscription..",
            root + ".importing..",
            root + ".tlog..",
            root + ".halt..",
            root + ".proof..",
            root + ".integrity..",
            root + ".offline..")
        // Sessions and what somebody fills in are kept in tables, and answer nobody else.
        .and()
        .haveNameNotMatching(
            Pattern.quote(root + ".access.") + "(SessionConfiguration|Drafts)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc.core..", "javax.sql..");
  }

  private static String[] in(String root) {
    return java.util.Arrays.stream(SUBJECTS)
        .map(s -> root + "." + s.replace("..", "") + "..")
        .toArray(String[]::new);
  }

  @Test
  void theMachineryKnowsNoSubject() {
    holds(machineryKnowsNoSubject("org.candour.query"));
    fails(machineryKnowsNoSubject("org.candour.query.rules"));
  }

  @Test
  void subjectsDoNotKnowTheirSiblings() {
    holds(subjectsDoNotKnowEachOther("org.candour.query").allowEmptyShould(true));
    fails(subjectsDoNotKnowEachOther("org.candour.query.rules"));
  }

  @Test
  void whateverIsShownIsReadForAnAccount() {
    holds(entriesAreReadForAnAccount("org.candour.query"));
    fails(entriesAreReadForAnAccount("org.candour.query.rules"));
    holds(answersDoNotReadTables("org.candour.query"));
    fails(answersDoNotReadTables("org.candour.query.rules"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"estate", "commissioning", "partnership"})
  void streamsDoNotKnowTheirSiblings(String subject) {
    holds(streamsDoNotKnowEachOther("org.candour.query", subject));
  }

  @Test
  void aStreamThatKnowsItsSiblingIsFound() {
    fails(streamsDoNotKnowEachOther("org.candour.query.rules", "estate"));
  }

  @Test
  void noPackageHasOverTwentyFiles() {
    holds(noPackageOver(20));
    assertThat(noPackageOver(1).evaluate(OURS).hasViolation()).isTrue();
  }

  @Test
  void packagesHaveNoCycles() {
    holds(noCycles("org.candour.query"));
    fails(noCycles("org.candour.query.rules"));
  }

  private static void holds(ArchRule rule) {
    assertThat(rule.evaluate(OURS).getFailureReport().getDetails()).isEmpty();
  }

  private static void fails(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }
}
