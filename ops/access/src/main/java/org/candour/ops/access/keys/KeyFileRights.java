package org.candour.ops.access.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read a file with a key. */
public final class KeyFileRights {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFileRights.class);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFileRights() {}

  /** Warns, once for each start, of a key that others than its owner can read or write. */
  public static void warn(Path file) {
    if (isOpenToOthers(file)) {
      LOG.warn("Others can read or write the key in {}: run chmod 600 {}", file, file);
    }
  }

  /** Whether others can; not where the file system does not say, or there is no file. */
  static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
