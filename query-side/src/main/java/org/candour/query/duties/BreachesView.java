package org.candour.query.duties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.DutyBreached;
import org.candour.events.StreamId;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.View;
import org.candour.query.wording.Dated;
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
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof DutyBreached ? Set.of(Entries.key(recorded)) : Set.of();
  }

  @Override
  public Optional<String> keyBehind(long entries) {
    return Optional.of(Entries.key(entries));
  }

  @Override
  public boolean begins(String key, Recorded recorded) {
    return true;
  }

  @Override
  public Optional<Breach> evolve(String key, Optional<Breach> row, Recorded recorded) {
    if (!(recorded.event() instanceof DutyBreached breach)) {
      throw new OutOfPlace(name(), recorded);
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
            finding.sentence(),
            finding.finding(),
            breach.shortfall(),
            breach.explanation(),
            Dated.of(recorded)));
  }

  @Override
  public List<Facet<Breach>> facets() {
    return List.of(
        Facet.one("duty", Breach::duty),
        Facet.one("stream-type", breach -> breach.stream().type()),
        Facet.many(
            "concerns", breach -> breach.concerns().stream().map(StreamId::toString).toList()),
        Facet.yesNo("binding", Breach::binding).withoutIndex(),
        Facet.<Breach>yesNo("explained", breach -> breach.explanation() != null).withoutIndex(),
        Facet.when("on", breach -> breach.broken().on()));
  }

  @Override
  public Order<Breach> order() {
    return Order.byKeyDescending();
  }
}
