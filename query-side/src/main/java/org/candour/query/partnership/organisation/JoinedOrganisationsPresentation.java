package org.candour.query.partnership.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Records of one organisation that were joined, and how that is known. */
@Component
class JoinedOrganisationsPresentation extends ViewPresentation<JoinedOrganisation> {

  JoinedOrganisationsPresentation() {
    super(
        "joined-organisations",
        "Joined records",
        "Records that turned out to be of the same organisation. What is on record of either is"
            + " found under both.",
        "joined record",
        "joined records");
  }

  @Override
  public String name(JoinedOrganisation o) {
    return o.id();
  }

  @Override
  public Card card(JoinedOrganisation o, LocalDate on) {
    return Card.headed(o.id())
        .say("Stands as", o.other())
        .text("How that is known", o.why())
        .say("Joined", o.joined());
  }

  @Override
  public Optional<StreamId> stream(JoinedOrganisation o) {
    return Optional.of(new OrganisationId(o.id()).stream());
  }

  @Override
  public PageSection asSection() {
    return new PageSection(Set.of("organisation"), "Joined with another record");
  }
}
