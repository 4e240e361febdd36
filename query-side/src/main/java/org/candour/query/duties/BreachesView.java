package org.candour.query.duties;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.ValueKind;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per breach, whatever stream it stands in. */
@Component
public class BreachesView implements View<Breach> {

  @Override
  public String name() {
    return "breaches";
  }

  @Override
  public Class<Breach> rowType() {
    return Breach.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    Set<String> keys = new HashSet<>();
    if (recorded.event() instanceof DutyBreached) {
      keys.add(EntryKeys.key(recorded));
    }
    if (recorded.event() instanceof DutyJudged judged && judged.instead() != null) {
      keys.add(EntryKeys.key(judged.instead()));
    }
    return keys;
  }

  @Override
  public Optional<String> keyBehind(long entries) {
    return Optional.of(EntryKeys.key(entries));
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return key.equals(EntryKeys.key(recorded));
  }

  @Override
  public Optional<Breach> evolve(String key, Optional<Breach> row, LedgerEntry recorded) {
    if (!key.equals(EntryKeys.key(recorded))) {
      return row.map(breach -> breach.withReplacedBy(recorded.index()));
    }
    if (!(recorded.event() instanceof DutyBreached breach)) {
      throw new OutOfPlaceException(name(), recorded);
    }
    var finding = breach.finding();
    return Optional.of(
        new Breach(
            key,
            recorded.stream(),
            recorded.entry().concerns(),
            finding.duty(),
            finding.version(),
            finding.binding(),
            finding.verified(),
            finding.sentence(),
            finding.finding(),
            breach.shortfall(),
            finding.required() == null ? null : finding.required().unit(),
            breach.explanation(),
            EntryDate.of(recorded),
            null));
  }

  @Override
  public List<Facet<Breach>> facets() {
    return List.of(
        Facet.one("duty", Breach::duty).naming(ValueKind.DUTY).sortable(),
        Facet.one("stream-type", (Breach b) -> b.stream().type())
            .label("In what")
            .naming(ValueKind.STREAM_TYPE),
        Facet.many("concerns", Breach::concerns).stream(),
        Facet.yesNo("binding", Breach::binding).withoutIndex().label("Binding in law"),
        Facet.yesNo("stands", (Breach b) -> b.replacedBy() == null).withoutIndex(),
        Facet.yesNo("explained", (Breach b) -> b.explanation() != null).withoutIndex(),
        Facet.happened("on", Breach::broken).label("Happened").sortable());
  }

  @Override
  public Order<Breach> order() {
    return Order.<Breach>byKeyDescending().label("Newest entry first");
  }
}
