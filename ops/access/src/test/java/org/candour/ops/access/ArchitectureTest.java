package org.candour.ops.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.candour.ops.access");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.candour.ops.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void neitherServiceIsKnownHere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.candour.command..", "org.candour.query..")
        .check(MODULE);
  }

  @Test
  void onlyTokensFetchesAnythingAndOnlyFromTheIssuer() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Tokens.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.nio.channels..",
            "org.springframework.web.client..",
            "org.springframework.http.client..",
            "org.springframework.web.reactive..")
        .andShould()
        .dependOnClassesThat()
        .doNotHaveFullyQualifiedName("java.nio.channels.FileChannel")
        .check(MODULE);
  }
}
