package org.candour.ops.access.server;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Callers that come at once while the server is busy. */
@Tag("server")
class BacklogTest {

  private static final int CALLERS = 400;

  /** Sooner than a caller whom nobody lets in would knock again. */
  private static final int BEFORE_A_SECOND_TRY_MILLIS = 900;

  /** Elsewhere the operating system lets fewer wait, whatever a server asks for. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aBurstOfCallersWaitsInTheQueueAndNobodyIsTurnedAway() throws IOException {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new RequestConfiguration().backlog().customize(factory);
    WebServer server = factory.getWebServer();
    server.start();
    Connector connector = ((TomcatWebServer) server).getTomcat().getConnector();
    connector.pause();
    List<Socket> callers = new ArrayList<>();
    try {
      for (int i = 0; i < CALLERS; i++) {
        Socket caller = new Socket();
        callers.add(caller);
        InetSocketAddress address =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        assertThatCode(() -> caller.connect(address, BEFORE_A_SECOND_TRY_MILLIS))
            .as("caller %d", i + 1)
            .doesNotThrowAnyException();
      }
    } finally {
      for (Socket caller : callers) {
        caller.close();
      }
      server.stop();
      server.destroy();
    }
  }
}
