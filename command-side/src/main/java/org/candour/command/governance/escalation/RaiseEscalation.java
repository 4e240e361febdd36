package org.candour.command.governance.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationTerms;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Ask a level a question. */
@Command(
    name = "raise-escalation",
    title = "Ask a level a question",
    stream = "escalation",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"25", "26"},
    opens = true)
record RaiseEscalation(
    @Hint("The escalation") EscalationId escalation,
    @Valid @JsonUnwrapped EscalationTerms terms,
    @Hint("The numbers of the entries that it is about") @Size(max = 50) List<Long> about,
    @Hint("The number of the entry that records the resolution to ask") @Nullable Long arisesFrom,
    @Hint("The earlier escalation, of this board or another, that asked the same")
        @Nullable EscalationId repeats)
    implements EscalationCommand {
  public RaiseEscalation {
    about = List.copyOf(about);
    Level level =
        terms
            .to()
            .level()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "An escalation must be addressed to a level, not to an organisation"));
    if (level == Level.PRISON && !terms.to().equals(Party.of(terms.board()))) {
      throw new IllegalArgumentException("A board asks its own prison, not another");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.board());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.BOARD, terms.board());
  }

  @Override
  public Party speaks() {
    return Party.of(terms.board());
  }
}
