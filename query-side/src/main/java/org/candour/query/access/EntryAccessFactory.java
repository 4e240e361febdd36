package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who asks. */
@FunctionalInterface
public interface EntryAccessFactory {

  /** What whoever sent the request may read. */
  EntryAccess of(HttpServletRequest request);
}
