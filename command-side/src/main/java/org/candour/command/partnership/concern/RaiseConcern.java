package org.candour.command.partnership.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.jspecify.annotations.Nullable;

/** Raise a concern. */
@Command(
    name = "raise-concern",
    title = "Raise a concern",
    stream = "concern",
    by = {Role.PARTNER, Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    ideas = {"15", "P7"},
    opens = true)
record RaiseConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("What it is") ConcernKind kind,
    @Hint("Who raises it: an establishment’s code or an organisation’s identifier") Party from,
    @Hint("Who is to answer it") Party to,
    @Hint("What it is about, in a line") @NotBlank @Size(max = 300) String subject,
    @Hint("What is to be said") @NotBlank @Size(max = 4000) String text,
    @Hint("The prison that it is about") @Nullable EstablishmentCode establishment)
    implements ConcernCommand {
  public RaiseConcern {
    if (from.equals(to)) {
      throw new IllegalArgumentException("A concern must be addressed to somebody else");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(from);
  }

  /** What has happened once this is accepted. */
  ConcernRaised happened() {
    return new ConcernRaised(kind, from, to, subject, text, establishment);
  }
}
