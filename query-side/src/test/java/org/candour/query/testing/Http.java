package org.candour.query.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.candour.events.json.CandourJson;
import org.candour.testing.OpenApiContract;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Asks a running query side over HTTP, and holds what it answers to its OpenAPI document. */
public final class Http {

  private final int port;
  private final OpenApiContract contract;
  private final @Nullable String token;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  public Http(ConfigurableApplicationContext context) {
    this(
        Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
        Contracts.of(context),
        null);
  }

  private Http(int port, OpenApiContract contract, @Nullable String token) {
    this.port = port;
    this.contract = contract;
    this.token = token;
  }

  /** The same, showing a token; null for none. */
  public Http with(@Nullable String bearer) {
    return new Http(port, contract, bearer);
  }

  public HttpResponse<String> get(String address) {
    return send("GET", address, "application/json");
  }

  public HttpResponse<String> page(String address) {
    return send("GET", address, "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** What is answered, byte by byte. */
  public byte[] bytes(String address) {
    return whole(address).body();
  }

  /** The same, with its status and its headers. */
  public HttpResponse<byte[]> whole(String address) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> send(String method, String address, String accept) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("Accept", accept);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      contract.hold(answer);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first page, as a proxy asks for it that says how it was asked itself. */
  public HttpResponse<String> forwarded(String protocol) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/style.css"))
            .header("X-Forwarded-Proto", protocol)
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public JsonNode json(String address) {
    HttpResponse<String> response = get(address);
    if (response.statusCode() != 200) {
      throw new AssertionError(address + ": " + response.statusCode() + " " + response.body());
    }
    return CandourJson.mapper().readTree(response.body());
  }

  /** Sends a request line as it is, which no client library would. */
  public String raw(String target) {
    return raw("GET", target, "Accept: application/json");
  }

  /** Sends a request line and headers as they are. */
  public String raw(String method, String target, String... headers) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          method
              + " "
              + target
              + " HTTP/1.1\r\n"
              + (Stream.of(headers).anyMatch(h -> h.startsWith("Host:"))
                  ? ""
                  : "Host: localhost\r\n")
              + String.join("", Stream.of(headers).map(header -> header + "\r\n").toList())
              + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page without what differs between any two sites: their addresses, and tokens of forms. */
  public static String ofAnySite(String page) {
    return page.replaceAll("<input [^>]*_csrf[^>]*>", "")
        .replaceAll("http://(127\\.0\\.0\\.1|localhost):[0-9]+", "a site");
  }
}
