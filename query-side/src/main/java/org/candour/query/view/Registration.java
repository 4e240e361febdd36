package org.candour.query.view;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/**
 * What the registers say of a prison or an organisation that something names.
 *
 * @param id a prison’s code or an organisation’s identifier
 * @param registered whether there is a record of it in its register
 * @param checked whether its identifier was checked by the rule of its list; one of a list that the
 *     ledger does not know stands as it was given
 */
public record Registration(
    String id,
    @JsonPropertyDescription("whether it is in its register") boolean registered,
    @JsonPropertyDescription("whether its identifier was checked by the rule of its list")
        boolean checked) {

  private static final String ESTABLISHMENT = "establishment";
  private static final String ORGANISATION = "organisation";

  /** Whether a stream is one of those that have registers. */
  public static boolean isKeptOf(StreamId stream) {
    return stream.type().equals(ESTABLISHMENT) || stream.type().equals(ORGANISATION);
  }

  /** Of a party by its stream. */
  public static Registration of(StreamId party, boolean registered) {
    return new Registration(
        party.id(),
        registered,
        party.type().equals(ESTABLISHMENT) || new OrganisationId(party.id()).isChecked());
  }

  /**
   * Its identifier, with what is to be said of it: {@code GB-CHC-1164345 (not in the register)}.
   */
  public String inWords() {
    if (registered) {
      return id + (checked ? "" : " (as it was given: its list is none that the ledger checks)");
    }
    return id + (checked ? " (not in the register)" : " (not in the register, and not checked)");
  }
}
