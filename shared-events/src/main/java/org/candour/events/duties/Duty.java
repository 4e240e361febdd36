package org.candour.events.duties;

import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Term;
import org.jspecify.annotations.Nullable;

/**
 * One version of a duty.
 *
 * @param id names the duty through all its versions: {@code closure-notice}
 * @param version counted from 1
 * @param sentence what it asks for, in one sentence
 * @param required the term that it asks for, if it is counted
 * @param from since when it is in force
 * @param until the last day on which it was in force; null while it still is
 * @param binding whether it binds in law
 * @param force what gives it force: a statute, a compact, the project's own policy
 * @param source where that can be read
 * @param verified whether the source was seen to say so
 * @param scope what it applies to, where that is counted
 */
public record Duty(
    String id,
    int version,
    String sentence,
    @Nullable Term required,
    PartialDate from,
    @Nullable PartialDate until,
    boolean binding,
    String force,
    String source,
    boolean verified,
    @Nullable DutyScope scope) {

  /** Whether it was in force whatever day the date really is. */
  public boolean surelyInForceOn(PartialDate date) {
    return !date.earliest().isBefore(from.latest())
        && (until == null || !date.latest().isAfter(until.earliest()));
  }

  /** Whether it was in force on some day that the date can be. */
  public boolean perhapsInForceOn(PartialDate date) {
    return !date.latest().isBefore(from.earliest())
        && (until == null || !date.earliest().isAfter(until.latest()));
  }
}
