package org.candour.ops.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candour.ops.database.EmbeddedDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both sides on one ledger, and another node of the command side that can be started beside them.
 * Each can be stopped and started again at its address.
 */
final class TwoSides implements AutoCloseable {

  static final String ONE = "one";
  static final String TWO = "two";
  static final String PAGES = "pages";

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final Map<String, Settings> nodes;
  private final Settings settings;
  private final SignInIssuer issuer;
  private final DemonstrationWitness witness;
  private final ConfigurableApplicationContext signIn;
  private final Map<String, ConfigurableApplicationContext> running = new HashMap<>();

  TwoSides(Path data) throws IOException {
    database.createDatabase("candour");
    settings = FreePorts.with(data);
    nodes = Map.of(ONE, settings, TWO, beside(settings));
    issuer = Services.demonstration(settings);
    witness = DemonstrationWitness.start(data);
    signIn = Services.startSignIn(settings, issuer);
    List.of(ONE, PAGES).forEach(this::start);
  }

  private static Settings beside(Settings first) throws IOException {
    return new Settings(
        first.bind(),
        null,
        first.queryPort(),
        FreePorts.with(first.data()).commandPort(),
        first.signInPort(),
        first.data(),
        false);
  }

  void start(String name) {
    running.put(name, name.equals(PAGES) ? query() : command(name));
  }

  private ConfigurableApplicationContext command(String name) {
    return Services.startCommandSide(
        of(name),
        database,
        issuer,
        witness,
        Map.of("CANDOUR_LAST_SIGNED", settings.data().resolve(name + ".last").toString()),
        null,
        new MigrationOrder());
  }

  private ConfigurableApplicationContext query() {
    MigrationOrder migrated = new MigrationOrder();
    migrated.over();
    return Services.startQuerySide(settings, database, issuer, witness, migrated);
  }

  void stop(String name) {
    Objects.requireNonNull(running.remove(name), name).close();
  }

  /** What a node of the command side was started with. */
  Settings of(String name) {
    return Objects.requireNonNull(nodes.get(name), name);
  }

  Settings settings() {
    return settings;
  }

  EmbeddedDatabase database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    running.values().forEach(ConfigurableApplicationContext::close);
    signIn.close();
    witness.close();
    database.close();
  }
}
