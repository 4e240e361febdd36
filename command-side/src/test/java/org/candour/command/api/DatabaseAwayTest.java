package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.candour.command.Service;
import org.candour.command.Service.Answer;
import org.candour.command.WholeLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away the service says so, and goes on by itself when it is back. */
@Tag("server")
class DatabaseAwayTest {

  @Test
  void theServiceAnswers503AndRecovers(@TempDir Path directory) {
    try (Service service = Service.start(directory)) {
      assertThat(register(service, "HYI").status()).isEqualTo(201);

      service.database().allowConnections(false);
      service.database().killConnections();
      Answer away = register(service, "CYI");
      service.database().allowConnections(true);

      assertThat(away.status()).as(away.text()).isEqualTo(503);
      assertThat(away.header("Retry-After")).isEqualTo("5");
      assertThat(away.header("Content-Type")).startsWith("application/problem+json");
      assertThat(away.problem()).isEqualTo("unavailable");
      assertThat(away.text()).doesNotContain("Exception", "postgresql", "SQL");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(register(service, "CYI").status()).isEqualTo(201));
      assertThat(WholeLog.verify(service.database())).hasSize(2);
    }
  }

  @Test
  void connectionsThatBreakBetweenCommandsAreMadeAgain(@TempDir Path directory) {
    try (Service service = Service.start(directory)) {
      assertThat(register(service, "HYI").status()).isEqualTo(201);

      service.database().killConnections();

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(register(service, "CYI").status()).isEqualTo(201));
      assertThat(WholeLog.verify(service.database())).hasSize(2);
    }
  }

  private static Answer register(Service service, String code) {
    return service.post(
        "register-establishment",
        "register-" + code,
        "{\"establishment\":\"" + code + "\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}");
  }
}
