package org.candour.events.commissioning.round;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A notice of procurement was published.
 *
 * @param reference its number or address, as published
 * @param standstillUntil the last day of the standstill that an award notice announces; null where
 *     it announces none
 */
@EventType(value = "round.notice-published", visibility = Visibility.PUBLIC)
public record NoticePublished(
    NoticeType notice,
    @Nullable String reference,
    @Nullable AgreementId agreement,
    @Nullable String lot,
    @Nullable LocalDate standstillUntil)
    implements RoundEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(agreement);
  }
}
