package org.candour.query.access;

import org.candour.events.Role;
import org.candour.ops.access.HasAccount;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The signed-in user, as the head of every page names them. */
@Component
public class CurrentUser {

  private final OidcRegistration provider;

  CurrentUser(OidcRegistration provider) {
    this.provider = provider;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return HasAccount.signedIn().isSignedIn();
  }

  /**
   * Whether somebody was signed in whose session has ended. Nobody else brings the id of a session:
   * reading begins none.
   */
  public boolean wasSignedIn() {
    return !isSignedIn()
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getRequest().getRequestedSessionId() != null
        && !request.getRequest().isRequestedSessionIdValid();
  }

  /** Whether they may read the reading log. */
  public boolean isAuditor() {
    return HasAccount.signedIn().roles().contains(Role.AUDITOR);
  }

  /** Whether there is a sign-in service. */
  public boolean canSignIn() {
    return provider.isConfigured();
  }
}
