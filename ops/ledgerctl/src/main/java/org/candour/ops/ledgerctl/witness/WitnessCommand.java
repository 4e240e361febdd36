package org.candour.ops.ledgerctl.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.MalformedPolicyException;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledgerctl witness}: runs a witness. */
@Command(
    name = "witness",
    header = "Run a witness of one or more logs.",
    description = {
      "A small service that cosigns a log's checkpoints, each only if it extends the one before, by the"
          + " public protocol C2SP tlog-witness. It is worth something where it is run by somebody"
          + " else than the log: on another machine, with a key that the log's operator never had.",
      "It may follow any number of logs: each has a memory of its own, and the first line of a"
          + " checkpoint says which log it is of. Of logs that it does not follow it answers 404.",
      "Make its key with: ledgerctl keys make FILE --name NAME --witness"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class WitnessCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "The witness's key.")
  private Path key = Path.of("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIRECTORY",
      description =
          "Where it keeps the last checkpoint of each log that it cosigned. Never lose it.")
  private Path state = Path.of("");

  @Option(
      names = "--logs",
      paramLabel = "FILE",
      description =
          "The logs that it follows: a line “log KEY” each, as in a C2SP tlog-policy; read anew for"
              + " every request.")
  private @Nullable Path logs;

  @Option(
      names = "--log",
      paramLabel = "KEY",
      description = "The verifier key of a log that it follows; may be given several times.")
  private List<String> keysOfLogs = new ArrayList<>();

  @Option(names = "--bind", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "127.0.0.1")
  private String bind = "127.0.0.1";

  @Option(names = "--port", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "8090")
  private int port = 8090;

  @Option(
      names = "--until-input-ends",
      description = "Stop when the standard input ends, that is, with whoever started it.")
  private boolean untilInputEnds;

  @Override
  public Integer call() throws InterruptedException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try (WitnessMemory memory = new WitnessMemory(state);
        WitnessServer server =
            new WitnessServer(
                new Witness(key(command), this::logs, memory, Clock.systemUTC()),
                new InetSocketAddress(bind, port))) {
      command
          .getOut()
          .println(
              "The witness listens on "
                  + bind
                  + ":"
                  + server.port()
                  + " and follows "
                  + String.join(", ", followed(command)));
      command.getOut().flush();
      if (untilInputEnds) {
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
      } else {
        new CountDownLatch(1).await();
      }
      return ExitCodes.SUCCESS;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()), e);
    }
  }

  private SignerKey key(CommandLine command) throws IOException {
    try {
      List<SignerKey> keys = KeyFile.read(key);
      if (keys.size() == 1 && keys.getFirst().verifier().isCosigner()) {
        return keys.getFirst();
      }
    } catch (MalformedNoteException | IllegalStateException e) {
      throw new ParameterException(command, key + " is no key: " + e.getMessage(), e);
    }
    throw new ParameterException(command, key + " is not a witness's key");
  }

  private Set<String> followed(CommandLine command) {
    Set<String> origins = logs().origins();
    if (origins.isEmpty()) {
      throw new ParameterException(
          command, "Name a log to follow: its key with --log, or a file of logs with --logs");
    }
    return origins;
  }

  private Keyring logs() {
    return given().with(listed());
  }

  private Keyring given() {
    try {
      List<VerifierKey> keys = keysOfLogs.stream().map(VerifierKey::parse).toList();
      if (keys.stream().noneMatch(VerifierKey::isCosigner)) {
        return new Keyring(keys);
      }
    } catch (MalformedNoteException e) {
      throw new IllegalStateException("A key given with --log: " + e.getMessage(), e);
    }
    throw new IllegalStateException("A key given with --log is a witness’s, not a log’s");
  }

  private Keyring listed() {
    if (logs == null) {
      return new Keyring(List.of());
    }
    try {
      return new Keyring(
          TrustPolicy.parseLogs(Files.readAllBytes(logs)).stream()
              .flatMap(log -> Stream.ofNullable(log.key()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The logs in " + logs + " cannot be read", e);
    } catch (MalformedPolicyException e) {
      throw new IllegalStateException("The logs in " + logs + ". " + e.said(), e);
    }
  }
}
