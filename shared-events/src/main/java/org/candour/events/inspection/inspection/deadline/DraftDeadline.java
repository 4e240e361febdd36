package org.candour.events.inspection.inspection.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Event;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.report.InspectionPublished;

/**
 * Each of those who are shown a draft answers it by the day that they were given, unless the
 * inspection is published or abandoned before.
 */
public final class DraftDeadline implements DeadlinePolicy {

  private static final String REPORT = "inspection-report";

  @Override
  public String stream() {
    return "inspection";
  }

  @Override
  public String name() {
    return DraftUnanswered.DEADLINE;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.ANSWER;
  }

  @Override
  public boolean ofImports() {
    return false;
  }

  @Override
  public Set<String> reads() {
    return Set.of(stream(), REPORT);
  }

  @Override
  public Set<StreamId> about(Entry entry) {
    return entry.payload() instanceof InspectionPublished
        ? Set.of(new StreamId(stream(), entry.stream().id()))
        : DeadlinePolicy.super.about(entry);
  }

  @Override
  public Set<StreamId> besides(Entry opening) {
    return Set.of(new StreamId(REPORT, opening.stream().id()));
  }

  @Override
  public Set<String> items(Entry entry, long index) {
    return switch (entry.payload()) {
      case DraftShared e -> e.with().stream().map(Party::value).collect(Collectors.toSet());
      case DraftAnswered e when e.saidBy() != null -> Set.of(e.saidBy().value());
      case Event _ -> Set.of();
    };
  }

  @Override
  public Optional<Deadline> after(Optional<Deadline> before, Entry entry, long index) {
    return switch (entry.payload()) {
      case DraftShared e when before.isPresent() ->
          before.map(answer -> answer.askedAnew(e.answerBy(), index));
      case DraftShared e -> Optional.of(Deadline.opened(e.answerBy(), entry, index));
      case DraftAnswered _, InspectionPublished _, InspectionAbandoned _ ->
          before.map(Deadline::closed);
      case DraftUnanswered _ -> before.map(Deadline::recorded);
      case Event _ -> before;
    };
  }

  @Override
  public DraftUnanswered silence(
      String deadline, LocalDate due, long causedBy, NavigableMap<Long, Entry> history) {
    return new DraftUnanswered(
        due, new Party(deadline.substring(DraftUnanswered.DEADLINE.length() + 1)));
  }
}
