package org.candour.command.identity;

import java.util.Collection;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Somebody whose token was believed. */
public final class BearerAuthentication extends JwtAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient Account account;

  BearerAuthentication(Jwt token, Collection<GrantedAuthority> scopes, Account account) {
    super(token, scopes);
    this.account = account;
  }

  /** Whose the request is that this thread works on. */
  public static Account current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof BearerAuthentication signedIn
        ? signedIn.account
        : Account.PUBLIC;
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
