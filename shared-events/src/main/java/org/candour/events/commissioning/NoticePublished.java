package org.candour.events.commissioning;

import java.util.Set;
import org.candour.events.AgreementId;
import org.candour.events.EventType;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A notice of procurement was published.
 *
 * @param reference its number or address, as published
 */
@EventType(value = "round.notice-published", visibility = Visibility.PUBLIC)
public record NoticePublished(
    NoticeType notice,
    @Nullable String reference,
    @Nullable AgreementId agreement,
    @Nullable String lot)
    implements RoundEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(agreement);
  }
}
