package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.definition.Hint;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.jspecify.annotations.Nullable;

/** Promise something. */
@Command(
    name = "offer-commitment",
    title = "Promise something",
    stream = "commitment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    ideas = {"16", "C4", "P12", "P15"},
    opens = true)
record OfferCommitment(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("Who promises: an establishment’s code or an organisation’s identifier") Party by,
    @Hint("To whom") Party to,
    @Hint("What is promised") @NotBlank @Size(max = 2000) String what,
    @Hint("How anybody can tell that it is kept") @Nullable @Size(max = 1000) String measure,
    @Hint("The last day on which it is kept in time") LocalDate due,
    @Hint("The number of the entry that it arises from: an award, a resolution, an answer")
        @Nullable Long arisesFrom,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes)
    implements CommitmentCommand {
  public OfferCommitment {
    themes = List.copyOf(themes);
    if (by.equals(to)) {
      throw new IllegalArgumentException("A promise must be made to somebody else");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(by);
  }

  /** What has happened once this is accepted. */
  CommitmentOffered happened(@Nullable Link arisesFrom) {
    return new CommitmentOffered(by, to, what, measure, due, arisesFrom, themes);
  }
}
