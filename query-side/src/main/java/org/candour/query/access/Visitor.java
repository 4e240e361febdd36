package org.candour.query.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.EstablishmentCode;
import org.candour.events.OrganisationId;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.wording.Words;
import org.springframework.stereotype.Component;

/** What the head of every page says of who looks at it. */
@Component
public class Visitor {

  private final Identity identity;

  Visitor(Identity identity) {
    this.identity = identity;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return Identified.current().isSignedIn();
  }

  /** Whether the reading log is open to whoever looks. */
  public boolean isAuditor() {
    return Identified.current().roles().contains(Role.AUDITOR);
  }

  /** Whether there is a sign-in service. */
  public boolean canSignIn() {
    return identity.hasSignIn();
  }

  /** Who, and under what authority: {@code clerk-bxi, board clerk, BXI}. */
  public String name() {
    Account account = Identified.current();
    Stream<String> roles = account.roles().stream().map(Words::plain).sorted();
    Stream<String> places =
        account.establishments().stream().map(EstablishmentCode::toString).sorted();
    OrganisationId of = account.organisation();
    Stream<String> organisation = of == null ? Stream.empty() : Stream.of(of.value());
    return Stream.of(Stream.of(account.id()), roles, places, organisation)
        .flatMap(each -> each)
        .collect(Collectors.joining(", "));
  }
}
