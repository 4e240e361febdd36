package org.candour.events;

/** What was done complied with a duty, whatever day within the known range it happened on. */
@EventType("duty.met")
public record DutyMet(DutyFinding finding) implements DutyJudged {}
