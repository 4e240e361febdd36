package org.candour.events;

/**
 * Who may see an entry. Each is open to no more readers than the one before it, so that the last of
 * several is the strictest.
 */
public enum Visibility {

  /** Everybody, without signing in. */
  PUBLIC,

  /**
   * Accounts whose organisation or establishments are among the entry's stream and concerns, and
   * the national roles: national oversight, inspectors, registrars and auditors. A commissioner for
   * the whole country is a party everywhere.
   */
  PARTIES,

  /**
   * Governors, board members and board clerks of an establishment that the entry concerns, and
   * national oversight, inspectors, registrars and auditors.
   */
  GOVERNANCE,

  /** Inspectors and auditors. */
  INSPECTION;

  /** The stricter of the two. */
  public Visibility and(Visibility other) {
    return compareTo(other) < 0 ? other : this;
  }
}
