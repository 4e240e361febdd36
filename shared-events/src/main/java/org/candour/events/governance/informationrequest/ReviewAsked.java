package org.candour.events.governance.informationrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Whoever asked wants the answer, or the refusal, reviewed. */
@EventType(value = "information-request.review-asked", visibility = Visibility.PUBLIC)
public record ReviewAsked(@Nullable String why) implements InformationRequestEvent {}
