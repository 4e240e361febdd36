package org.candour.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.NaiveTree;
import org.candour.events.log.tree.SubtreeHashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts, requests to witnesses, cosignatures and successions: what is read, what is refused. */
class ReceiptTest {

  private static final SignerKey LOG = SignerKey.generate("a.example/log", new SecureRandom());
  private static final SignerKey WITNESS =
      SignerKey.generateCosigner("w.example", new SecureRandom());
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Hash> LEAVES = NaiveTree.leaves(7);
  private static final SubtreeHashes NODES =
      (height, index) ->
          NaiveTree.root(LEAVES.subList((int) (index << height), (int) ((index + 1) << height)));
  private static final SignedNote NOTE = signed(7);
  private static final Receipt RECEIPT =
      Receipt.of(LEAVES.get(5), 5, MerkleTree.inclusion(5, 7, NODES), NOTE);

  private static SignedNote signed(int size) {
    Checkpoint checkpoint =
        new Checkpoint("a.example/log", size, NaiveTree.root(LEAVES.subList(0, size)));
    return SignedNote.sign(checkpoint.body(), LOG);
  }

  @Test
  void aReceiptProvesItsEntryAndNoOther() {
    Receipt read = Receipt.parse(RECEIPT.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(read).isEqualTo(RECEIPT).hasToString(RECEIPT.toString());
    assertThat(read.includes(LEAVES.get(5))).isTrue();
    assertThat(read.includes(LEAVES.get(4))).isFalse();
    assertThat(read.claimedLeaf()).isEqualTo(LEAVES.get(5));
    assertThat(read.signed().size()).isEqualTo(7);
  }

  @Test
  void aReceiptNeedsNoExtraAndATreeOfOneNeedsNoHashes() {
    String text = "c2sp.org/tlog-proof@v1\nindex 0\n\n" + signed(1);
    Receipt read = Receipt.parse(text);

    assertThat(read.includes(LEAVES.getFirst())).isTrue();
    assertThat(read.claimedLeaf()).isNull();
    assertThat(read).hasToString(text);
  }

  static Stream<Arguments> malformedReceipts() {
    String good = RECEIPT.toString();
    String hash = RECEIPT.path().getFirst().toBase64();
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("another version", good.replace("@v1", "@v2")),
        Arguments.of("a blank before it", " " + good),
        Arguments.of("a byte order mark", "\ufeff" + good),
        Arguments.of("carriage returns", good.replace("\n", "\r\n")),
        Arguments.of("no index", good.replace("index 5\n", "")),
        Arguments.of("an index with a zero before it", good.replace("index 5", "index 05")),
        Arguments.of("an index with a sign", good.replace("index 5", "index +5")),
        Arguments.of("a negative index", good.replace("index 5", "index -5")),
        Arguments.of("digits of another script", good.replace("index 5", "index ٥")),
        Arguments.of("an index in hexadecimal", good.replace("index 5", "index 0x5")),
        Arguments.of("an index of 2^63", good.replace("index 5", "index 9223372036854775808")),
        Arguments.of("two spaces", good.replace("index 5", "index  5")),
        Arguments.of("a space after the index", good.replace("index 5", "index 5 ")),
        Arguments.of("a tab", good.replace("index 5", "index\t5")),
        Arguments.of("Index", good.replace("index 5", "Index 5")),
        Arguments.of("extra after the index", good.replaceAll("(extra .*\n)(index 5\n)", "$2$1")),
        Arguments.of("two extras", good.replaceAll("(extra .*\n)", "$1$1")),
        Arguments.of("an extra that is not Base64", good.replaceAll("extra .*\n", "extra !\n")),
        Arguments.of("an extra without padding", good.replaceAll("(extra .*)=\n", "$1\n")),
        Arguments.of("a hash of 31 bytes", good.replace(hash, "A".repeat(40) + "AA==")),
        Arguments.of("a hash in hexadecimal", good.replace(hash, "ab".repeat(32))),
        Arguments.of("a hash without padding", good.replace(hash, hash.replace("=", ""))),
        Arguments.of("a blank after a hash", good.replace(hash, hash + " ")),
        Arguments.of("64 hashes", good.replace(hash, (hash + "\n").repeat(62) + hash)),
        Arguments.of("no empty line", good.replaceFirst("\n\n", "\n")),
        Arguments.of("two empty lines", good.replaceFirst("\n\n", "\n\n\n")),
        Arguments.of("no checkpoint", good.substring(0, good.indexOf("\n\n") + 2)),
        Arguments.of("an unsigned checkpoint", good.substring(0, good.lastIndexOf("\n\n") + 2)),
        Arguments.of("something after it", good + "x"),
        Arguments.of("an empty line after it", good + "\n"),
        Arguments.of("an extension line", good.replace("\n7\n", "\n7\nmore\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedReceipts")
  void whatIsNotExactlyAReceiptIsRefused(String what, String text) {
    assertThat(text).as(what).isNotEqualTo(RECEIPT.toString());
    assertThatThrownBy(() -> Receipt.parse(text)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = RECEIPT.toString().getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xff;
    assertThatThrownBy(() -> Receipt.parse(bytes)).isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> SignedNote.parse(new byte[] {'a', (byte) 0xc3, '\n'}))
        .isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> AddCheckpoint.parse(new byte[] {(byte) 0x80}))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void aRequestToAWitnessIsReadAsItIsWritten() {
    AddCheckpoint request = new AddCheckpoint(3, MerkleTree.consistency(3, 7, NODES), NOTE);
    AddCheckpoint read = AddCheckpoint.parse(request.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(read).isEqualTo(request);
    assertThat(request.toString()).startsWith("old 3\n").endsWith("\n\n" + NOTE);
  }

  static Stream<String> malformedRequests() {
    String good = new AddCheckpoint(3, MerkleTree.consistency(3, 7, NODES), NOTE).toString();
    return Stream.of(
        "",
        good.substring(6),
        good.replace("old 3", "old 03"),
        good.replace("old 3", "old +3"),
        good.replace("old 3", "old -3"),
        good.replace("old 3", "old ٣"),
        good.replace("old 3", "old"),
        good.replace("old 3", "old 3 "),
        good.replace("old 3", "Old 3"),
        good.replace("\n", "\r\n"),
        good.replaceFirst("\n\n", "\n"),
        good.replaceFirst("=\n", "\n"),
        good + "\n",
        good.stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("malformedRequests")
  void whatIsNotExactlyARequestToAWitnessIsRefused(String text) {
    assertThatThrownBy(() -> AddCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void aCosignatureIsTheWitnessesAndTellsItsTime() {
    SignedNote cosigned = NOTE.with(List.of(NOTE.cosign(WITNESS, NOON.plusMillis(789))));
    SignedNote read = SignedNote.parse(cosigned.toString());

    assertThat(read.cosignedAt(WITNESS.verifier())).contains(NOON);
    assertThat(read.isSignedBy(LOG.verifier())).isTrue();
    assertThat(NOTE.cosignedAt(WITNESS.verifier())).isEmpty();
    assertThat(read.cosignedAt(LOG.verifier())).isEmpty();
    assertThat(VerifierKey.parse(WITNESS.verifier().toString())).isEqualTo(WITNESS.verifier());
    assertThat(SignerKey.parse(WITNESS.toSecretText()).verifier()).isEqualTo(WITNESS.verifier());
  }

  @Test
  void aCosignatureOfAnotherTextTimeOrKindIsFalse() {
    SignedNote.NoteSignature line = NOTE.cosign(WITNESS, NOON);
    byte[] later = line.signature();
    later[7] ^= 1;
    byte[] negative = line.signature();
    negative[0] |= (byte) 0x80;
    VerifierKey key = WITNESS.verifier();

    assertThatThrownBy(() -> signed(6).with(List.of(line)).cosignedAt(key))
        .isInstanceOf(MalformedNoteException.class);
    assertThat(key.signed(NOTE.text(), line.signature())).isTrue();
    assertThat(key.signed(NOTE.text(), later)).isFalse();
    assertThat(key.signed(NOTE.text(), negative)).isFalse();
    assertThat(key.signed(NOTE.text(), new byte[0])).isFalse();
    assertThat(key.signed(NOTE.text(), java.util.Arrays.copyOf(line.signature(), 73))).isFalse();
    assertThat(key.signed(NOTE.text(), WITNESS.sign(NOTE.text().getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }

  @Test
  void theSameKeyForLogsAndForWitnessesIsTwoKeys() {
    byte[] publicKey = new byte[32];
    VerifierKey log = new VerifierKey("a", publicKey);
    VerifierKey witness = new VerifierKey(VerifierKey.COSIGNATURE, "a", publicKey);

    assertThat(log.keyId()).isNotEqualTo(witness.keyId());
    assertThat(log).isNotEqualTo(witness);
    assertThatThrownBy(() -> new VerifierKey((byte) 2, "a", publicKey))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void moreSignaturesThanAnybodyNeedsAreRefused() {
    List<SignedNote.NoteSignature> many =
        IntStream.range(0, 101)
            .mapToObj(i -> new SignedNote.NoteSignature("w" + i, "AAAAAAAA"))
            .toList();
    SignedNote fits = new SignedNote(NOTE.text(), many.subList(0, 100));

    assertThat(SignedNote.parse(fits.toString()).signatures()).hasSize(100);
    assertThatThrownBy(() -> SignedNote.parse(new SignedNote(NOTE.text(), many).toString()))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void aKeyringKnowsWhichKeysAreWhose() {
    SignerKey next = SignerKey.generate("a.example/log", new SecureRandom());
    Keyring ring =
        Keyring.parse("# ours\n" + LOG.verifier() + "\n\n" + next.verifier() + "\n")
            .with(new Keyring(List.of(WITNESS.verifier(), LOG.verifier())));

    assertThat(ring.ofLog("a.example/log")).containsExactly(LOG.verifier(), next.verifier());
    assertThat(ring.witnesses()).containsExactly(WITNESS.verifier());
    assertThat(ring.origins()).containsExactly("a.example/log");
    assertThat(Keyring.parse(ring.toString())).isEqualTo(ring);
    assertThat(Checkpoint.isSignedByItsLog(NOTE, ring)).isTrue();
    assertThat(Checkpoint.isSignedByItsLog(NOTE, new Keyring(List.of(next.verifier())))).isFalse();
    assertThatThrownBy(() -> Keyring.parse("nonsense")).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void anOldKeyHandsOverToANewOneWithBothSignatures() {
    SignerKey next = SignerKey.generate("a.example/log", new SecureRandom());
    SignedNote note = Succession.sign(Checkpoint.parse(NOTE.text()), LOG, next);
    Succession read = Succession.verified(SignedNote.parse(note.toString()));

    assertThat(read.from()).isEqualTo(LOG.verifier());
    assertThat(read.to()).isEqualTo(next.verifier());
    assertThat(read.last().size()).isEqualTo(7);
    for (SignedNote.NoteSignature line : note.signatures()) {
      assertThatThrownBy(() -> Succession.verified(new SignedNote(note.text(), List.of(line))))
          .isInstanceOf(MalformedNoteException.class);
    }
    assertThatThrownBy(
            () -> Succession.verified(new SignedNote(note.text() + "more\n", note.signatures())))
        .isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> Succession.sign(Checkpoint.parse(NOTE.text()), LOG, LOG))
        .isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> Succession.sign(Checkpoint.parse(NOTE.text()), LOG, WITNESS))
        .isInstanceOf(MalformedNoteException.class);
  }
}
