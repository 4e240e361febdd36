package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** What is known does not tell whether a duty was complied with. */
@EventType(value = "duty.undetermined", visibility = Visibility.PUBLIC)
public record DutyUndetermined(DutyFinding finding) implements DutyJudged {}
