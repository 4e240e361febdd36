package org.candour.command.partnership.commitment;

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
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentTerms;
import org.jspecify.annotations.Nullable;

/** Promise something. */
@Command(
    name = "offer-commitment",
    title = "Promise something",
    stream = "commitment",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = Side.PROMISOR,
    ideas = {"16", "C4", "P12", "P15"},
    opens = true)
record OfferCommitment(
    @Hint("The commitment") CommitmentId commitment,
    @Valid @JsonUnwrapped CommitmentTerms terms,
    @Hint("The number of the entry that it arises from: an award, a resolution, an answer")
        @Nullable Long arisesFrom,
    @Hint("The number of the action that it answers, within a board’s resolution or a plan")
        @Nullable Integer action)
    implements CommitmentCommand {
  public OfferCommitment {
    if (terms.by().equals(terms.to())) {
      throw new IllegalArgumentException("A promise must be made to somebody else");
    }
    if (action != null && arisesFrom == null) {
      throw new IllegalArgumentException(
          "Name the resolution or the plan that asks for this action");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.by());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.PROMISOR, terms.by());
  }

  @Override
  public Party speaks() {
    return terms.by();
  }
}
