package org.candour.ops.access;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.ResourceRetriever;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import com.tngtech.archunit.lang.syntax.elements.GivenClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.net.URI;
import java.nio.channels.NetworkChannel;
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
  void onlyIssuerKeysFetchesAnythingAndOnlyFromTheIssuer() {
    connecting(noClasses().that().doNotHaveFullyQualifiedName(IssuerKeys.class.getName()))
        .check(MODULE);
    assertThatThrownBy(() -> connecting(noClasses()).check(MODULE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(IssuerKeys.class.getName());
  }

  private static ArchRule connecting(GivenClasses classes) {
    return connecting(classes.should());
  }

  private static ArchRule connecting(GivenClassesConjunction classes) {
    return connecting(classes.should());
  }

  private static ArchRule connecting(ClassesShould should) {
    return should
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.net..",
                    "org.springframework.web.client..",
                    "org.springframework.http.client..",
                    "org.springframework.web.reactive..")
                .and(not(type(URI.class)).as("an address, which connects nothing"))
                .or(assignableTo(ResourceRetriever.class)))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(NetworkChannel.class);
  }
}
