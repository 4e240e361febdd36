package org.candour.query.partnership.organisation;

import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;

/**
 * A record that is joined to another of the same organisation.
 *
 * @param other the record that it is joined to
 * @param why how that is known
 */
@ViewRow
public record JoinedOrganisation(String id, OrganisationId other, String why, EntryDate joined) {}
