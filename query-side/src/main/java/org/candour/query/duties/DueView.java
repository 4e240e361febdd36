package org.candour.query.duties;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row for each deadline of each stream, as the deadline's policy folds it. */
@Component
public class DueView implements View<DeadlineRow> {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  /** A stream, and a policy on something that falls due in it. */
  private record Subject(StreamId stream, DeadlinePolicy policy) {

    String key() {
      String chief = stream.type() + ' ' + stream.id();
      return policy.chief() ? chief : chief + ' ' + policy.name();
    }
  }

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Class<DeadlineRow> rowType() {
    return DeadlineRow.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return subjects(recorded.entry()).keySet();
  }

  private static Map<String, Subject> subjects(Entry entry) {
    Map<String, Subject> subjects = new TreeMap<>();
    for (DeadlinePolicy policy : POLICIES.all()) {
      for (StreamId stream : POLICIES.about(policy, entry)) {
        Subject subject = new Subject(stream, policy);
        subjects.put(subject.key(), subject);
      }
    }
    return subjects;
  }

  @Override
  public Optional<DeadlineRow> evolve(String key, Optional<DeadlineRow> row, LedgerEntry recorded) {
    Subject subject = subjects(recorded.entry()).get(key);
    if (subject == null) {
      throw new OutOfPlaceException(name(), recorded);
    }
    DeadlinePolicy policy = subject.policy();
    Map<String, Deadline> deadlines =
        POLICIES.after(
            policy,
            row.map(DeadlineRow::deadlines).orElse(Map.of()),
            recorded.entry(),
            recorded.index());
    if (deadlines.isEmpty() && policy.chief()) {
      throw new OutOfPlaceException(name(), recorded);
    }
    List<StreamId> concerns =
        row.filter(_ -> !policy.asksOthers(recorded.entry()))
            .map(DeadlineRow::concerns)
            .orElse(recorded.entry().concerns());
    return deadlines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DeadlineRow.of(
                key, subject.stream(), policy.kind(), concerns, deadlines, policy.ofImports()));
  }

  @Override
  public List<Facet<DeadlineRow>> facets() {
    return List.of(
        Facet.choice("kind", DeadlineKind.class, DeadlineRow::kind).label("What"),
        Facet.yesNo("open", DeadlineRow::open).label("Still open"),
        Facet.yesNo("silent", DeadlineRow::silent).label("Nothing received"),
        Facet.many("concerns", DeadlineRow::concerns).stream(),
        Facet.when("on", DeadlineRow::on).label("Day").sortable());
  }

  /** What is still to come first, by its day. */
  @Override
  public Order<DeadlineRow> order() {
    return Order.<DeadlineRow>first(due -> due.open(), due -> Objects.toString(due.on(), "9999"))
        .label("What is overdue first");
  }
}
