package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.junit.jupiter.api.Test;

/** The witness starts however the standalone was started. */
class DemonstrationWitnessTest {

  private static final Path HOME = Path.of("data", "witness");
  private static final String JAR = "standalone.jar";

  /** As {@code ops/start} runs it, whose class path is one jar that names the others. */
  @Test
  void fromAnUnpackedJarItIsStartedByItsName() {
    assertThat(DemonstrationWitness.command(HOME, JAR, false))
        .containsSequence("-cp", JAR, LedgerCtl.class.getName(), "witness");
  }

  @Test
  void fromAJarWithAllOthersInItItIsStartedByTheLauncherOfThat() {
    assertThat(DemonstrationWitness.command(HOME, JAR, true))
        .containsSequence(
            "-cp",
            JAR,
            "-Dloader.main=" + LedgerCtl.class.getName(),
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "witness");
  }
}
