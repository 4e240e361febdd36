package org.candour.ops.access;

import java.util.Set;
import org.candour.events.access.Account;
import org.candour.events.id.OrganisationId;

/** Finds which records are of one organisation; whoever acts for it acts for it under each. */
@FunctionalInterface
public interface OrganisationRecords {

  /** All records of an organisation as they are joined now, that which is named among them. */
  Set<OrganisationId> of(OrganisationId organisation);

  /** An account as its token says it, acting for its organisation under each of its records. */
  default Account known(Account account) {
    return account.organisation() == null ? account : account.of(of(account.organisation()));
  }
}
