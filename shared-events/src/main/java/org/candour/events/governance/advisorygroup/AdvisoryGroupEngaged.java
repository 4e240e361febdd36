package org.candour.events.governance.advisorygroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * A group was engaged to advise. What the event says is what the command that engages it asks for.
 *
 * @param advises who is to answer its advice
 * @param organisations which make up the group and speak for it
 */
@EventType(value = "advisory-group.engaged", visibility = Visibility.PUBLIC)
public record AdvisoryGroupEngaged(
    @Hint("What the group is called") @NotBlank @Size(max = 200) String name,
    @Hint("For whom it speaks") AdvisoryGroupKind kind,
    @Hint("Who is to answer its advice: a prison’s code, or a level such as SERVICE") Party advises,
    @Hint("What it advises on") @NotBlank @Size(max = 2000) String remit,
    @Hint("The organisations that make it up and speak for it")
        @Imported(Leeway.MAY_LACK)
        @Size(max = 100)
        List<OrganisationId> organisations)
    implements AdvisoryGroupEvent {
  public AdvisoryGroupEngaged {
    organisations = List.copyOf(organisations);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(advises, organisations);
  }
}
