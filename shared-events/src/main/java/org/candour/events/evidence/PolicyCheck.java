package org.candour.events.evidence;

import java.time.Instant;
import java.util.List;
import org.candour.events.evidence.CheckResult.Finding;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.policy.KnownLog;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.policy.Witnessing;

/** Whether a checkpoint is one that a policy takes: of a log that it lists, and cosigned enough. */
public final class PolicyCheck {

  private PolicyCheck() {}

  /**
   * Looks at checkpoints, of which one is enough.
   *
   * @param notes one, or a second that is proven to extend the first
   * @param keys the policy's and those that its logs' keys handed over to
   * @return one finding; more, if there is more than one reason why the policy is not met
   */
  public static List<Finding> check(List<SignedNote> notes, Keyring keys, TrustPolicy policy) {
    SignedNote first = notes.getFirst();
    if (!policy.logs().isEmpty() && notes.stream().noneMatch(note -> isSigned(note, keys))) {
      return List.of(
          new Finding(
              Kind.UNMET,
              "The policy takes checkpoints of "
                  + String.join(", ", policy.logs().stream().map(KnownLog::origin).toList())
                  + ", and none of their keys signed "
                  + name(first)));
    }
    if (policy.quorum() == null) {
      return List.of(new Finding(Kind.REMARK, "The policy asks for no witness"));
    }
    return notes.stream()
        .filter(note -> policy.judge(note).isMet() && (note.equals(first) || isSigned(note, keys)))
        .findFirst()
        .map(note -> List.of(new Finding(Kind.PROVEN, met(note, policy.judge(note)))))
        .orElseGet(
            () -> policy.judge(first).missing().stream().map(why -> unmet(first, why)).toList());
  }

  private static boolean isSigned(SignedNote note, Keyring keys) {
    try {
      return Checkpoint.isSignedByItsLog(note, keys);
    } catch (MalformedNoteException e) {
      return false;
    }
  }

  private static String met(SignedNote note, Witnessing witnessing) {
    return "The policy is met: %d of its %d witnesses cosigned %s, the last at %s"
        .formatted(
            witnessing.seen().size(),
            witnessing.policy().witnesses().size(),
            name(note),
            witnessing.last().map(Instant::toString).orElse("no time"));
  }

  private static Finding unmet(SignedNote note, String why) {
    return new Finding(Kind.UNMET, "The policy is not met by " + name(note) + ": " + why);
  }

  private static String name(SignedNote note) {
    return "the checkpoint of " + Checkpoint.parse(note.text()).size() + " entries";
  }
}
