package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * It cannot be determined whether a duty was complied with.
 *
 * @param explanation why, where that is because a date was not said to the day at first hand
 * @param instead see {@link DutyJudged#instead}
 */
@EventType(value = "duty.undetermined", visibility = Visibility.PUBLIC)
public record DutyUndetermined(
    DutyFinding finding, @Nullable String explanation, @Nullable Long instead)
    implements DutyJudged {

  /** Judged when it was recorded, for no reason of the sender's. */
  public DutyUndetermined(DutyFinding finding) {
    this(finding, null, null);
  }
}
