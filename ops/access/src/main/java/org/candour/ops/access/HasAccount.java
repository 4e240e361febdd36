package org.candour.ops.access;

import org.candour.events.access.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** An authentication, or its principal, that knows the account it stands for. */
public interface HasAccount {

  /** The account that signed in or whose token was accepted. */
  Account account();

  /** The account that sent the request on this thread; {@link Account#PUBLIC} if nobody did. */
  static Account current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof HasAccount token) {
      return token.account();
    }
    return authentication != null && authentication.getPrincipal() instanceof HasAccount user
        ? user.account()
        : Account.PUBLIC;
  }
}
