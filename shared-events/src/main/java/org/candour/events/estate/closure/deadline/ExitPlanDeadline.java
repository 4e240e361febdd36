package org.candour.events.estate.closure.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Each exit plan is carried out by the day that was agreed, unless there is no closure any more.
 */
public final class ExitPlanDeadline implements DeadlinePolicy {

  private static final String NAME = "exit-plan";

  @Override
  public String stream() {
    return "closure";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.EXIT_PLAN;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Set<String> items(Entry entry, long index) {
    return switch (entry.payload()) {
      case ExitPlanAgreed e -> Set.of(item(e.organisation(), e.service()));
      case ExitPlanCompleted e -> Set.of(item(e.organisation(), e.service()));
      case Event _ -> Set.of();
    };
  }

  private static String item(OrganisationId organisation, String service) {
    return organisation + " " + service.replace('\n', ' ');
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case ExitPlanAgreed e when before.isPresent() ->
          before.map(plan -> plan.askedAnew(e.by(), index));
      case ExitPlanAgreed e -> Optional.of(Deadline.opened(e.by(), entry, index));
      case ExitPlanCompleted _, ClosureRescinded _ -> before.map(Deadline::closed);
      case Event _ -> before;
    };
  }

  @Override
  public SilenceRecorded silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return Objects.requireNonNull(history.get(causedBy)).payload() instanceof ExitPlanAgreed agreed
        ? new SilenceRecorded(
            kind(), deadline, due, agreed.service(), bound(agreed, causedBy, history))
        : new SilenceRecorded(kind(), deadline, due, null, null);
  }

  /**
   * Whose plan it is: the organisation’s once it has agreed, and before that the side’s that
   * recorded it; null if that is national oversight or a source.
   */
  private static @Nullable Party bound(
      ExitPlanAgreed plan, long entry, NavigableMap<Long, Entry> history) {
    Party organisation = new Party(plan.organisation().value());
    Consent consent = Objects.requireNonNull(Consent.among(history).get(entry));
    return consent.agrees(organisation) ? organisation : consent.saidBy();
  }
}
