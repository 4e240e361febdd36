package org.candour.query.commissioning.provisionmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.id.Link;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** One row per gap, with the rounds and awards that name it. */
@Component
public class GapsView implements View<MappedGap> {

  @Override
  public String name() {
    return "gaps";
  }

  @Override
  public Class<MappedGap> rowType() {
    return MappedGap.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case GapRecorded _ -> Set.of(Long.toString(recorded.index()));
      case RoundPlanned e -> keys(e.needs());
      case LotAwarded e -> keys(e.needs());
      default -> Set.of();
    };
  }

  private static Set<String> keys(List<Link> needs) {
    return needs.stream()
        .filter(need -> need.stream().type().equals("provision-map"))
        .map(need -> Long.toString(need.entry()))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return recorded.event() instanceof GapRecorded;
  }

  @Override
  public Optional<MappedGap> evolve(String key, Optional<MappedGap> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case GapRecorded e -> Optional.of(gap(key, e, recorded));
      case RoundPlanned _ -> row.map(gap -> gap.plannedIn(recorded.stream()));
      case LotAwarded _ ->
          row.map(gap -> gap.plannedIn(recorded.stream()).awardedBy(recorded.index()));
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private static MappedGap gap(String key, GapRecorded e, LedgerEntry recorded) {
    return MappedGapBuilder.builder()
        .id(key)
        .map(recorded.stream())
        .concerns(recorded.entry().concerns())
        .service(e.service())
        .group(e.group())
        .people(e.people())
        .recorded(EntryDate.of(recorded))
        .build();
  }

  @Override
  public List<Facet<MappedGap>> facets() {
    return List.of(
        Facet.many("concerns", MappedGap::concerns).stream(),
        Facet.yesNo("with-round", (MappedGap gap) -> !gap.rounds().isEmpty())
            .withoutIndex()
            .label("A round is planned"),
        Facet.yesNo("awarded", (MappedGap gap) -> !gap.awards().isEmpty())
            .withoutIndex()
            .label("An award is made"),
        Facet.happened("recorded", MappedGap::recorded).sortable(),
        Facet.words("q", (MappedGap gap) -> gap.service() + " " + Objects.toString(gap.group(), ""))
            .label("Search in what is missing"));
  }

  /** Those for which nothing is planned first, the longest known before the others. */
  @Override
  public Order<MappedGap> order() {
    return Order.<MappedGap>first(
            gap -> gap.rounds().isEmpty(), gap -> gap.recorded().on().toString())
        .label("Nothing planned first");
  }
}
