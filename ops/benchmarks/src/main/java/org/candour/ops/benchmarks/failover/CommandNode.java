package org.candour.ops.benchmarks.failover;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candour.command.CommandSide;
import org.candour.command.api.InProcessCommands;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.json.CandourJson;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/** A command side that records by itself; also as a process of its own, which can be killed. */
final class CommandNode implements Recorder, AutoCloseable {

  /** Who records. */
  static final Account REGISTRAR =
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
    return take(
        "register-" + code,
        "register-establishment",
        "{\"establishment\":\"%s\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}".formatted(code));
  }

  /** Registers an organisation of its own for each key. */
  @Override
  public long record(String key) {
    try {
      return take(
          key,
          "register-organisation",
          "{\"organisation\":\"XX-DRILL-%s\",\"name\":\"A charity\",\"kind\":\"CHARITY\"}"
              .formatted(key));
    } catch (DataAccessException | TransactionException e) {
      throw new LedgerUnavailableException("The database does not answer", e);
    }
  }

  private long take(String key, String command, String body) {
    return service
        .getBean(InProcessCommands.class)
        .take(REGISTRAR, key, command, (ObjectNode) CandourJson.mapper().readTree(body));
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
