package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** What is known does not tell whether a duty was complied with. */
@EventType(value = "duty.undetermined", visibility = Visibility.PUBLIC)
public record DutyUndetermined(DutyFinding finding, @Nullable Long instead) implements DutyJudged {

  /** Judged when it was recorded. */
  public DutyUndetermined(DutyFinding finding) {
    this(finding, null);
  }
}
