package org.candour.events.log;

import java.util.List;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;

/**
 * A log's old key hands over to a new one: said at the old key's last checkpoint, and signed by
 * both keys. The text is our own, inside a C2SP signed note:
 *
 * <pre>
 * candour key succession v1
 * &lt;origin&gt;
 * &lt;size&gt;
 * &lt;root in Base64&gt;
 * &lt;old verifier key&gt;
 * &lt;new verifier key&gt;
 * </pre>
 *
 * @param last what the old key's last checkpoint says
 */
public record Succession(Checkpoint last, VerifierKey from, VerifierKey to) {

  private static final String HEADER = "candour key succession v1";

  public Succession {
    if (!from.name().equals(last.origin()) || !to.name().equals(last.origin())) {
      throw new MalformedNoteException("Both keys of a succession bear the log's name");
    }
    if (from.isCosigner() || to.isCosigner() || from.equals(to)) {
      throw new MalformedNoteException("A succession is from one key of a log to another");
    }
  }

  /** Signs it with both keys. */
  public static SignedNote sign(Checkpoint last, SignerKey from, SignerKey to) {
    String text = new Succession(last, from.verifier(), to.verifier()).text();
    return SignedNote.sign(text, from).with(SignedNote.sign(text, to).signatures());
  }

  private String text() {
    return HEADER + '\n' + last.body() + from + '\n' + to + '\n';
  }

  /**
   * Reads a succession, and checks both signatures.
   *
   * @throws MalformedNoteException if it is none, or one of the two did not sign it
   */
  public static Succession verified(SignedNote note) {
    String[] lines = note.text().split("\n", -1);
    if (lines.length != 7 || !lines[0].equals(HEADER)) {
      throw new MalformedNoteException(
          "A succession has six lines, of which the first is its name");
    }
    Succession succession =
        new Succession(
            Checkpoint.parse(lines[1] + '\n' + lines[2] + '\n' + lines[3] + '\n'),
            VerifierKey.parse(lines[4]),
            VerifierKey.parse(lines[5]));
    if (!succession.text().equals(note.text())
        || !note.isSignedBy(succession.from)
        || !note.isSignedBy(succession.to)) {
      throw new MalformedNoteException("A succession is signed by both of its keys");
    }
    return succession;
  }

  /**
   * The keys that trusted ones handed over to, one after the other. What a succession says that no
   * trusted key signed, or that is malformed, adds nothing.
   *
   * @param notes successions, one after the other
   */
  public static Keyring follow(Keyring trusted, String notes) {
    Keyring known = trusted;
    for (String note : notes.split("(?m)^(?=" + HEADER + "$)", -1)) {
      known = note.isEmpty() ? known : followOne(known, note);
    }
    return known;
  }

  private static Keyring followOne(Keyring known, String note) {
    try {
      Succession next = verified(SignedNote.parse(note));
      return known.keys().contains(next.from) ? known.with(new Keyring(List.of(next.to))) : known;
    } catch (MalformedNoteException e) {
      return known;
    }
  }
}
