package org.candour.query.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.candour.ops.access.metrics.Reading;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.springframework.stereotype.Component;

/** How far each view has come, looked up when metrics are read. */
@Component
final class ViewGauges implements MeterBinder {

  private final ViewsNow views;
  private final ViewCatalogue catalogue;

  ViewGauges(ViewsNow views, ViewCatalogue catalogue) {
    this.views = views;
    this.catalogue = catalogue;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Reading<ViewsReading> all = new Reading<>(views::read);
    all.gauge(
        meters,
        "candour.ledger.entries",
        "Entries in the ledger",
        Tags.empty(),
        ViewsReading::size);
    catalogue.all().stream().map(View::name).forEach(view -> bind(meters, all, view));
  }

  private static void bind(MeterRegistry meters, Reading<ViewsReading> all, String view) {
    Tags label = Tags.of("view", view);
    all.gauge(
        meters,
        "candour.view.lag.entries",
        "Entries of the ledger that the view has not seen",
        label,
        now -> now.entriesBehind(view));
    all.gauge(
        meters,
        "candour.view.lag.seconds",
        "Since the first entry was recorded that the view has not seen; 0 if there is none",
        label,
        now -> now.secondsBehind(view));
    all.gauge(
        meters,
        "candour.view.dead.letters",
        "Entries that the view could not place, and those that wait behind them",
        label,
        now -> now.unplaced(view));
  }
}
