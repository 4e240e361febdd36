package org.candour.ops.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.candour.ops.access.server.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param bind the address that both sides listen on
 * @param publicAddress where browsers reach the pages, if not on this machine; the command side and
 *     the sign-in server are then reached under the same name, at their own ports
 * @param data where everything that lasts is kept
 * @param withExample whether a new ledger becomes a demonstration, in which a lived-in example is
 *     played
 */
record Settings(
    String bind,
    @Nullable URI publicAddress,
    int queryPort,
    int commandPort,
    int signInPort,
    Path data,
    boolean withExample) {

  static final String QUERY_PORT = "CANDOUR_QUERY_PORT";
  static final String COMMAND_PORT = "CANDOUR_COMMAND_PORT";
  static final String SIGN_IN_PORT = "CANDOUR_SIGNIN_PORT";
  private static final String PUBLIC_ADDRESS = "CANDOUR_PUBLIC_ADDRESS";

  /**
   * Reads the settings.
   *
   * @throws CannotStartException naming the variable that is wrong
   */
  static Settings of(Map<String, String> environment) {
    Settings settings =
        new Settings(
            environment.getOrDefault("CANDOUR_BIND", "127.0.0.1"),
            publicAddress(environment),
            port(environment, QUERY_PORT, 8080),
            port(environment, COMMAND_PORT, 8081),
            port(environment, SIGN_IN_PORT, 9000),
            Path.of(environment.getOrDefault("CANDOUR_DATA", "ops/data"))
                .toAbsolutePath()
                .normalize(),
            false);
    different(QUERY_PORT, settings.queryPort(), COMMAND_PORT, settings.commandPort());
    different(QUERY_PORT, settings.queryPort(), SIGN_IN_PORT, settings.signInPort());
    different(COMMAND_PORT, settings.commandPort(), SIGN_IN_PORT, settings.signInPort());
    return settings;
  }

  private static void different(String one, int port, String other, int otherPort) {
    if (port == otherPort) {
      throw new CannotStartException(one + " and " + other + " are both " + port + ".");
    }
  }

  /** The same with an example. */
  Settings forExample() {
    return new Settings(bind, publicAddress, queryPort, commandPort, signInPort, data, true);
  }

  /** The log file of the whole process. */
  Path log() {
    return data.resolve("candour.log");
  }

  /** Where this process reaches its own pages. */
  URI queryAddress() {
    return address(localHost(), queryPort);
  }

  URI commandAddress() {
    return address(localHost(), commandPort);
  }

  /** Where everybody else reaches the pages. */
  URI publicPages() {
    return publicAddress == null ? queryAddress() : publicAddress;
  }

  URI publicCommands() {
    return address(publicHost(), commandPort);
  }

  /**
   * Where everybody reaches the sign-in server, which is also what its tokens call their issuer.
   */
  URI signInAddress() {
    return address(publicHost(), signInPort);
  }

  private static URI address(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }

  private String publicHost() {
    return publicAddress == null ? localHost() : publicAddress.getHost();
  }

  private String localHost() {
    return switch (bind) {
      case "0.0.0.0", "::", "127.0.0.1", "::1" -> "localhost";
      default -> bind.contains(":") ? "[" + bind + "]" : bind;
    };
  }

  private static @Nullable URI publicAddress(Map<String, String> environment) {
    try {
      return PublicAddress.parse(PUBLIC_ADDRESS, environment.getOrDefault(PUBLIC_ADDRESS, ""));
    } catch (IllegalStateException e) {
      throw new CannotStartException(e.getMessage() + ".");
    }
  }

  private static int port(Map<String, String> environment, String variable, int usual) {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      return usual;
    }
    if (!value.matches("[0-9]{1,5}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > 65535) {
      throw new CannotStartException(variable + " is “" + value + "”, not a port from 1 to 65535.");
    }
    return Integer.parseInt(value);
  }
}
