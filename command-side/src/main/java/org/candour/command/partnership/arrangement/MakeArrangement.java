package org.candour.command.partnership.arrangement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.jspecify.annotations.Nullable;

/** Make an arrangement. */
@Command(
    name = "make-arrangement",
    title = "Make an arrangement",
    stream = "arrangement",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    ideas = {"1", "12", "20", "22", "23", "P10", "P11", "P16"},
    opens = true)
record MakeArrangement(
    @Hint("The arrangement") ArrangementId arrangement,
    @Hint("What kind") ArrangementKind kind,
    @Hint("The prison") EstablishmentCode establishment,
    @Hint("The organisations") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("What was arranged") @NotBlank @Size(max = 2000) String what,
    @Hint("The post whose holder coordinates; never a name") @Nullable @Size(max = 200) String post,
    @Hint("How many hours a week that post has for it") @Nullable @PositiveOrZero @Max(10_000_000)
        Integer hoursAWeek,
    @Hint("The last day on which it is in force unless it is reviewed") @Nullable LocalDate until)
    implements ArrangementCommand {
  public MakeArrangement {
    organisations = List.copyOf(organisations);
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(establishment, organisations);
  }

  /** What has happened once this is accepted. */
  ArrangementMade happened() {
    return new ArrangementMade(kind, establishment, organisations, what, post, hoursAWeek, until);
  }
}
