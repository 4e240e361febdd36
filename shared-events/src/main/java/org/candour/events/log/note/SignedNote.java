package org.candour.events.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A C2SP signed note: a text, an empty line, and signature lines {@code — name base64(keyId ||
 * signature)}.
 *
 * @param text the signed text; ends in LF
 * @param signatures in the order in which they stand
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** More than anybody needs; the specification asks for 16 at least. */
  private static final int MOST_SIGNATURES = 100;

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
        throw new MalformedNoteException(
            "A signer's name is not empty and holds no space and no plus sign");
      }
      if (StrictParsing.base64(base64).length < 5) {
        throw new MalformedNoteException("A signature is longer than its key id");
      }
    }

    private static NoteSignature of(VerifierKey key, byte[] signature) {
      byte[] keyId = key.keyId();
      byte[] bytes =
          ByteBuffer.allocate(keyId.length + signature.length).put(keyId).put(signature).array();
      return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads signature lines, each ended by LF, as a witness answers with.
     *
     * @throws MalformedNoteException if they are none
     */
    public static List<NoteSignature> parseLines(String lines) {
      if (!lines.endsWith("\n")) {
        throw new MalformedNoteException("A signature line is ended by a line feed");
      }
      String[] all = lines.substring(0, lines.length() - 1).split("\n", -1);
      if (all.length > MOST_SIGNATURES) {
        throw new MalformedNoteException("There are more than " + MOST_SIGNATURES + " signatures");
      }
      return Arrays.stream(all).map(SignedNote::signature).toList();
    }

    /** Whether the line names this key: its name and its id. */
    public boolean isBy(VerifierKey key) {
      return name.equals(key.name()) && Arrays.equals(keyId(), key.keyId());
    }

    /** The line, ended by LF. */
    public String line() {
      return DASH + name + ' ' + base64 + '\n';
    }

    byte[] keyId() {
      return Arrays.copyOf(StrictParsing.base64(base64), 4);
    }

    public byte[] signature() {
      byte[] bytes = StrictParsing.base64(base64);
      return Arrays.copyOfRange(bytes, 4, bytes.length);
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || !VerifierKey.isWritable(text.replace("\n", ""))) {
      throw new MalformedNoteException(
          "A note's text ends in a line feed and holds no control characters");
    }
  }

  /** Signs a text. */
  public static SignedNote sign(String text, SignerKey signer) {
    return new SignedNote(
        text,
        List.of(
            NoteSignature.of(
                signer.verifier(), signer.sign(text.getBytes(StandardCharsets.UTF_8)))));
  }

  /**
   * A witness's signature of this checkpoint at a time, whose key is one for cosignatures.
   *
   * @param at cut to seconds
   */
  public NoteSignature cosign(SignerKey witness, Instant at) {
    return NoteSignature.of(witness.verifier(), witness.cosign(text, at.getEpochSecond()));
  }

  /** The same text with more signatures after those that it has. */
  public SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return new SignedNote(text, all);
  }

  /**
   * Reads a note; checks no signature.
   *
   * @throws MalformedNoteException if it is not one, or not UTF-8
   */
  public static SignedNote parse(byte[] bytes) {
    return parse(StrictParsing.utf8(bytes));
  }

  /**
   * Reads a note; checks no signature.
   *
   * @throws MalformedNoteException if it is not one
   */
  public static SignedNote parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw new MalformedNoteException(
          "A note is a text, an empty line and signatures, each line ended");
    }
    String lines = note.substring(gap + 2);
    if (lines.isEmpty()) {
      throw new MalformedNoteException("The note is not signed");
    }
    return new SignedNote(note.substring(0, gap + 1), NoteSignature.parseLines(lines));
  }

  /**
   * Whether the key signed the text, or cosigned it. Signatures by other keys are passed over.
   *
   * @throws MalformedNoteException if the key's own signature is there and false
   */
  public boolean isSignedBy(VerifierKey key) {
    boolean signed = false;
    for (NoteSignature line : signatures) {
      if (line.isBy(key)) {
        if (!key.signed(text, line.signature())) {
          throw new MalformedNoteException("The signature of " + key.name() + " is false");
        }
        signed = true;
      }
    }
    return signed;
  }

  /**
   * When a witness cosigned the text, by its own clock; the latest time if it did so repeatedly.
   *
   * @throws MalformedNoteException if its cosignature is there and false
   */
  public Optional<Instant> cosignedAt(VerifierKey witness) {
    if (!witness.isCosigner() || !isSignedBy(witness)) {
      return Optional.empty();
    }
    return signatures.stream()
        .filter(line -> line.isBy(witness))
        .map(line -> Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong()))
        .max(Instant::compareTo);
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line.line()));
    return note.toString();
  }

  private static NoteSignature signature(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space <= DASH.length()) {
      throw new MalformedNoteException("A signature line is a dash, a name and a signature");
    }
    return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
  }
}
