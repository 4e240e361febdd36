package org.candour.ops.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tells before anything is started whether the ports are free. */
final class Ports {

  private Ports() {}

  /**
   * Checks that all ports can be had.
   *
   * @throws CannotStartException naming the port and the variable that changes it
   */
  static void check(Settings settings) {
    checkAddress(settings.bind());
    check(settings.bind(), settings.queryPort(), Settings.QUERY_PORT);
    check(settings.bind(), settings.commandPort(), Settings.COMMAND_PORT);
    check(settings.bind(), settings.signInPort(), Settings.SIGN_IN_PORT);
  }

  /** Any port of this machine's addresses will do to find out whether it has this one. */
  private static void checkAddress(String bind) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), 0));
    } catch (IOException e) {
      throw new CannotStartException(
          "CANDOUR_BIND is “" + bind + "”, which is no address of this machine.", e);
    }
  }

  private static void check(String bind, int port, String variable) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
    } catch (IOException e) {
      throw new CannotStartException(
          "Port "
              + port
              + " on "
              + bind
              + " cannot be used ("
              + e.getMessage()
              + "): stop what uses it, or choose another with "
              + variable
              + ".",
          e);
    }
  }
}
