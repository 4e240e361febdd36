package org.candour.events;

/** What is known does not tell whether a duty was complied with. */
@EventType(value = "duty.undetermined", visibility = Visibility.PUBLIC)
public record DutyUndetermined(DutyFinding finding) implements DutyJudged {}
