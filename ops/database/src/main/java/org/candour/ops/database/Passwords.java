package org.candour.ops.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The passwords of the server's roles, random, in a file that only its owner reads. */
final class Passwords {

  /** The server's roles; its own comes last, as it sets the passwords of the others. */
  static final List<String> ROLES =
      List.of("candour_owner", "candour_command", "candour_query", "candour_vault", "postgres");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Properties passwords;

  private Passwords(Properties passwords) {
    this.passwords = passwords;
  }

  static Passwords random() {
    Properties passwords = new Properties();
    for (String role : ROLES) {
      byte[] bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      passwords.setProperty(role, HexFormat.of().formatHex(bytes));
    }
    return new Passwords(passwords);
  }

  static Passwords read(Path file) throws IOException {
    Properties passwords = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      passwords.load(in);
    }
    return new Passwords(passwords);
  }

  /** Writes them beside the file first, so that the file is never half written, and to the disk. */
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      passwords.store(out, "Passwords of the embedded PostgreSQL; made once, at random");
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  String of(String role) {
    return Objects.requireNonNull(passwords.getProperty(role), role);
  }
}
