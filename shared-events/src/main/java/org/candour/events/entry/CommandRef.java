package org.candour.events.entry;

/**
 * The command that an entry came from.
 *
 * @param id the idempotency key that its sender chose
 * @param name the command's logical name, for instance {@code announce-closure}
 */
public record CommandRef(String id, String name) {}
