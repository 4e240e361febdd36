package org.candour.command.partnership.arrangement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementTerms;

/** Make an arrangement. */
@Command(
    name = "make-arrangement",
    title = "Make an arrangement",
    stream = "arrangement",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"1", "12", "20", "22", "23", "P10", "P11", "P16"},
    opens = true)
record MakeArrangement(
    @Hint("The arrangement") ArrangementId arrangement,
    @Valid @JsonUnwrapped ArrangementTerms terms)
    implements ArrangementCommand {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishment(), terms.organisations());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ESTABLISHMENT, terms.establishment())
        .and(Side.ORGANISATION, terms.organisations());
  }

  /** What has happened once this is accepted. */
  ArrangementMade happened() {
    return new ArrangementMade(terms);
  }
}
