package org.candour.events.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.terms.NotificationTerms;

/** Inspectors notified the Secretary of State urgently. */
@EventType(value = "failure.urgent-notification-issued", visibility = Visibility.PUBLIC)
public record UrgentNotificationIssued(@JsonUnwrapped NotificationTerms terms)
    implements FailureEvent {

  /** Who is to answer: the Secretary of State, whoever holds the office. */
  public static final Party ADDRESSED = Party.of(Level.MINISTER);

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(ADDRESSED);
  }
}
