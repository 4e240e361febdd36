package org.candour.command.partnership.concern;

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
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTerms;

/** Raise a concern. */
@Command(
    name = "raise-concern",
    title = "Raise a concern",
    stream = "concern",
    by = {Role.PARTNER, Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    says = Side.RAISER,
    ideas = {"15", "P7"},
    opens = true)
record RaiseConcern(
    @Hint("The concern") ConcernId concern, @Valid @JsonUnwrapped ConcernTerms terms)
    implements ConcernCommand {
  public RaiseConcern {
    if (terms.from().equals(terms.to())) {
      throw new IllegalArgumentException("A concern must be addressed to somebody else");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.from());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.RAISER, terms.from());
  }

  @Override
  public Party speaks() {
    return terms.from();
  }

  /** What has happened once this is accepted. */
  ConcernRaised happened() {
    return new ConcernRaised(terms);
  }
}
