package org.candour.command.ledger.axon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.candour.command.shell.SnapshotFormat.Snapshot;
import org.candour.events.id.StreamId;

/**
 * Proves that the ledger itself made a snapshot: an HMAC-SHA-256 of all that the snapshot says,
 * under secrets that are not in the database. Nobody who can write there alone can replace one.
 */
public final class SnapshotSeal {

  /** What the secrets are derived for from the keys that sign the log. */
  public static final String PURPOSE = "candour snapshot v1";

  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> secrets;

  /**
   * A seal.
   *
   * @param secrets the one in use first; the others are for what was sealed before a key took over
   */
  public SnapshotSeal(List<byte[]> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("A seal has a secret");
    }
    this.secrets = secrets.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
  }

  /** The MAC of a snapshot of the first {@code sequence + 1} entries of a stream. */
  public byte[] of(StreamId stream, long sequence, Snapshot snapshot) {
    return mac(secrets.getFirst(), said(stream, sequence, snapshot));
  }

  /** Whether one of the secrets made this MAC of this snapshot. */
  public boolean holds(StreamId stream, long sequence, Snapshot snapshot, byte[] mac) {
    byte[] said = said(stream, sequence, snapshot);
    return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(mac(secret, said), mac));
  }

  private static byte[] mac(SecretKeySpec secret, byte[] said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(said);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /** Each part with its length, so that no two snapshots say the same. */
  private static byte[] said(StreamId stream, long sequence, Snapshot snapshot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(stream.type());
      out.writeUTF(stream.id());
      out.writeLong(sequence);
      out.writeUTF(snapshot.type());
      out.write(snapshot.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
