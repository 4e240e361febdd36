package org.candour.ops.ledgerctl.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.Trust;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.ops.ledgerctl.cli.Inputs;
import org.candour.ops.ledgerctl.cli.VerdictPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the checks of files have in common: trusted keys, a policy, a verdict, and its exit codes.
 */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:verified",
      "1:something is false",
      "2:the command line is wrong",
      "3:not all was checked",
      "5:too few of those cosigned it whom the policy asks for"
    },
    mixinStandardHelpOptions = true)
final class CheckOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec check;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A key of the log or of a witness, or a file of keys.")
  private List<String> keys = new ArrayList<>();

  CommandLine command() {
    return Objects.requireNonNull(check).commandLine();
  }

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "The logs and witnesses that you trust, and how many of them must have signed (C2SP"
              + " tlog-policy). Write it yourself, or get it from somebody whom you trust.")
  private @Nullable Path policy;

  Trust trusted() {
    Keyring given = Inputs.keys(keys, command());
    TrustPolicy asked = Inputs.policy(policy, command());
    return asked == null ? Trust.of(given) : Trust.of(given, asked);
  }

  int print(CheckResult result) {
    return VerdictPrinter.print(result, command().getOut());
  }
}
