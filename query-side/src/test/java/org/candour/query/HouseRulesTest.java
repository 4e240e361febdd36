package org.candour.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

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
        .resideInAnyPackage(root + ".platform..", root + ".ledger..", root + ".wording..")
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
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /**
   * Else something could be read that nobody asked for whom. The public log and evidence packs read
   * entries by their numbers, withheld ones too, and ask {@code Access} for each.
   */
  private static ArchRule entriesAreReadForAnAccount(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".ledger..", root + ".platform..", root + ".publog..", root + ".evidence..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(root + ".ledger.LedgerReader");
  }

  private static ArchRule answersDoNotReadTables(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".ledger..",
            root + ".platform..",
            root + ".reading..",
            root + ".people..",
            root + ".publog..")
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
  void subjectsDoNotKnowEachOther() {
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
