package org.candour.events;

/** What was done complied with a duty, whatever day within the known range it happened on. */
@EventType(value = "duty.met", visibility = Visibility.PUBLIC)
public record DutyMet(DutyFinding finding) implements DutyJudged {}
