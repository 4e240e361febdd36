package org.candour.query.access;

import java.util.Collection;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A program, or somebody at a command line, with a token. */
final class BearerAuthentication extends JwtAuthenticationToken implements HasAccount {

  private static final long serialVersionUID = 1;

  private final transient Account account;

  BearerAuthentication(Jwt token, Collection<GrantedAuthority> scopes, Account account) {
    super(token, scopes);
    this.account = account;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof BearerAuthentication that
        && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + account.hashCode();
  }
}
