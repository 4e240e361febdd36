package org.candour.events.governance.informationrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * A request was received. What the event says is what the command that records it asks for.
 *
 * @param of who is to answer it
 * @param asker what kind of person or body asked; who it was is never said
 */
@EventType(value = "information-request.asked", visibility = Visibility.PUBLIC)
public record InformationAsked(
    @Hint("Of whom it is asked: a prison’s code, or a level such as MINISTRY") Party of,
    @Hint("What is asked, without saying who asks") @NotBlank @Size(max = 2000) String subject,
    @Hint("What kind of person or body asks") Asker asker)
    implements InformationRequestEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(of);
  }

  /** Kinds of people and bodies that ask. */
  public enum Asker {
    MEMBER_OF_THE_PUBLIC,
    PRISONER_OR_FAMILY,
    ORGANISATION,
    RESEARCHER,
    PRESS,
    MEMBER_OF_PARLIAMENT,
    NOT_KNOWN
  }
}
