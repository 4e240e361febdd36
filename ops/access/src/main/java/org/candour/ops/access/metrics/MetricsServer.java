package org.candour.ops.access.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /metrics} on a port of its own, which is closed unless a setting opens it and
 * then reached from this machine alone, unless another setting says where else. Whoever reaches it
 * may read it: it says how the service does, and nothing of the record or of anybody.
 */
public final class MetricsServer implements AutoCloseable {

  private static final int LARGEST_PORT = 65_535;

  private final @Nullable HTTPServer server;

  private MetricsServer(@Nullable HTTPServer server) {
    this.server = server;
  }

  /**
   * Opens the port.
   *
   * @param bind the address of this machine that it listens on
   * @param port empty for none; 0 for one that is free
   * @throws IllegalStateException saying what to do, if there is no such port or it cannot be had
   */
  public static MetricsServer open(PrometheusRegistry metrics, String bind, String port) {
    if (port.isBlank()) {
      return new MetricsServer(null);
    }
    int number = number(port.strip());
    try {
      return new MetricsServer(
          HTTPServer.builder()
              .hostname(bind)
              .port(number)
              .registry(metrics)
              .registerHealthHandler(false)
              .buildAndStart());
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "Metrics cannot be read at %s:%d (%s): choose an address of this machine with candour.metrics.bind and a free port with candour.metrics.port"
              .formatted(bind, number, e.getMessage()),
          e);
    }
  }

  private static int number(String port) {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
      throw new IllegalStateException(
          "candour.metrics.port is “" + port + "”, and not a port from 1 to 65535");
    }
    return Integer.parseInt(port);
  }

  /**
   * The port that it listens on.
   *
   * @throws IllegalStateException if it is closed
   */
  public int port() {
    if (server == null) {
      throw new IllegalStateException("Metrics are not read here: candour.metrics.port is not set");
    }
    return server.getPort();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
