package org.candour.command.consent;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.consent.ConsentRefusals.AgreedBeforeRecorded;
import org.candour.command.consent.ConsentRefusals.AlreadyAnswered;
import org.candour.command.consent.ConsentRefusals.NothingToAgree;
import org.candour.command.consent.ConsentRefusals.SayWhichTerms;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.PartialDate;
import org.candour.events.TermsAnswered;
import org.candour.events.consent.Consent;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * Decides answers to what one side recorded as agreed, in every stream. Each of the other sides
 * answers for itself; one that did not agree may agree later, and one that agreed is held to it.
 */
final class AgreeTermsDecider implements AnyStreamDecider<AgreeTerms> {

  /** Those who are said to have agreed may answer, whether or not the whole stream is theirs. */
  @Override
  public Set<StreamId> concerns(AgreeTerms command, LedgerLookup ledger) {
    return Subjects.of(asked(command, ledger));
  }

  @Override
  public boolean hasRoomIn(List<IndexedEntry> history) {
    return Consent.among(byIndex(history)).values().stream()
        .anyMatch(consent ->
            consent.asked().stream()
                .flatMap(Collection::stream)
                .anyMatch(party -> !consent.agrees(party)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws NothingToAgree if nobody has to
   */
  @Override
  public Sides voices(AgreeTerms command, LedgerLookup ledger) {
    List<Party> asked = asked(command, ledger);
    if (asked.isEmpty()) {
      throw new NothingToAgree(command.stream());
    }
    return Sides.of(Side.ASKED, asked);
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.candour.command.stream.Refusal one of {@link ConsentRefusals}
   */
  @Override
  public Decision decide(AgreeTerms command, Decider<?, ?, ?> stream, DecisionContext context) {
    Party speaker = Objects.requireNonNull(context.saidBy(), "Whoever is asked is known by name");
    Consent consent = meant(speaker, consents(command, context.record()));
    consent.answers().stream()
        .filter(answer -> answer.by().equals(speaker))
        .filter(answer -> answer.agreed() || !command.agreed())
        .findFirst()
        .ifPresent(answer -> {
          throw new AlreadyAnswered(answer);
        });
    PartialDate recorded =
        Objects.requireNonNull(history(command, context.record()).get(consent.entry()))
            .circumstances()
            .occurredOn();
    if (recorded.isSurelyAfter(context.occurredOn())) {
      throw new AgreedBeforeRecorded(consent.entry(), recorded);
    }
    return Decision.of(
        new TermsAnswered(consent.entry(), speaker, command.agreed(), command.reason()));
  }

  /** The one that is named, or the only one that the speaker has not answered. */
  private static Consent meant(Party speaker, NavigableMap<Long, Consent> consents) {
    List<Consent> own =
        consents.values().stream().filter(consent -> isAsked(consent, speaker)).toList();
    List<Consent> open = own.stream().filter(consent -> !consent.agrees(speaker)).toList();
    List<Consent> meant = open.isEmpty() ? own : open;
    if (meant.size() > 1) {
      throw new SayWhichTerms(meant.stream().map(Consent::entry).toList());
    }
    return meant.getFirst();
  }

  private static boolean isAsked(Consent consent, Party party) {
    return consent.asked().stream().anyMatch(side -> side.contains(party));
  }

  private static List<Party> asked(AgreeTerms command, LedgerLookup ledger) {
    return consents(command, ledger).values().stream()
        .flatMap(consent -> consent.asked().stream())
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  /** What stands in the stream and needs several sides; of one entry alone if that is named. */
  private static NavigableMap<Long, Consent> consents(AgreeTerms command, LedgerLookup ledger) {
    NavigableMap<Long, Consent> consents = Consent.among(history(command, ledger));
    if (command.entry() != null) {
      consents.keySet().retainAll(Set.of(command.entry()));
    }
    return consents;
  }

  private static NavigableMap<Long, Entry> history(AgreeTerms command, LedgerLookup ledger) {
    return byIndex(ledger.indexed(command.stream()));
  }

  private static NavigableMap<Long, Entry> byIndex(List<IndexedEntry> history) {
    NavigableMap<Long, Entry> byIndex = new TreeMap<>();
    history.forEach(one -> byIndex.put(one.index(), one.entry()));
    return byIndex;
  }
}
