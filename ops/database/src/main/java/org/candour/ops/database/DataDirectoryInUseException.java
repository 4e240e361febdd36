package org.candour.ops.database;

import java.nio.file.Path;

/** A live process works on the data directory. */
public final class DataDirectoryInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DataDirectoryInUseException(Path root) {
    super(
        "Candour is already running on the data in "
            + root
            + ". Stop it first, or choose another directory with CANDOUR_DATA.");
  }
}
