package org.candour.query.access;

import org.candour.events.access.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Something that says whose request it is. */
interface HasAccount {

  Account account();

  /** Whose the request is that this thread works on. */
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
