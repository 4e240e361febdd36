package org.candour.ops.access;

import java.util.Collection;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The authentication of a request that came with a valid bearer token. */
public final class BearerAuthentication extends JwtAuthenticationToken implements HasAccount {

  private static final long serialVersionUID = 1;
  private static final String SCOPE = "SCOPE_";

  private final transient Account account;
  private final transient OrganisationRecords records;
  private transient @Nullable Account known;

  BearerAuthentication(
      Jwt token,
      Collection<GrantedAuthority> scopes,
      Account account,
      OrganisationRecords records) {
    super(token, scopes);
    this.account = account;
    this.records = records;
  }

  /** The authority that a token with a scope gives. */
  public static String authority(String scope) {
    return SCOPE + scope;
  }

  /** Whether the token was issued with a scope. */
  public boolean hasScope(String scope) {
    return getAuthorities().stream().anyMatch(each -> authority(scope).equals(each.getAuthority()));
  }

  /** Looked up once a request. */
  @Override
  public Account account() {
    if (known == null) {
      known = records.known(account);
    }
    return known;
  }

  @Override
  public Account asSignedIn() {
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
