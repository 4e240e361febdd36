package org.candour.query.access;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who asks. */
@FunctionalInterface
public interface Readers {

  /** What whoever sent the request may read. */
  Access of(HttpServletRequest request);
}
