package org.candour.command.partnership.accessrequest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;
import org.candour.events.partnership.accessrequest.AccessRequested;

/** Ask for access. */
@Command(
    name = "request-access",
    title = "Ask for access",
    stream = "access-request",
    by = {Role.PARTNER, Role.REGISTRAR},
    says = Side.ORGANISATION,
    ideas = {"21"},
    opens = true)
record RequestAccess(
    @Hint("The request") AccessRequestId accessRequest,
    @Valid @JsonUnwrapped AccessRequestTerms terms)
    implements AccessRequestCommand {
  public RequestAccess {
    if (terms.people() < 1) {
      throw new IllegalArgumentException("Access must be for at least one person");
    }
    if (terms.livedExperience() != null && terms.livedExperience() > terms.people()) {
      throw new IllegalArgumentException(
          "The number of people with lived experience cannot be more than the number of people");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.organisation());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ORGANISATION, terms.organisation());
  }

  @Override
  public Party speaks() {
    return new Party(terms.organisation().value());
  }

  /** What has happened once this is accepted. */
  AccessRequested happened() {
    return new AccessRequested(terms);
  }
}
