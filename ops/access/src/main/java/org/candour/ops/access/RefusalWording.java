package org.candour.ops.access;

/**
 * A service's own words for what {@link RefusedRequests} refuses; the types of the problems are the
 * same on both services.
 */
public record RefusalWording(
    Text tokenNeeded,
    Text tokenRefused,
    Text scopeMissing,
    Text tooManyRequests,
    Text signInUnavailable) {

  /** The {@code title} and the {@code detail} of a problem document. */
  public record Text(String title, String detail) {}
}
