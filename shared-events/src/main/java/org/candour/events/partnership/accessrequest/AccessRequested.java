package org.candour.events.partnership.accessrequest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** An organisation asked for access: counts and reasons, no persons. */
@EventType(value = "access-request.requested", visibility = Visibility.PARTIES)
public record AccessRequested(@JsonUnwrapped AccessRequestTerms terms)
    implements AccessRequestEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.organisation(), terms.establishment());
  }
}
