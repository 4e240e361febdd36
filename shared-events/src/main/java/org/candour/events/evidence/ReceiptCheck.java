package org.candour.events.evidence;

import java.util.List;
import org.candour.events.evidence.CheckResult.Findings;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.log.Receipt;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Checks a receipt against keys that whoever checks trusts, and their policy. Needs nothing else.
 */
public final class ReceiptCheck {

  private ReceiptCheck() {}

  /**
   * Checks a receipt.
   *
   * @param receipt the bytes of a C2SP tlog-proof
   * @param leaf the leaf hash of the entry that it is thought to be for; null if there is none at
   *     hand, and then the hash that the receipt itself names is looked for
   */
  public static CheckResult check(byte[] receipt, @Nullable Hash leaf, Trust trust) {
    try {
      return check(Receipt.parse(receipt), leaf, trust);
    } catch (MalformedNoteException e) {
      return CheckResult.unreadable("This is no receipt: " + e.getMessage());
    }
  }

  private static CheckResult check(Receipt receipt, @Nullable Hash leaf, Trust trust) {
    Findings findings = new Findings();
    CheckpointCheck.check(receipt.checkpoint(), trust.keys(), findings);
    if (trust.policy() != null) {
      findings.addAll(
          PolicyCheck.check(List.of(receipt.checkpoint()), trust.keys(), trust.policy()));
    }
    Hash claimed = receipt.claimedLeaf();
    if (leaf != null) {
      include(receipt, leaf, "The entry", findings);
    } else if (claimed != null) {
      include(receipt, claimed, "An entry with the leaf hash " + claimed, findings);
      findings.add(
          Kind.OPEN, "Which entry that is can only be told from its bytes, which were not given");
    } else {
      findings.add(Kind.OPEN, "The entry’s bytes were not given, so its place was not checked");
    }
    return findings.verdict();
  }

  static boolean include(Receipt receipt, Hash leaf, String what, Findings findings) {
    String place =
        "number " + receipt.index() + " of the " + receipt.signed().size() + " that were signed";
    boolean included = receipt.includes(leaf);
    findings.add(
        included ? Kind.PROVEN : Kind.FALSE,
        included ? what + " is " + place : what + " is not " + place);
    return included;
  }
}
