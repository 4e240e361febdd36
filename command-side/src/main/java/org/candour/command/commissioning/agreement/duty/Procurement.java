package org.candour.command.commissioning.agreement.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.entry.Entry;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;

/**
 * What the round that an agreement comes from says of its procurement. The signing keeps what it
 * said then; duties are held against what it says once it is corrected.
 */
public final class Procurement {

  private Procurement() {}

  /** When a procurement began: when bids were invited, or else when the round was planned. */
  public static Optional<PartialDate> began(StreamId round, LedgerLookup record) {
    List<Entry> entries = record.stream(round);
    return Stream.of(BidsInvited.class, RoundPlanned.class)
        .flatMap(step -> entries.stream().filter(entry -> step.isInstance(entry.payload())))
        .findFirst()
        .map(entry -> entry.circumstances().occurredOn());
  }

  /** A signing, with the days of its round as they are on record. */
  static AgreementSigned asOnRecord(AgreementSigned signed, LedgerLookup record) {
    Link award = signed.award();
    if (award == null) {
      return signed;
    }
    return new AgreementSigned(
        award,
        signed.terms(),
        record
            .entry(award.entry())
            .map(entry -> entry.circumstances().occurredOn())
            .orElse(signed.awardedOn()),
        began(award.stream(), record).orElse(signed.procedureFrom()));
  }
}
