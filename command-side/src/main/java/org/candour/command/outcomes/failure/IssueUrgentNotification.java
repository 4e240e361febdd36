package org.candour.command.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.NotificationTerms;

/** Issue an urgent notification. */
@Command(
    name = "issue-urgent-notification",
    title = "Issue an urgent notification",
    stream = "failure",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25"})
record IssueUrgentNotification(
    @Hint("The failure") FailureId failure, @Valid @JsonUnwrapped NotificationTerms terms)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  UrgentNotificationIssued happened() {
    return new UrgentNotificationIssued(terms);
  }
}
