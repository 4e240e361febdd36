package org.candour.events.outcomes.failure.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;

/**
 * One thing that a plan says will be done. It is kept as a commitment of its owner, which arises
 * from the plan.
 *
 * @param owner who alone can do it: a plan that puts on the prison what only the ministry can pay
 *     for shows it here
 */
public record PlanAction(
    @Hint("What will be done") @NotBlank @Size(max = 1000) String what,
    @Hint("The level that owns it: a prison’s code, MINISTRY, SERVICE") Party owner,
    @Hint("The last day") LocalDate due) {}
