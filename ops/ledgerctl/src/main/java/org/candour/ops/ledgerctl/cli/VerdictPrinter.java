package org.candour.ops.ledgerctl.cli;

import java.io.PrintWriter;
import org.candour.events.evidence.CheckResult;

/** Prints the findings of a check and its verdict, and gives the exit code. */
public final class VerdictPrinter {

  private VerdictPrinter() {}

  public static int print(CheckResult result, PrintWriter out) {
    result.findings().forEach(finding -> out.println(mark(finding.kind()) + finding.said() + "."));
    int code =
        switch (result.outcome()) {
          case VERIFIED -> {
            out.println("VERIFIED");
            yield ExitCodes.SUCCESS;
          }
          case NOT_VERIFIED -> {
            out.println("NOT VERIFIED: nothing is false, but not all could be checked");
            yield ExitCodes.INCOMPLETE;
          }
          case POLICY_NOT_MET -> {
            out.println("POLICY NOT MET: nothing is false, but too few cosigned it");
            yield ExitCodes.POLICY_NOT_MET;
          }
          case FAILED -> {
            out.println("FAILED: something is false");
            yield ExitCodes.FAILURE;
          }
        };
    out.flush();
    return code;
  }

  private static String mark(CheckResult.Kind kind) {
    return switch (kind) {
      case PROVEN -> "ok     ";
      case REMARK -> "note   ";
      case OPEN -> "open   ";
      case UNMET -> "UNMET  ";
      case FALSE -> "FALSE  ";
    };
  }
}
