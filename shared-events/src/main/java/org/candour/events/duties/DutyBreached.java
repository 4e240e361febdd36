package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A duty was not complied with, and the record says so.
 *
 * @param finding which duty, which version, and what was found
 * @param shortfall by how many days it fell short, where the duty is counted in days
 * @param explanation the sender's explanation; null only for imported history that stands
 *     unexplained
 * @param standing whether it is explained
 */
@EventType(value = "duty.breached", visibility = Visibility.PUBLIC)
public record DutyBreached(
    DutyFinding finding,
    @Nullable Days shortfall,
    @Nullable String explanation,
    Standing standing,
    @Nullable Long instead)
    implements DutyJudged {

  /** Judged when it was recorded. */
  public DutyBreached(
      DutyFinding finding,
      @Nullable Days shortfall,
      @Nullable String explanation,
      Standing standing) {
    this(finding, shortfall, explanation, standing, null);
  }

  /** Whether a breach is explained. */
  public enum Standing {
    EXPLAINED,
    /** History imported from a named source, which may stand unexplained. */
    UNEXPLAINED_IMPORT
  }
}
