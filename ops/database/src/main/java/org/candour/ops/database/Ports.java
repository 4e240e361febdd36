package org.candour.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address for servers that are only there for a while. */
public final class Ports {

  private Ports() {}

  /** A port at which nobody listens. */
  public static int free() {
    return free(1).getFirst();
  }

  /** So many of them, no two alike. */
  public static List<Integer> free(int count) {
    List<ServerSocket> taken = new ArrayList<>();
    try {
      try {
        for (int i = 0; i < count; i++) {
          taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        return taken.stream().map(ServerSocket::getLocalPort).toList();
      } finally {
        for (ServerSocket socket : taken) {
          socket.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("There is no free port", e);
    }
  }
}
