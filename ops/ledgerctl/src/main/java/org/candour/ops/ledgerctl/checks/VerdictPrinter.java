package org.candour.ops.ledgerctl.checks;

import java.io.PrintWriter;
import org.candour.events.evidence.CheckResult;

/** Says a verdict, and gives its exit code. */
final class VerdictPrinter {

  static final int FAILED = 1;
  static final int NOT_VERIFIED = 3;

  private VerdictPrinter() {}

  static int verdict(CheckResult verdict, PrintWriter out) {
    verdict.findings().forEach(finding -> out.println(mark(finding.kind()) + finding.said() + "."));
    int code =
        switch (verdict.outcome()) {
          case VERIFIED -> {
            out.println("VERIFIED");
            yield 0;
          }
          case NOT_VERIFIED -> {
            out.println("NOT VERIFIED: nothing is false, but not all could be checked");
            yield NOT_VERIFIED;
          }
          case FAILED -> {
            out.println("FAILED: something is false");
            yield FAILED;
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
      case FALSE -> "FALSE  ";
    };
  }
}
