package org.candour.ops.standalone;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before every way out of this process: sockets, URL connections and HTTP clients of the JDK
 * all ask the proxy selector first. It lets them out to this machine and nowhere else, and
 * remembers to which of its ports, and who wanted more.
 */
final class Doors extends ProxySelector implements AutoCloseable {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final ProxySelector usual;
  private final Set<Integer> ports = new ConcurrentSkipListSet<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  private Doors(ProxySelector usual) {
    this.usual = usual;
  }

  /** Closes every way out of this machine. */
  static Doors shut() {
    Doors doors = new Doors(ProxySelector.getDefault());
    ProxySelector.setDefault(doors);
    return doors;
  }

  /** The ports of this machine that somebody went to. */
  Set<Integer> ports() {
    return ports;
  }

  List<String> refused() {
    return refused;
  }

  @Override
  public List<Proxy> select(URI to) {
    if (THIS_MACHINE.contains(to.getHost())) {
      ports.add(to.getPort());
      return List.of(Proxy.NO_PROXY);
    }
    refused.add(to.toString());
    throw new IllegalArgumentException("Nothing here has any business at " + to);
  }

  @Override
  public void connectFailed(URI to, SocketAddress address, IOException why) {
    // Whoever tried is told by the exception.
  }

  @Override
  public void close() {
    ProxySelector.setDefault(usual);
  }
}
