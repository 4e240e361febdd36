package org.candour.command.ledger.durability;

/**
 * The settings of PostgreSQL that say how many standbys a commit waits for, as they were checked.
 * Each append names them again, so that none is committed under others.
 *
 * @param synchronousCommit as {@code SHOW synchronous_commit} says it
 * @param standbyNames as {@code SHOW synchronous_standby_names} says it
 */
public record DurableSettings(String synchronousCommit, String standbyNames) {}
