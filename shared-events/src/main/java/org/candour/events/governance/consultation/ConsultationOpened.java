package org.candour.events.governance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A consultation was opened.
 *
 * @param about the decision, or what leads to it; null where none is on record
 */
@EventType(value = "consultation.opened", visibility = Visibility.PUBLIC)
public record ConsultationOpened(@JsonUnwrapped ConsultationTerms terms, @Nullable Link about)
    implements ConsultationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.by(), about);
  }
}
