package org.candour.command.partnership.arrangement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.partnership.CountedPeriod;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ReturnKind;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.jspecify.annotations.Nullable;

/** Record counts under an arrangement. */
@Command(
    name = "record-return",
    title = "Record counts under an arrangement",
    stream = "arrangement",
    by = {Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"12", "20", "23"})
record RecordReturn(
    @Hint("The arrangement") ArrangementId arrangement,
    @Hint("What is counted") ReturnKind kind,
    @Hint("The first day that is counted") LocalDate from,
    @Hint("The last day that is counted") LocalDate to,
    @Hint("How many people or times there were in all") @PositiveOrZero @Max(10_000_000) int total,
    @Hint("At reception: how many were asked which organisations they know")
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer asked,
    @Hint("For how many of those asked the organisations they know were contacted in time")
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer contacted)
    implements ArrangementCommand {
  public RecordReturn {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The last day counted cannot be before the first");
    }
    if (asked != null && asked > total) {
      throw new IllegalArgumentException("The number asked cannot be more than the total");
    }
    if (contacted != null && contacted > (asked == null ? total : asked)) {
      throw new IllegalArgumentException(
          "The number contacted cannot be more than the number asked, nor than the total");
    }
  }

  CountedPeriod period() {
    return new CountedPeriod(from, to);
  }

  /** What has happened once this is accepted. */
  ReturnRecorded happened() {
    return new ReturnRecorded(kind, from, to, total, asked, contacted);
  }
}
