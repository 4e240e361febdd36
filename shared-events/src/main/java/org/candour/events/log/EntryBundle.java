package org.candour.events.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.log.note.MalformedNoteException;

/** Entries as C2SP tlog-tiles bundles them: each after its length, a big-endian u16. */
public final class EntryBundle {

  private static final int LONGEST = 0xffff;

  private EntryBundle() {}

  /**
   * Bundles entries.
   *
   * @throws IllegalArgumentException if one is longer than 65,535 bytes
   */
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST) {
        throw new IllegalArgumentException("An entry of " + entry.length + " bytes does not fit");
      }
      out.write(entry.length >>> 8);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  /**
   * Takes a bundle apart.
   *
   * @throws MalformedNoteException if its last entry is cut short
   */
  public static List<byte[]> read(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bundle);
    while (in.hasRemaining()) {
      if (in.remaining() < 2) {
        throw new MalformedNoteException("A bundle ends within a length");
      }
      int length = Short.toUnsignedInt(in.getShort());
      if (in.remaining() < length) {
        throw new MalformedNoteException("A bundle ends within an entry");
      }
      byte[] entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    return entries;
  }
}
