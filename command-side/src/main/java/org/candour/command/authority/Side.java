package org.candour.command.authority;

import org.candour.events.Role;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a command is. Most sides are held by parties, an establishment or an organisation, and
 * the state of the stream says by which; a few belong to a role, which finds or decides in its own
 * name.
 */
public enum Side {
  /**
   * Nobody’s word: a fact of public record, which anybody who may issue the command writes down.
   */
  OF_RECORD("the public record"),
  /** Whoever says it, in its own name: that it contests what is recorded. */
  OWN("whoever says it"),

  /** Who pays under an agreement: the organisation, or the prisons themselves. */
  PAYER("the payer"),
  /** Who provides under an agreement. */
  PROVIDER("the provider"),
  /** The side that was asked for a change, which alone agrees to it. */
  ASKED("the side that was asked"),
  /** Who raised a claim. */
  CLAIMANT("whoever raised the claim"),
  /** Who buys in a round. */
  BUYER("the buyer"),
  /** Who challenges an award. */
  CHALLENGER("the challenger"),

  /** Who promised. */
  PROMISOR("whoever promised"),
  /** To whom it was promised. */
  PROMISEE("whom it was promised to"),
  /** Who raised a concern. */
  RAISER("whoever raised it"),
  /** Who is to answer. */
  ADDRESSEE("whoever is to answer"),

  /** Who made a recommendation. */
  MAKER("whoever made it"),
  /** Whose it is to do what was agreed. */
  OWNER("whoever is to do it"),

  /** The board of governors of a prison, which its clerk and its members speak for. */
  BOARD("the board"),
  /** The prison whose matter it is. */
  ESTABLISHMENT("the prison"),
  /** The organisation whose matter it is, or one of several that have a part in it. */
  ORGANISATION("the organisation"),

  /** An inspector, of what it found. */
  INSPECTOR("an inspector", Role.INSPECTOR),
  /** National oversight, of what it found or decided. */
  OVERSIGHT("national oversight", Role.NATIONAL_OVERSIGHT),
  /** The registrar in its own office, and not as a scribe. */
  REGISTRAR("the registrar", Role.REGISTRAR),
  /** The ledger itself, when nothing came. */
  LEDGER("the ledger", Role.LEDGER_CLERK);

  private final String inWords;
  private final @Nullable Role office;

  Side(String inWords) {
    this(inWords, null);
  }

  Side(String inWords, @Nullable Role office) {
    this.inWords = inWords;
    this.office = office;
  }

  /** As it stands in a sentence: the payer. */
  public String inWords() {
    return inWords;
  }

  /** The role whose own word it is; null for a side that parties hold. */
  public @Nullable Role office() {
    return office;
  }

  /** Whether its office speaks for a party: national oversight for the ministry. */
  public boolean isOfficeOf(Party party) {
    return office != null
        && party.level().filter(level -> Authority.isOfficeOf(office, level)).isPresent();
  }

  /** Whether parties hold it: an establishment, an organisation. */
  public boolean isOfParties() {
    return office == null && this != OF_RECORD && this != OWN;
  }
}
