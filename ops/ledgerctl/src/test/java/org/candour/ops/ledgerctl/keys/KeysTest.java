package org.candour.ops.ledgerctl.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.VerifierKey;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysTest {

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine program = LedgerCtl.commandLine();
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    return program.execute(args);
  }

  private List<String> printed() {
    List<String> lines = out.toString().lines().toList();
    out.getBuffer().setLength(0);
    return lines;
  }

  @Test
  void makesShowsRotatesAndRetiresAKeyAndNeverPrintsASecret() throws IOException {
    Path file = directory.resolve("key");
    assertThat(run("keys", "make", file.toString(), "--name", "a.test/log")).isZero();
    List<String> first = printed();
    assertThat(first).hasSize(1);
    assertThat(VerifierKey.parse(first.getFirst()).name()).isEqualTo("a.test/log");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run("keys", "show", file.toString())).isZero();
    assertThat(printed()).isEqualTo(first);

    assertThat(run("keys", "rotate", file.toString())).isZero();
    List<String> both = printed();
    assertThat(both).hasSize(2).startsWith(first.getFirst());
    assertThat(run("keys", "rotate", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("A rotation is under way");

    assertThat(run("keys", "retire", file.toString())).isZero();
    assertThat(printed()).containsExactly(both.getLast());
    assertThat(KeyFile.read(file)).hasSize(1);
    assertThat(out + err.toString()).doesNotContain("PRIVATE");
  }

  @Test
  void losesNoKeyThatIsThere() {
    Path file = directory.resolve("key");
    assertThat(run("keys", "make", file.toString(), "--name", "w", "--witness")).isZero();
    assertThat(VerifierKey.parse(printed().getFirst()).isCosigner()).isTrue();
    assertThat(run("keys", "make", file.toString(), "--name", "w")).isEqualTo(2);
    assertThat(err.toString()).contains("There is a key in " + file);
    assertThat(run("keys", "rotate", file.toString())).isEqualTo(2);
    assertThat(run("keys", "show", directory.resolve("none").toString())).isEqualTo(2);
  }
}
