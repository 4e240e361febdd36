package org.candour.ops.access;

import java.util.Optional;
import org.candour.events.access.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** An authentication, or its principal, that knows the account it stands for. */
public interface HasAccount {

  /** The account that signed in or whose token was accepted, as the records now are. */
  Account account();

  /** The same as its token says it, for which nothing is looked up. */
  Account asSignedIn();

  /** The account that sent the request on this thread; {@link Account#PUBLIC} if nobody did. */
  static Account current() {
    return sender().map(HasAccount::account).orElse(Account.PUBLIC);
  }

  /** That account as its token says it, for which nothing is looked up. */
  static Account signedIn() {
    return sender().map(HasAccount::asSignedIn).orElse(Account.PUBLIC);
  }

  private static Optional<HasAccount> sender() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof HasAccount token) {
      return Optional.of(token);
    }
    return authentication != null && authentication.getPrincipal() instanceof HasAccount user
        ? Optional.of(user)
        : Optional.empty();
  }
}
