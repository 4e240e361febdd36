package org.candour.command.api;

import org.candour.command.api.CommandService.Sent;
import org.candour.events.access.Account;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands as the endpoint does, but from the same process; for benchmarks. */
@Component
public final class InProcessCommands {

  private static final String TRACE = "0123456789abcdef".repeat(2);

  private final CommandCatalogue catalogue;
  private final CommandService desk;

  InProcessCommands(CommandCatalogue catalogue, CommandService desk) {
    this.catalogue = catalogue;
    this.desk = desk;
  }

  /**
   * Records what a command comes to, once for each key; gives the index of its first entry.
   *
   * @throws org.candour.command.stream.Refusal if its stream refuses it
   */
  public long take(Account by, String key, String command, ObjectNode body) {
    return desk.take(new Sent(by, key, TRACE, catalogue.find(command).orElseThrow(), body))
        .outcome()
        .entries()
        .getFirst()
        .index();
  }
}
