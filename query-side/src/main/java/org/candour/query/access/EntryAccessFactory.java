package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;

/** Gives each request the access of its account. */
@FunctionalInterface
public interface EntryAccessFactory {

  /** The access of the account that sent the request. */
  EntryAccess of(HttpServletRequest request);
}
