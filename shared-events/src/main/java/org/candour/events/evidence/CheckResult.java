package org.candour.events.evidence;

import java.util.ArrayList;
import java.util.List;

/** What came of checking something: each thing looked at, and what all of it amounts to. */
public record CheckResult(List<Finding> findings) {

  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** What all findings amount to. */
  public enum Outcome {
    /** Everything was checked and holds. */
    VERIFIED,
    /** Nothing is false, but something that matters could not be checked. */
    NOT_VERIFIED,
    /** Nothing is false, but too few of those cosigned whom the policy asks for. */
    POLICY_NOT_MET,
    /** Something is false. */
    FAILED
  }

  /** What one finding is. */
  public enum Kind {
    /** It was checked and holds. */
    PROVEN,
    /** Worth knowing; the verdict does not hang on it. */
    REMARK,
    /** It could not be checked with what was given. */
    OPEN,
    /** The policy asks for it and it is not there. */
    UNMET,
    /** It was checked and is false. */
    FALSE
  }

  /** One thing that was looked at, said in a sentence without its full stop. */
  public record Finding(Kind kind, String said) {}

  public Outcome outcome() {
    if (has(Kind.FALSE)) {
      return Outcome.FAILED;
    }
    return has(Kind.UNMET)
        ? Outcome.POLICY_NOT_MET
        : has(Kind.OPEN) ? Outcome.NOT_VERIFIED : Outcome.VERIFIED;
  }

  private boolean has(Kind kind) {
    return findings.stream().anyMatch(finding -> finding.kind() == kind);
  }

  /** A verdict on what cannot even be read. */
  static CheckResult unreadable(String said) {
    return new CheckResult(List.of(new Finding(Kind.FALSE, said)));
  }

  /** Collects findings. */
  static final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Kind kind, String said) {
      all.add(new Finding(kind, said));
    }

    void addAll(List<Finding> findings) {
      all.addAll(findings);
    }

    CheckResult verdict() {
      return new CheckResult(all);
    }
  }
}
