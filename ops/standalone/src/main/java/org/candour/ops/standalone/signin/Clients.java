package org.candour.ops.standalone.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The pages, which sign people in, and one client per account, for scripts. */
final class Clients {

  /** The client of the pages. */
  static final String PAGES = "candour-pages";

  private static final String READ = "candour.read";
  private static final String RECORD = "candour.record";
  private static final TokenSettings TOKENS =
      TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

  private Clients() {}

  static List<RegisteredClient> all(SignInServer.Place place) {
    List<RegisteredClient> clients = new ArrayList<>();
    clients.add(pages(place));
    DemonstrationAccount.ALL.forEach(account -> clients.add(script(account)));
    return clients;
  }

  private static RegisteredClient pages(SignInServer.Place place) {
    return RegisteredClient.withId(PAGES)
        .clientId(PAGES)
        .clientSecret("{noop}" + place.pagesSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(place.pages().resolve("/login/oauth2/code/candour").toString())
        .postLogoutRedirectUri(place.pages().resolve("/").toString())
        .scope("openid")
        .scope(READ)
        .scope(RECORD)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TOKENS)
        .build();
  }

  private static RegisteredClient script(DemonstrationAccount account) {
    return RegisteredClient.withId(account.name())
        .clientId(account.name())
        .clientSecret("{noop}" + DemonstrationAccount.PASSWORD)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope(READ)
        .scope(RECORD)
        .tokenSettings(TOKENS)
        .build();
  }
}
