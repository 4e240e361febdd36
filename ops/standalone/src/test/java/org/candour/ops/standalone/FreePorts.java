package org.candour.ops.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Settings for a test on three ports that are free. */
final class FreePorts {

  private FreePorts() {}

  static Settings with(Path data) throws IOException {
    try (ServerSocket query = new ServerSocket(0);
        ServerSocket command = new ServerSocket(0);
        ServerSocket signIn = new ServerSocket(0)) {
      return new Settings(
          "127.0.0.1",
          null,
          query.getLocalPort(),
          command.getLocalPort(),
          signIn.getLocalPort(),
          data,
          false);
    }
  }
}
