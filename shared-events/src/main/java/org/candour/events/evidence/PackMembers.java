package org.candour.events.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/** The files in a pack, each read whole and compared with the checksum that the ZIP gives it. */
final class PackMembers implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final Set<String> used = new HashSet<>();

  /**
   * Opens a pack.
   *
   * @throws BrokenPackException if two files bear one name: they could be shown to two readers
   */
  PackMembers(Path file) throws IOException {
    zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    Set<String> names = new HashSet<>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(name -> {
          if (!names.add(name)) {
            throw new BrokenPackException("It holds " + name + " twice");
          }
        });
  }

  /** A pack lacks what every pack has, or has what none has. */
  static final class BrokenPackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenPackException(String message) {
      super(message);
    }
  }

  /** The names of the files that nobody has asked for. */
  List<String> unused() {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !name.endsWith("/") && !used.contains(name))
        .toList();
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The bytes of a file; null if there is none. */
  byte @Nullable [] find(String name, int longest) throws IOException {
    used.add(name);
    return has(name) ? bytes(name, longest) : null;
  }

  String text(String name, int longest) throws IOException {
    return new String(bytes(name, longest), StandardCharsets.UTF_8);
  }

  /**
   * The bytes of a file.
   *
   * @throws BrokenPackException if there is none, or it is damaged or longer than it can be
   */
  byte[] bytes(String name, int longest) throws IOException {
    try (Checked in = open(name)) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new BrokenPackException(name + " is longer than it can be");
      }
      in.requireSound();
      return bytes;
    } catch (ZipException | EOFException e) {
      throw damaged(name);
    }
  }

  /** The SHA-256 of a file, in hexadecimal; throws as {@link #bytes} does. */
  String sha256(String name) throws IOException {
    try (Checked in = open(name)) {
      MessageDigest digest = Hash.sha256();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      in.requireSound();
      return HexFormat.of().formatHex(digest.digest());
    } catch (ZipException | EOFException e) {
      throw damaged(name);
    }
  }

  /** A file to be read as it goes; whoever reads it asks at its end whether it was sound. */
  Checked open(String name) throws IOException {
    used.add(name);
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || in == null) {
      throw new BrokenPackException("It has no " + name);
    }
    return new Checked(entry, in);
  }

  private static BrokenPackException damaged(String name) {
    return new BrokenPackException(name + " is damaged");
  }

  /** Java compares no checksum when it reads a ZIP by its directory. */
  static final class Checked extends CheckedInputStream {

    private final ZipEntry entry;

    Checked(ZipEntry entry, InputStream in) {
      super(in, new CRC32());
      this.entry = entry;
    }

    void requireSound() throws IOException {
      transferTo(java.io.OutputStream.nullOutputStream());
      if (getChecksum().getValue() != entry.getCrc()) {
        throw damaged(entry.getName());
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
