package org.candour.events.commissioning.agreement.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.NoticeAnswered;
import org.candour.events.commissioning.agreement.NoticeGiven;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** The side that is given notice responds by the day that was set for it. */
public final class ResponseDeadline implements DeadlinePolicy {

  @Override
  public String stream() {
    return "agreement";
  }

  @Override
  public String name() {
    return "response";
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.RESPONSE;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case NoticeGiven e when before.isPresent() ->
          before.map(response -> response.askedAnew(e.respondBy(), index));
      case NoticeGiven e when e.respondBy() != null ->
          Optional.of(Deadline.opened(e.respondBy(), entry, index));
      case NoticeAnswered _, AgreementEnded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }

  @Override
  public SilenceRecorded silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    Party given =
        Objects.requireNonNull(history.get(causedBy)).payload() instanceof NoticeGiven notice
            ? notice.by()
            : null;
    OrganisationId other =
        history.values().stream()
            .map(Entry::payload)
            .filter(AgreementSigned.class::isInstance)
            .map(signed -> other(((AgreementSigned) signed).terms(), given))
            .findFirst()
            .orElse(null);
    return new SilenceRecorded(
        kind(), deadline, due, null, other == null ? null : new Party(other.value()));
  }

  /** Who was given notice; where nobody is named, the payer gave it. */
  private static @Nullable OrganisationId other(AgreementTerms terms, @Nullable Party given) {
    return given != null && terms.isProvider(given) ? terms.payer() : terms.provider();
  }
}
