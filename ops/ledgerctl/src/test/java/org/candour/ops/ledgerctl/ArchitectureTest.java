package org.candour.ops.ledgerctl;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the house for ledgerctl; each is also seen to catch packages that break it. */
class ArchitectureTest {

  private static final int MOST_FILES = 20;

  private static final JavaClasses MODULE = importing("org.candour.ops.ledgerctl");
  private static final JavaClasses BROKEN = importingTests("org.candour.broken");

  private static final ArchRule NO_CYCLES =
      slices().matching("org.candour.(**)").should().beFreeOfCycles();

  private static JavaClasses importing(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  private static JavaClasses importingTests(String root) {
    return new ClassFileImporter().importPackages(root);
  }

  /** The number of files in each package, {@code package-info} not counted. */
  private static Map<String, Long> files(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(groupingBy(JavaClass::getPackageName, counting()));
  }

  @Test
  void packagesHaveNoCycles() {
    NO_CYCLES.check(MODULE);
    assertThat(NO_CYCLES.evaluate(BROKEN).hasViolation()).isTrue();
  }

  @Test
  void noPackageHasOverTwentyFiles() {
    assertThat(files(MODULE))
        .isNotEmpty()
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_FILES));
    assertThat(files(BROKEN))
        .containsOnly(
            Map.entry("org.candour.broken.one", 1L), Map.entry("org.candour.broken.two", 1L));
  }
}
