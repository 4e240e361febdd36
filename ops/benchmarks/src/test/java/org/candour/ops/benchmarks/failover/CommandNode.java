package org.candour.ops.benchmarks.failover;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candour.command.CommandSide;
import org.candour.command.api.InProcessCommands;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.json.CandourJson;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A command side that records by itself; also as a process of its own, which can be killed. */
final class CommandNode implements AutoCloseable {

  private static final Account REGISTRAR =
      new Account("registrar", Set.of(Role.REGISTRAR), Set.of(), null, false, null);

  private final ConfigurableApplicationContext service;

  private CommandNode(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("spring.config.name", "command-side");
    all.put("candour.vault.make-master-key", true);
    all.put("spring.jmx.enabled", false);
    SpringApplication application = CommandSide.application();
    application.setDefaultProperties(all);
    service = application.run();
  }

  static CommandNode start(Map<String, String> settings) {
    return new CommandNode(settings);
  }

  /** Registers the establishment of a number; gives the index at which that was recorded. */
  long register(int number) {
    String code = code(number);
    return service
        .getBean(InProcessCommands.class)
        .take(
            REGISTRAR,
            "register-" + code,
            "register-establishment",
            (tools.jackson.databind.node.ObjectNode)
                CandourJson.mapper()
                    .readTree(
                        "{\"establishment\":\""
                            + code
                            + "\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}"));
  }

  private static String code(int number) {
    return new String(
        new char[] {
          (char) ('A' + number / 676), (char) ('A' + number / 26 % 26), (char) ('A' + number % 26)
        });
  }

  /** Registers one establishment after the other, from a number on, and prints each answer. */
  public static void main(String[] args) {
    try (CommandNode node = start(System.getenv())) {
      for (int number = Integer.parseInt(args[0]); ; number++) {
        System.out.println("recorded " + number + " " + node.register(number));
      }
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
