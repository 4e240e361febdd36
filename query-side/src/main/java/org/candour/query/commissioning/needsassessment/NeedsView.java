package org.candour.query.commissioning.needsassessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.FactCorrected;
import org.candour.events.Theme;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.Priority;
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

/** One row per need, with the rounds and awards that name it. */
@Component
public class NeedsView implements View<Need> {

  private static final String ASSESSMENT = "needs-assessment";

  @Override
  public String name() {
    return "needs";
  }

  @Override
  public Class<Need> rowType() {
    return Need.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case NeedIdentified _ -> Set.of(Long.toString(recorded.index()));
      case RoundPlanned e -> keys(e.needs());
      case LotAwarded e -> keys(e.needs());
      case FactCorrected e when recorded.stream().type().equals(ASSESSMENT) ->
          Set.of(Long.toString(e.entry()));
      default -> Set.of();
    };
  }

  private static Set<String> keys(List<Link> needs) {
    return needs.stream()
        .filter(need -> need.stream().type().equals(ASSESSMENT))
        .map(need -> Long.toString(need.entry()))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean begins(String key, LedgerEntry recorded) {
    return recorded.event() instanceof NeedIdentified;
  }

  @Override
  public Optional<Need> evolve(String key, Optional<Need> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case NeedIdentified e -> Optional.of(identified(key, e, recorded));
      case RoundPlanned _ -> row.map(need -> need.plannedIn(recorded.stream()));
      case LotAwarded _ ->
          row.map(need -> need.plannedIn(recorded.stream()).awardedBy(recorded.index()));
      case FactCorrected _ -> row.map(need -> need.correctedBy(recorded.index()));
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private static Need identified(String key, NeedIdentified e, LedgerEntry recorded) {
    return NeedBuilder.builder()
        .id(key)
        .assessment(recorded.stream())
        .concerns(recorded.entry().concerns())
        .terms(e.terms())
        .identified(EntryDate.of(recorded))
        .build();
  }

  @Override
  public List<Facet<Need>> facets() {
    return List.of(
        Facet.one("assessment", Need::assessment).stream(),
        Facet.many("concerns", Need::concerns).stream(),
        Facet.choice("priority", Priority.class, (Need need) -> need.terms().priority()),
        Facet.yesNo("with-round", (Need need) -> !need.rounds().isEmpty())
            .withoutIndex()
            .label("A round is planned"),
        Facet.yesNo("awarded", (Need need) -> !need.awards().isEmpty())
            .withoutIndex()
            .label("An award is made"),
        Facet.choices("theme", Theme.class, (Need need) -> need.terms().themes()).label("Bears on"),
        Facet.words("q", (Need need) -> need.terms().need() + " " + need.terms().group())
            .label("Search in what is needed"));
  }

  @Override
  public Order<Need> order() {
    return Order.by(need -> urgency(need.terms().priority()) + need.terms().need());
  }

  private static String urgency(Priority priority) {
    return switch (priority) {
      case HIGH -> "1 ";
      case MEDIUM -> "2 ";
      case LOW -> "3 ";
    };
  }
}
