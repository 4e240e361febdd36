package org.candour.command.api;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.Sql;
import org.candour.command.WholeLog;
import org.candour.command.integrity.IntegrityCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version beside a newer one that has migrated the ledger, and records what only it can read. */
@Tag("server")
class NewerVersionTest {

  private static final String KNOWN = "establishment.use-suspended";
  private static final String NEWER = "establishment.use-suspended-for-a-day";

  @Test
  void theOlderGoesOnAndStartsOnTheNewerSchemaAndGuessesNothingThatItCannotRead(
      @TempDir Path directory) {
    try (Service older = Service.start(directory)) {
      assertThat(register(older, "HYI").status()).isEqualTo(201);
      older.database().upgrade("classpath:db/ledger", "classpath:db/newer");
      assertThat(register(older, "CYI").status()).isEqualTo(201);

      try (Service another = Service.start(older.database(), directory)) {
        assertThat(suspend(another, "HYI", "by-another").status()).isEqualTo(201);
        assertThat(another.part(IntegrityCheck.class).look())
            .as("what a newer version made is not said to be tampered with")
            .singleElement(as(STRING))
            .startsWith("The schema ledger has migration 2 of a newer version");
      }
      recordedAs(older, KNOWN, NEWER);

      Answer refused = suspend(older, "HYI", "by-older");
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.problem()).isEqualTo("newer-entry");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.text())
          .contains("Send it again with the same Idempotency-Key")
          .doesNotContain("Exception", NEWER);
      assertThat(suspend(older, "HYI", "by-another").problem())
          .as("what was recorded with a key is not guessed either")
          .isEqualTo("newer-entry");
      assertThat(suspend(older, "CYI", "elsewhere").status()).isEqualTo(201);
      assertThat(older.size()).isEqualTo(4);

      recordedAs(older, NEWER, KNOWN);
      assertThat(suspend(older, "HYI", "by-older").problem()).isEqualTo("use-already-suspended");
      assertThat(WholeLog.verify(older.database())).hasSize(4);
    }
  }

  /** The entry of that type has another, as if another version had recorded it. */
  private static void recordedAs(Service service, String type, String other) {
    Sql.run(
        service.database().as("candour_owner"),
        """
        UPDATE ledger.entry SET type = '%2$s',
          bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '%1$s', '%2$s'), 'UTF8')
        WHERE index = 2 AND type = '%1$s'
        """
            .formatted(type, other));
  }

  private static Answer register(Service service, String code) {
    return service.post(
        "register-establishment",
        "register-" + code,
        "{\"establishment\":\"" + code + "\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}");
  }

  private static Answer suspend(Service service, String code, String key) {
    return service.post(
        "suspend-use", key, "{\"establishment\":\"" + code + "\",\"reason\":\"A fire\"}");
  }
}
