package org.candour.events.commissioning.agreement;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The other side responded to a notice that ends the agreement.
 *
 * @param by who responded; null for the side that was given notice
 */
@EventType(value = "agreement.notice-answered", visibility = Visibility.PUBLIC)
public record NoticeAnswered(String response, @Nullable Party by) implements AgreementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
