package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** What was done complied with a duty, whatever day within the known range it happened on. */
@EventType(value = "duty.met", visibility = Visibility.PUBLIC)
public record DutyMet(DutyFinding finding, @Nullable Long instead) implements DutyJudged {

  /** Judged when it was recorded. */
  public DutyMet(DutyFinding finding) {
    this(finding, null);
  }
}
