package org.candour.ops.standalone;

import java.util.Map;

/**
 * Who signs people in.
 *
 * @param address as its tokens call it
 * @param secret what the client of the pages shows there
 * @param demonstration whether it knows accounts whose password everybody knows
 */
record SignInIssuer(String address, String client, String secret, boolean demonstration) {

  /** What both sides need to know of it. */
  Map<String, Object> forBothSides() {
    return Map.of(
        "candour.identity.issuer", address, "candour.identity.demonstration", demonstration);
  }

  /** What only the pages need to know. */
  Map<String, Object> forPages() {
    return Map.of("candour.identity.client-id", client, "candour.identity.client-secret", secret);
  }

  /** Says what it is without its secret. */
  @Override
  public String toString() {
    return address;
  }
}
