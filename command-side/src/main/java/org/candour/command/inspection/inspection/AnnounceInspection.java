package org.candour.command.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.inspection.InspectionAnnounced;

/** Announce an inspection to the ledger, whether or not those inspected are told. */
@Command(
    name = "announce-inspection",
    title = "Begin an inspection",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"},
    opens = true)
record AnnounceInspection(
    @Hint("The inspection") InspectionId inspection, @Valid @JsonUnwrapped InspectionTerms terms)
    implements InspectionCommand {
  public AnnounceInspection {
    if ((terms.scheme() == null) != (terms.schemeVersion() == null)) {
      throw new IllegalArgumentException("A rating scheme must be named with its version");
    }
    boolean thematic = terms.kind() == InspectionKind.THEMATIC;
    if (terms.scheme() == null && !(thematic && terms.standards().isEmpty())) {
      throw new IllegalArgumentException(
          "A rating scheme must be named, but for a theme without standards");
    }
    if (!thematic && terms.establishments().isEmpty() && terms.organisations().isEmpty()) {
      throw new IllegalArgumentException("At least one prison or organisation must be inspected");
    }
    if (terms.until() != null && terms.from().isSurelyAfter(terms.until())) {
      throw new IllegalArgumentException("The last day must not come before the first");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishments(), terms.organisations());
  }

  /** What has happened once this is accepted. */
  InspectionAnnounced happened() {
    return new InspectionAnnounced(terms);
  }
}
