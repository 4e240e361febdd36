package org.candour.ops.ledgerctl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candour.events.log.Keyring;
import org.candour.events.log.MalformedNote;
import org.candour.events.log.SignedNote;
import org.candour.events.log.VerifierKey;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads what the command line names. */
final class Inputs {

  private Inputs() {}

  /** Keys, each a verifier key itself or a file with one a line. */
  static Keyring keys(List<String> given, CommandLine command) {
    Keyring all = new Keyring(List.of());
    for (String each : given) {
      all = all.with(key(each, command));
    }
    return all;
  }

  private static Keyring key(String given, CommandLine command) {
    try {
      return Files.isRegularFile(Path.of(given))
          ? Keyring.parse(Files.readString(Path.of(given)))
          : new Keyring(List.of(VerifierKey.parse(given)));
    } catch (MalformedNote | IOException | java.nio.file.InvalidPathException e) {
      throw new ParameterException(
          command, given + " is neither a verifier key nor a file of them: " + e.getMessage(), e);
    }
  }

  static byte[] bytes(Path file, CommandLine command) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ParameterException(command, "The file " + file + " cannot be read", e);
    }
  }

  static SignedNote note(Path file, CommandLine command) {
    try {
      return SignedNote.parse(bytes(file, command));
    } catch (MalformedNote e) {
      throw new ParameterException(command, file + " is no checkpoint: " + e.getMessage(), e);
    }
  }
}
