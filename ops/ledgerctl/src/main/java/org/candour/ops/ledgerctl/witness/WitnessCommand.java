package org.candour.ops.ledgerctl.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignerKey;
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
      required = true,
      paramLabel = "FILE",
      description = "The verifier keys of the logs, one a line; read anew for every request.")
  private Path logs = Path.of("");

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
                  + logs().origins());
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

  private Keyring logs() {
    try {
      return Keyring.parse(Files.readString(logs));
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of the logs in " + logs + " cannot be read", e);
    } catch (MalformedNoteException e) {
      throw new IllegalStateException("The keys of the logs in " + logs + ": " + e.getMessage(), e);
    }
  }
}
