package org.candour.ops.ledgerctl.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter out = new StringWriter();

  @Test
  void saysNothingOfAnImportThatIsQuick() {
    ImportProgress progress = new ImportProgress(new PrintWriter(out), true);
    progress.progress(1, 2);
    progress.progress(2, 2);
    progress.end();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysOnceThatALineWaits() {
    ImportProgress progress = new ImportProgress(new PrintWriter(out), false);
    progress.waiting(7, "nothing answers");
    progress.waiting(7, "nothing answers");
    assertThat(out.toString().lines())
        .containsExactly("  line 7 waits: nothing answers; trying again for up to two minutes");
  }
}
