package org.candour.events.governance.consultation;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Organisations and groups were invited to take part. */
@EventType(value = "consultation.participants-invited", visibility = Visibility.PUBLIC)
public record ParticipantsInvited(List<OrganisationId> organisations, List<String> groups)
    implements ConsultationEvent {
  public ParticipantsInvited {
    organisations = List.copyOf(organisations);
    groups = List.copyOf(groups);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(organisations);
  }
}
