package org.candour.ops.ledgerctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.candour.ops.ledgerctl.importing.StubCommandSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LedgerCtlTest {

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void endsWithZeroWhenEveryLineIsRecorded() throws IOException {
    try (StubCommandSide service = new StubCommandSide()) {
      assertThat(
              run(
                  "import",
                  file().toString(),
                  "--to",
                  service.address().toString(),
                  "--token-file",
                  token()))
          .isZero();
    }
    // On a slow machine the import shows its progress first, in indented lines.
    assertThat(out.toString().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly("accepted 1", "repeated 1", "refused  0");
  }

  @Test
  void endsWithOneWhenALineIsRefusedAndNamesIt() throws IOException {
    try (StubCommandSide service = new StubCommandSide()) {
      service.next(
          409, Map.of(), "{\"title\":\"This cannot be recorded\",\"detail\":\"Too late\"}");
      assertThat(
              run(
                  "import",
                  file().toString(),
                  "--to",
                  service.address().toString(),
                  "--token-file",
                  token()))
          .isOne();
    }
    assertThat(out.toString())
        .contains("refused  1")
        .contains("  line 1 (x) was refused, 409: This cannot be recorded; Too late");
  }

  @Test
  void endsWithTwoForAFileThatCannotBeRead() {
    assertThat(run("import", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none cannot be read");
  }

  @Test
  void endsWithTwoForAnAddressThatIsNone() throws IOException {
    assertThat(run("import", file().toString(), "--to", "localhost:8081")).isEqualTo(2);
  }

  @Test
  void endsWithTwoAndHelpsWhenNothingIsAsked() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("import");
  }

  @Test
  void saysWhatItCanDo() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Usage: ledgerctl").contains("import");
    assertThat(run("import", "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:").contains("$entry");
    for (String check : List.of("pack", "receipt")) {
      assertThat(run(check, "check", "--help")).isZero();
      assertThat(out.toString())
          .contains("Usage: ledgerctl " + check, "--key", "3   not all was checked");
    }
    assertThat(run("--version")).isZero();
  }

  private Path file() throws IOException {
    return Files.writeString(
        directory.resolve("file"),
        """
        {"key":"a","command":"x","body":{}}
        {"key":"a","command":"x","body":{}}
        """);
  }

  @Test
  void endsWithTwoWhenItIsNotSaidAsWhomToAct() throws IOException {
    assertThat(run("import", file().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Say as whom to act");
  }

  private String token() throws IOException {
    return Files.writeString(directory.resolve("token"), "a-token\n").toString();
  }

  private int run(String... args) {
    CommandLine program = LedgerCtl.commandLine();
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    return program.execute(args);
  }
}
