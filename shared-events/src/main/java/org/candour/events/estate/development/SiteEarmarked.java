package org.candour.events.estate.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A site was earmarked for an establishment. */
@EventType(value = "development.site-earmarked", visibility = Visibility.PUBLIC)
public record SiteEarmarked(@JsonUnwrapped SiteTerms terms) implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.formerEstablishment());
  }
}
