package org.candour.query.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.ops.access.HasAccount;
import org.candour.query.presentation.PlainEnglish;
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

  /** The account, its roles and where it acts: {@code clerk-bxi, board clerk, BXI}. */
  public String name() {
    Account account = HasAccount.signedIn();
    Stream<String> roles = account.roles().stream().map(PlainEnglish::plain).sorted();
    Stream<String> places =
        account.establishments().stream().map(EstablishmentCode::toString).sorted();
    OrganisationId of = account.organisation();
    Stream<String> organisation = of == null ? Stream.empty() : Stream.of(of.value());
    return Stream.of(Stream.of(account.id()), roles, places, organisation)
        .flatMap(each -> each)
        .collect(Collectors.joining(", "));
  }
}
