package org.candour.ops.ledgerctl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.KeysText;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.MalformedPolicyException;
import org.candour.events.log.policy.TrustPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the keys and files that the command line names. */
public final class Inputs {

  private Inputs() {}

  /** Keys, each a verifier key itself or a file with one a line. */
  public static Keyring keys(List<String> given, CommandLine command) {
    Keyring all = new Keyring(List.of());
    for (String each : given) {
      all = all.with(key(each, command));
    }
    return all;
  }

  private static Keyring key(String given, CommandLine command) {
    try {
      if (!Files.isRegularFile(Path.of(given))) {
        return new Keyring(List.of(VerifierKey.parse(given)));
      }
      KeysText read = KeysText.parse(Files.readString(Path.of(given)));
      read.passedOver()
          .forEach(name ->
              command
                  .getErr()
                  .println(
                      "note   The key of "
                          + name
                          + " in "
                          + given
                          + " is of a kind that is not known here, and is passed over."));
      return read.keys();
    } catch (MalformedNoteException | IOException | java.nio.file.InvalidPathException e) {
      throw new ParameterException(
          command, given + " is neither a verifier key nor a file of them: " + e.getMessage(), e);
    }
  }

  /** A policy; none if no file is named. */
  public static @Nullable TrustPolicy policy(@Nullable Path file, CommandLine command) {
    try {
      return file == null ? null : TrustPolicy.parse(bytes(file, command));
    } catch (MalformedPolicyException e) {
      throw new ParameterException(command, file + " is no policy. " + e.said(), e);
    }
  }

  public static byte[] bytes(Path file, CommandLine command) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ParameterException(command, "The file " + file + " cannot be read", e);
    }
  }

  public static SignedNote note(Path file, CommandLine command) {
    try {
      return SignedNote.parse(bytes(file, command));
    } catch (MalformedNoteException e) {
      throw new ParameterException(command, file + " is no checkpoint: " + e.getMessage(), e);
    }
  }
}
