package org.candour.ops.standalone.signin;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The clients in memory, each by the id that it shows. The framework's own repository refuses
 * clients that share a secret, and those of the demonstration accounts do.
 */
final class KnownClients implements RegisteredClientRepository {

  private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();

  KnownClients(Collection<RegisteredClient> known) {
    known.forEach(this::save);
  }

  @Override
  public void save(RegisteredClient client) {
    clients.put(client.getClientId(), client);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return clients.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.get(clientId);
  }
}
