package org.candour.ops.ledgerctl.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Receipt;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.candour.ops.ledgerctl.LedgerCtl;
import org.candour.ops.ledgerctl.verify.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as they are typed: receipts without a server, and verifying with exit codes. */
@Tag("server")
class OfflineChecksTest {

  private static final SignerKey LOG = SignerKey.generate("foreign.test/log", new SecureRandom());
  private static final SignerKey WITNESS =
      SignerKey.generateCosigner("witness.test", new SecureRandom());
  private static final SignerKey ABSENT =
      SignerKey.generateCosigner("absent.test", new SecureRandom());
  private static final byte[] ENTRY = "an entry".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @SuppressWarnings("NullAway.Init")
  private Path receipt;

  @SuppressWarnings("NullAway.Init")
  private Path entry;

  @SuppressWarnings("NullAway.Init")
  private Path keys;

  @BeforeEach
  void write() throws IOException {
    Hash leaf = Hash.leaf(ENTRY);
    Hash other = Hash.leaf(new byte[0]);
    SignedNote note =
        SignedNote.sign(new Checkpoint("foreign.test/log", 2, Hash.node(other, leaf)).body(), LOG);
    note = note.with(List.of(note.cosign(WITNESS, Instant.parse("2026-11-24T12:00:00Z"))));
    receipt =
        Files.writeString(
            directory.resolve("receipt"), new Receipt(null, 1, List.of(other), note).toString());
    entry = Files.write(directory.resolve("entry"), ENTRY);
    keys =
        Files.writeString(
            directory.resolve("keys"), LOG.verifier() + "\n" + WITNESS.verifier() + "\n");
  }

  private int run(Object... args) {
    CommandLine program = LedgerCtl.commandLine();
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return program.execute(words);
  }

  @Test
  void aForeignLogsReceiptIsVerified() {
    assertThat(run("receipt", "check", receipt, "--entry", entry, "--key", keys)).isZero();
    assertThat(out.toString())
        .contains("number 1 of the 2", "The witness witness.test cosigned", "VERIFIED");
    assertThat(
            run("receipt", "check", receipt, "--leaf", Hash.leaf(ENTRY), "--key", LOG.verifier()))
        .isZero();
  }

  private Path policy(String quorum) throws IOException {
    return Files.writeString(
        directory.resolve("policy"),
        "log %s\nwitness here %s\nwitness away %s\n%s\n"
            .formatted(LOG.verifier(), WITNESS.verifier(), ABSENT.verifier(), quorum));
  }

  @Test
  void aReceiptIsHeldToAPolicy() throws IOException {
    String both = "group both all here away\nquorum both";

    assertThat(
            run("receipt", "check", receipt, "--entry", entry, "--policy", policy("quorum here")))
        .as(out.toString())
        .isZero();
    assertThat(out.toString())
        .contains("ok     The policy is met: 1 of its 2 witnesses cosigned the checkpoint of 2");
    assertThat(run("receipt", "check", receipt, "--entry", entry, "--policy", policy(both)))
        .isEqualTo(5);
    assertThat(out.toString())
        .contains(
            "UNMET  The policy is not met by the checkpoint of 2 entries: both needs 2 of its 2 and"
                + " has 1, without away.",
            "POLICY NOT MET");
    assertThat(run("receipt", "check", receipt, "--entry", keys, "--policy", policy(both))).isOne();
  }

  @Test
  void aPolicyThatListsLogsTakesNoOther() throws IOException {
    Path other =
        Files.writeString(
            directory.resolve("other"),
            "log %s\nquorum none\n"
                .formatted(SignerKey.generate("other.test/log", new SecureRandom()).verifier()));
    Path anyLog = Files.writeString(directory.resolve("any"), "quorum none\n");

    assertThat(run("receipt", "check", receipt, "--entry", entry, "--policy", other)).isEqualTo(5);
    assertThat(out.toString())
        .contains("The policy takes checkpoints of other.test/log, and none of their keys signed");
    assertThat(run("receipt", "check", receipt, "--entry", entry, "--policy", anyLog)).isEqualTo(3);
    assertThat(
            run(
                "receipt",
                "check",
                receipt,
                "--entry",
                entry,
                "--policy",
                anyLog,
                "--key",
                LOG.verifier()))
        .isZero();
  }

