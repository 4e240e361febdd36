package org.candour.query.access;

import java.util.List;
import org.candour.events.access.Account;
import org.candour.ops.access.HasAccount;
import org.candour.ops.access.OrganisationRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in on the pages. */
final class OidcAccount extends DefaultOidcUser implements HasAccount {

  private static final long serialVersionUID = 1;

  private final transient Account account;
  private final transient OrganisationRecords records;

  OidcAccount(OidcIdToken idToken, Account account, OrganisationRecords records) {
    super(List.of(), idToken);
    this.account = account;
    this.records = records;
  }

  @Override
  public Account account() {
    return records.known(account);
  }

  @Override
  public Account asSignedIn() {
    return account;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof OidcAccount that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + account.hashCode();
  }
}
