package org.candour.ops.standalone;

import java.nio.file.Path;
import java.util.List;
import org.candour.ops.database.Ports;

/** Settings for a test on three ports that are free. */
final class FreePorts {

  private FreePorts() {}

  static Settings with(Path data) {
    List<Integer> ports = Ports.free(3);
    return new Settings("127.0.0.1", null, ports.get(0), ports.get(1), ports.get(2), data, false);
  }
}
