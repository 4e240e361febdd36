package org.candour.query.partnership.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.JoinView;
import org.candour.query.view.OutOfPlaceException;
import org.springframework.stereotype.Component;

/** One row per record that is joined to another of the same organisation, for as long as it is. */
@Component
public class JoinedOrganisationsView implements JoinView<JoinedOrganisation> {

  @Override
  public String name() {
    return "joined-organisations";
  }

  @Override
  public Class<JoinedOrganisation> rowType() {
    return JoinedOrganisation.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case OrganisationJoined e -> Set.of(e.organisation().value());
      case OrganisationParted e -> Set.of(e.organisation().value());
      default -> Set.of();
    };
  }

  @Override
  public Optional<JoinedOrganisation> evolve(
      String key, Optional<JoinedOrganisation> row, LedgerEntry recorded) {
    return switch (recorded.event()) {
      case OrganisationJoined e ->
          Optional.of(new JoinedOrganisation(key, e.other(), e.why(), EntryDate.of(recorded)));
      case OrganisationParted _ -> Optional.empty();
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  @Override
  public StreamId joined(JoinedOrganisation row) {
    return new OrganisationId(row.id()).stream();
  }

  @Override
  public StreamId to(JoinedOrganisation row) {
    return row.other().stream();
  }

  @Override
  public List<Facet<JoinedOrganisation>> facets() {
    return List.of(Facet.one("other", JoinedOrganisation::other).label("Stands as").organisation());
  }
}
