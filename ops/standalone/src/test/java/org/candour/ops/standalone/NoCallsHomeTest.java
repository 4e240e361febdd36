package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything runs with every way out closed but those that are configured, and nothing tries. */
@Tag("server")
class NoCallsHomeTest {

  @TempDir private Path directory;

  @Test
  void nothingGoesAnywhereThatIsNotConfigured() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data"));
    Names.asked().clear();
    try (Doors doors = Doors.shut();
        StandaloneSystem candour = new StandaloneSystem(settings)) {
      candour.start(_ -> {}, () -> false);
      use(settings);
      assertThat(doors.refused()).isEmpty();
      assertThat(Names.asked()).isEmpty();
      assertThat(doors.ports()).isSubsetOf(configured(settings, candour)).hasSizeGreaterThan(1);
      theDoorsAreShut(doors);
    }
  }

  private static Set<Integer> configured(Settings settings, StandaloneSystem candour) {
    String database = candour.database().jdbcUrl("candour").substring("jdbc:".length());
    return Set.of(
        settings.queryPort(),
        settings.commandPort(),
        settings.signInPort(),
        URI.create(database).getPort(),
        URI.create(candour.witness().address()).getPort());
  }

  private static void use(Settings settings) throws Exception {
    for (DemonstrationAccount account : DemonstrationAccount.ALL) {
      String token = Token.of(account, settings);
      for (String path :
          new String[] {"/desk", "/api/timeline", "/api-docs", "/ledger/checkpoint"}) {
        assertThat(Token.get(settings.queryAddress().resolve(path), token)).isIn(200, 404);
      }
      assertThat(Token.get(settings.commandAddress().resolve("/commands"), token)).isEqualTo(200);
    }
  }

  /** Each way out is tried once, so that a door that does not shut fails this test. */
  private static void theDoorsAreShut(Doors doors) {
    assertThatThrownBy(() -> InetAddress.getAllByName("updates.example"))
        .isInstanceOf(java.net.UnknownHostException.class);
    assertThat(Names.asked()).containsExactly("updates.example");
    assertThatThrownBy(() -> new Socket("192.0.2.1", 9).close()).isNotNull();
    assertThatThrownBy(() -> URI.create("http://192.0.2.1:9/").toURL().openStream().close())
        .isNotNull();
    assertThatThrownBy(() -> ask("http://192.0.2.1:9/")).isNotNull();
    assertThat(doors.refused()).hasSize(3);
  }

  private static void ask(String address) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().proxy(Doors.getDefault()).build()) {
      http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }
  }
}
