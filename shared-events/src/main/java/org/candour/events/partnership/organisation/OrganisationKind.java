package org.candour.events.partnership.organisation;

/** What kind of organisation it is. */
public enum OrganisationKind {
  CHARITY,
  COMMUNITY_INTEREST_COMPANY,
  SOCIAL_ENTERPRISE,
  FAITH_GROUP,
  PUBLIC_BODY,
  PRIVATE_COMPANY,
  OTHER
}
