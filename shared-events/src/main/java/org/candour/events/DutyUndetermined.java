package org.candour.events;

/** What is known does not tell whether a duty was complied with. */
@EventType("duty.undetermined")
public record DutyUndetermined(DutyFinding finding) implements DutyJudged {}
