package org.candour.events.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A C2SP signed note: a text, an empty line, and signature lines {@code — name base64(keyId ||
 * signature)}.
 *
 * @param text the signed text; ends in LF
 * @param signatures in the order in which they stand
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final String DASH = "— ";

  /**
   * One signature line.
   *
   * @param name the signer's name
   * @param base64 the key id, four bytes, and the signature after it
   */
  public record NoteSignature(String name, String base64) {

    public NoteSignature {
      if (!VerifierKey.isName(name)) {
        throw new MalformedNote("A signer's name is not empty and holds no space and no plus sign");
      }
      if (Checkpoint.StrictBase64.decode(base64).length < 5) {
        throw new MalformedNote("A signature is longer than its key id");
      }
    }

    private static NoteSignature of(String name, byte[] keyId, byte[] signature) {
      byte[] bytes =
          ByteBuffer.allocate(keyId.length + signature.length).put(keyId).put(signature).array();
      return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes));
    }

    byte[] keyId() {
      return Arrays.copyOf(Checkpoint.StrictBase64.decode(base64), 4);
    }

    byte[] signature() {
      byte[] bytes = Checkpoint.StrictBase64.decode(base64);
      return Arrays.copyOfRange(bytes, 4, bytes.length);
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || !VerifierKey.isWritable(text.replace("\n", ""))) {
      throw new MalformedNote("A note's text ends in a line feed and holds no control characters");
    }
  }

  /** Signs a text. */
  public static SignedNote sign(String text, SignerKey signer) {
    return new SignedNote(
        text,
        List.of(
            NoteSignature.of(
                signer.verifier().name(),
                signer.verifier().keyId(),
                signer.sign(text.getBytes(StandardCharsets.UTF_8)))));
  }

  /**
   * Reads a note; checks no signature.
   *
   * @throws MalformedNote if it is not one
   */
  public static SignedNote parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw new MalformedNote("A note is a text, an empty line and signatures, each line ended");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    String lines = note.substring(gap + 2);
    if (lines.isEmpty()) {
      throw new MalformedNote("The note is not signed");
    }
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      signatures.add(signature(line));
    }
    return new SignedNote(note.substring(0, gap + 1), signatures);
  }

  /**
   * Whether the key signed the text. Signatures by other keys are passed over.
   *
   * @throws MalformedNote if the key's own signature is there and false
   */
  public boolean isSignedBy(VerifierKey key) {
    boolean signed = false;
    for (NoteSignature line : signatures) {
      if (line.name().equals(key.name()) && Arrays.equals(line.keyId(), key.keyId())) {
        if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature())) {
          throw new MalformedNote("The signature of " + key.name() + " is false");
        }
        signed = true;
      }
    }
    return signed;
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (NoteSignature line : signatures) {
      note.append(DASH).append(line.name()).append(' ');
      note.append(line.base64()).append('\n');
    }
    return note.toString();
  }

  private static NoteSignature signature(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space <= DASH.length()) {
      throw new MalformedNote("A signature line is a dash, a name and a signature");
    }
    return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
  }
}
