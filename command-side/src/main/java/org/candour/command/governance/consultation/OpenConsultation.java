package org.candour.command.governance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Open a consultation. */
@Command(
    name = "open-consultation",
    title = "Open a consultation",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"3", "8", "10", "13"},
    opens = true)
record OpenConsultation(
    @Hint("The consultation") ConsultationId consultation,
    @Valid @JsonUnwrapped ConsultationTerms terms,
    @Hint("The number of the entry of the decision, or of what leads to it") @Nullable Long about)
    implements ConsultationCommand {
  public OpenConsultation {
    if (terms.opens().isSurelyAfter(terms.closes())) {
      throw new IllegalArgumentException("A consultation must open before it closes");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.by());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ADDRESSEE, terms.by());
  }

  @Override
  public Party speaks() {
    return terms.by();
  }
}