  @Test
  void aPolicyThatIsNoneIsAMistakeOfTheCommandLine() throws IOException {
    assertThat(run("receipt", "check", receipt, "--policy", policy("quorum nobody"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("policy is no policy. Line 4: “nobody” is not defined above; put its witness");
    assertThat(run("receipt", "check", receipt, "--policy", directory.resolve("no"))).isEqualTo(2);
  }

  @Test
  void aFileOfKeysMayHaveBeenWrittenOnAnotherMachine() throws IOException {
    String log = LOG.verifier().toString();
    String newer = "w.test+00112233+" + Base64.getEncoder().encodeToString(new byte[] {6, 1, 2, 3});
    for (String text :
        List.of(log + "\r\n", "\ufeff" + log + "\n", log + " \n", newer + "\n" + log + "\n")) {
      Files.writeString(keys, text);
      assertThat(run("receipt", "check", receipt, "--entry", entry, "--key", keys))
          .as(text + err)
          .isZero();
    }
    assertThat(err.toString()).contains("note   The key of w.test", "passed over");
  }

  @Test
  void aCheckpointWithMoreLinesByAKeyOfAnotherNameIsVerified() throws IOException {
    Hash leaf = Hash.leaf(ENTRY);
    Checkpoint said = new Checkpoint("the example log", 1, leaf, "Timestamp: 1679315147\n");
    Receipt foreign = new Receipt(null, 0, List.of(), SignedNote.sign(said.body(), LOG));
    Files.writeString(receipt, foreign.toString());

    assertThat(run("receipt", "check", receipt, "--entry", entry, "--key", keys)).isZero();
    assertThat(out.toString()).contains("with a key of another name, foreign.test/log");
  }

  @Test
  void whatCannotBeCheckedIsNotVerifiedAndNotFailed() {
    assertThat(run("receipt", "check", receipt, "--entry", entry)).isEqualTo(3);
    assertThat(run("receipt", "check", receipt, "--key", keys)).isEqualTo(3);
    assertThat(out.toString()).contains("NOT VERIFIED");
  }

  @Test
  void whatIsFalseFails() throws IOException {
    Files.writeString(entry, "another entry");
    assertThat(run("receipt", "check", receipt, "--entry", entry, "--key", keys)).isOne();
    Files.writeString(receipt, Files.readString(receipt).replace("\n2\n", "\n3\n"));
    assertThat(run("receipt", "check", receipt, "--key", keys)).isOne();
    Files.writeString(receipt, "nonsense");
    assertThat(run("receipt", "check", receipt, "--key", keys)).isOne();
    assertThat(run("pack", "check", receipt, "--key", keys)).isOne();
    assertThat(out.toString()).contains("FALSE  ", "FAILED");
  }

  @Test
  void whatIsNotThereOrNoKeyIsAMistakeOfTheCommandLine() {
    assertThat(run("receipt", "check", directory.resolve("none"))).isEqualTo(2);
    assertThat(run("receipt", "check", receipt, "--key", "nonsense")).isEqualTo(2);
    assertThat(run("receipt", "check", receipt, "--leaf", "xyz")).isEqualTo(2);
    assertThat(run("pack", "check", directory.resolve("none"))).isEqualTo(2);
    assertThat(run("verify", "--since", directory.resolve("none"))).isEqualTo(2);
    assertThat(run("witness", "--key", keys, "--state", directory, "--logs", keys)).isEqualTo(2);
    assertThat(run("witness", "--key", keys, "--state", directory)).isEqualTo(2);
  }

  @Test
  void verifySaysWhatItFoundAndEndsSo() throws IOException {
    TestLog log = TestLog.create();
    log.record(20, "By letter");
    Path kept = Files.writeString(directory.resolve("kept"), log.newest().toString());
    Path strangers = Files.writeString(directory.resolve("stranger"), LOG.verifier() + "\n");
    String db = log.url() + "?password=" + log.password("candour_command");

    assertThat(
            run(
                "verify",
                "--db",
                db,
                "--key",
                TestLog.KEY.verifier(),
                "--kept",
                kept,
                "--since",
                kept))
        .as(out + err.toString())
        .isZero();
    assertThat(run("verify", "--db", db, "--key", TestLog.KEY.verifier())).isZero();
    assertThat(out.toString()).contains("HOLDS  20 entries");
    assertThat(run("verify", "--db", db, "--key", strangers)).isOne();
    assertThat(run("verify", "--log-only", "--db", db, "--policy", policy("quorum here"))).isOne();
    Path none = Files.writeString(directory.resolve("none.policy"), "quorum none\n");
    assertThat(run("verify", "--db", db, "--key", TestLog.KEY.verifier(), "--policy", none))
        .isZero();
    Path asks =
        Files.writeString(
            directory.resolve("asks"),
            "log %s\nwitness w %s\nquorum w\n"
                .formatted(TestLog.KEY.verifier(), WITNESS.verifier()));
    assertThat(run("verify", "--db", db, "--policy", asks)).isEqualTo(5);
    assertThat(out.toString()).contains("UNMET  The policy is met by no checkpoint: the witness w");
    assertThat(run("verify", "--db", "jdbc:postgresql://localhost:1/none")).isEqualTo(3);
    assertThat(run("verify", "--data", directory)).isEqualTo(3);
  }
}
