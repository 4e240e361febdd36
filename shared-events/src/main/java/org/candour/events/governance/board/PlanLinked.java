package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.PlanTerms;

/** The board uses a plan of its area. */
@EventType(value = "board.plan-linked", visibility = Visibility.PUBLIC)
public record PlanLinked(@JsonUnwrapped PlanTerms plan) implements BoardEvent {}
