package org.candour.broken.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;

final class PhonesHome {

  private PhonesHome() {}

  static HttpClient byClient() {
    return HttpClient.newHttpClient();
  }

  static Socket bySocket() throws IOException {
    return new Socket("localhost", 1);
  }

  static InputStream byAddress() throws IOException {
    return URI.create("http://localhost:1").toURL().openStream();
  }
}
