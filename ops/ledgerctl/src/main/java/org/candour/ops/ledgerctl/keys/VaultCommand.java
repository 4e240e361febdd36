package org.candour.ops.ledgerctl.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.PersonId;
import org.candour.ops.ledgerctl.cli.DatabaseOptions;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.ops.ledgerctl.cli.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code ledgerctl vault}: the master keys under which the keys of persons are kept. */
@Command(
    name = "vault",
    header = "Change the master key of persons' keys, or give somebody what is held of them.",
    description = {
      "To change it, run “rotate”: it makes a new key, writes it first into the file, and wraps every"
          + " person's key under it. Services that run read the file again by themselves.",
      "Then run “retire”: it takes the keys out of the file that no longer wrap anything. Until then"
          + " keep the file as it is: a person's key whose master key is lost is lost."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class VaultCommand {

  private static final String QUERY = "candour_query";

  @Spec private @Nullable CommandSpec spec;

  /** The options that name the vault and the file of master keys. */
  static final class Where {

    @Option(
        names = "--db",
        paramLabel = "URL",
        required = true,
        description = "The database, as jdbc:postgresql://host:port/name.")
    private String url = "";

    @Option(
        names = "--user",
        description =
            "The vault's role; its password is in $$CANDOUR_VAULT_PASSWORD"
                + " (default: ${DEFAULT-VALUE}).",
        defaultValue = "candour_vault")
    private String user = "candour_vault";

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        required = true,
        description = "The file of the master keys.")
    private Path keys = Path.of("");

    Connection connect() throws SQLException {
      return DriverManager.getConnection(
          url, user, System.getenv().getOrDefault("CANDOUR_VAULT_PASSWORD", ""));
    }
  }

  @Command(
      name = "rotate",
      description = "Make a new master key, and wrap everything under it.",
      mixinStandardHelpOptions = true)
  int rotate(@Mixin Where where) {
    return with(where, vault -> vault.rotate(new SecureRandom()), "wrapped %,d keys anew%n");
  }

  @Command(
      name = "retire",
      description = "Take master keys out of the file that wrap nothing any more.",
      mixinStandardHelpOptions = true)
  int retire(@Mixin Where where) {
    return with(where, MasterKeyRotation::retire, "took out %,d master keys%n");
  }

  /** Everything is looked through, since an entry may name several persons. */
  @Command(
      name = "export",
      header = "Give somebody what is held of them.",
      description = {
        "Prints, as JSON, every entry that names a person, with what it says of them in clear, and"
            + " who was shown those that are not public. It tells what others are not told: send"
            + " the output to a file that only you can read, and delete it when it was handed over.",
        "That it was made is noted in the reading log first."
      },
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "PERSON", description = "The person's pseudonym, a UUID.")
          String person,
      @Mixin DatabaseOptions database,
      @Option(
              names = "--keys",
              paramLabel = "FILE",
              description =
                  "The file of the master keys (default: that of --data, or $$CANDOUR_MASTER_KEYS).")
          @Nullable Path keys,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              required = true,
              description = "Who asks, as the reading log will name them.")
          String by) {
    var command = Objects.requireNonNull(spec).commandLine();
    try {
      PersonExport export =
          new PersonExport(
              queries(database.as(QUERY)),
              queries(database.views()),
              keys == null
                  ? database
                      .masters()
                      .orElseThrow(
                          () -> new IOException("Name the file of the master keys, with --keys"))
                  : MasterKeys.parse(Files.readString(keys)),
              Clock.systemUTC());
      ProgressBar looked = ProgressBar.of(command.getErr(), export.size());
      ObjectNode given = export.of(new PersonId(person), by, looked::at);
      looked.end();
      command.getOut().println(given.toPrettyString());
      command.getOut().flush();
      return ExitCodes.SUCCESS;
    } catch (IOException | SQLException | DataAccessException | IllegalArgumentException e) {
      command.getErr().println("Nothing was given: " + e.getMessage());
      return ExitCodes.FAILURE;
    }
  }

  private static DataSource queries(Optional<DatabaseOptions.Login> login) throws SQLException {
    return login
        .orElseThrow(() ->
            new SQLException(
                "Give the password of " + QUERY + " in $" + DatabaseOptions.variable(QUERY)))
        .dataSource();
  }

  private interface VaultWork {
    int done(MasterKeyRotation vault) throws SQLException, IOException;
  }

  private int with(Where where, VaultWork work, String said) {
    var command = Objects.requireNonNull(spec).commandLine();
    try (Connection connection = where.connect()) {
      command.getOut().printf(said, work.done(new MasterKeyRotation(connection, where.keys)));
      command.getOut().flush();
      return ExitCodes.SUCCESS;
    } catch (SQLException | IOException | IllegalArgumentException e) {
      command.getErr().println("Nothing was lost, but it did not work: " + e.getMessage());
      return ExitCodes.FAILURE;
    }
  }
}
