package org.candour.events.governance.informationrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The request was answered.
 *
 * @param heldBy who holds what was not held, if that was said
 * @param exemption the section of the Act under which a part was withheld
 */
@EventType(value = "information-request.answered", visibility = Visibility.PUBLIC)
public record InformationAnswered(
    Extent extent, @Nullable String heldBy, @Nullable String exemption)
    implements InformationRequestEvent {

  /** How much of what was asked was given. */
  public enum Extent {
    WHOLE,
    PART,
    NOT_HELD
  }
}
