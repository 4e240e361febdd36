package org.candour.ops.ledgerctl.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.candour.events.log.note.KeyFile;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgerctl keys}: makes, shows and rotates signing keys. */
@Command(
    name = "keys",
    header = "Make, show and rotate signing keys.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "make",
      header = "Make a key in a new file that only its owner reads.",
      description = "Prints the verifier key, which is public.",
      mixinStandardHelpOptions = true)
  int make(
      @Parameters(paramLabel = "FILE", description = "Where the secret goes.") Path file,
      @Option(
              names = "--name",
              required = true,
              description = "The log's name (its origin), or the witness's.")
          String name,
      @Option(names = "--witness", description = "Make a key of a witness rather than a log's.")
          boolean witness) {
    return print(() -> {
      SecureRandom random = new SecureRandom();
      SignerKey key =
          witness ? SignerKey.generateCosigner(name, random) : SignerKey.generate(name, random);
      KeyFile.make(file, key);
      return List.of(key);
    });
  }

  @Command(
      name = "show",
      header = "Print the verifier keys of a file's secrets.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "FILE", description = "The secret.") Path file) {
    return print(() -> KeyFile.read(file));
  }

  @Command(
      name = "rotate",
      header = "Add a new key of the same name to a log's key file.",
      description = {
        "At its next start the command side signs its last checkpoint with the old key, which hands"
            + " over to the new one in a note that both sign; from then on the new one signs. Both"
            + " stay at /ledger/keys. Give the new verifier key to witnesses and to whoever"
            + " verifies; after the start, the old secret can be destroyed with keys retire."
      },
      mixinStandardHelpOptions = true)
  int rotate(@Parameters(paramLabel = "FILE", description = "The secret.") Path file) {
    return print(() -> KeyFile.rotate(file, new SecureRandom()));
  }

  @Command(
      name = "retire",
      header = "Remove the old secret after a rotation.",
      mixinStandardHelpOptions = true)
  int retire(@Parameters(paramLabel = "FILE", description = "The secret.") Path file) {
    return print(() -> KeyFile.retire(file));
  }

  private interface KeyFileWork {
    List<SignerKey> keys() throws IOException;
  }

  private int print(KeyFileWork work) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try {
      work.keys().forEach(key -> command.getOut().println(key.verifier()));
      command.getOut().flush();
      return ExitCodes.SUCCESS;
    } catch (IOException | MalformedNoteException | IllegalStateException e) {
      throw new ParameterException(command, e.getMessage() == null ? "" + e : e.getMessage(), e);
    }
  }
}
