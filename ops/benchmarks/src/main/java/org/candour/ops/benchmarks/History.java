package org.candour.ops.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.candour.command.shell.StreamShell;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.estate.establishment.EstablishmentProfileBuilder;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Writes closures as they go, nine entries each, at a hundred made-up establishments. */
final class History {

  private static final Actor BY = new Actor("benchmark", Role.REGISTRAR, null, null);
  private static final int ESTABLISHMENTS = 100;
  private static final String TEXT = "So that services end in an orderly way. ".repeat(3);

  private final EventStorageEngine engine;
  private int closures;

  History(EventStorageEngine engine) {
    this.engine = engine;
    for (int i = 0; i < ESTABLISHMENTS; i++) {
      StreamId stream = code(i).stream();
      append(stream, Set.of(), List.of(registered(code(i))));
    }
  }

  /** Writes one more closure, whole; gives its nine entries to the engine at once. */
  void closure() {
    int number = closures++;
    EstablishmentCode establishment = code(number % ESTABLISHMENTS);
    OrganisationId organisation = new OrganisationId("GB-CHC-" + (1_000_000 + number % 500));
    StreamId stream = new ClosureId(UUID.randomUUID().toString()).stream();
    append(
        stream,
        Set.of(establishment.stream(), organisation.stream()),
        List.of(
            new ClosureAnnounced(
                ClosureTermsBuilder.builder()
                    .establishment(establishment)
                    .kind(ClosureKind.FULL)
                    .plannedOn(PartialDate.parse("2026-05"))
                    .places(200)
                    .reason(TEXT)
                    .statedBy("Ministry")
                    .build(),
                false,
                false),
            new OrganisationNotified(organisation, "letter"),
            new OrganisationNotified(new OrganisationId("GB-CHC-2000001"), "letter"),
            new ImpactAssessed(
                new ImpactTerms(
                    List.of(organisation), List.of("family visits"), 40, List.of(TEXT))),
            new ExitPlanAgreed(organisation, "family visits", null, LocalDate.of(2026, 4, 1)),
            new ExitPlanCompleted(organisation, "family visits"),
            new OrganisationNotified(new OrganisationId("GB-CHC-2000002"), "letter"),
            new LastPrisonersLeft(),
            new ClosureCompleted(200, TEXT)));
  }

  private void append(StreamId stream, Set<StreamId> concerns, List<Event> events) {
    Map<String, Object> metadata =
        Map.of(
            StreamShell.CIRCUMSTANCES,
            new EntryMetadata(
                BY,
                new CommandRef(UUID.randomUUID().toString(), "note", "ab".repeat(32)),
                PartialDate.parse("2026-01-15"),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null),
            StreamShell.CONCERNS,
            concerns);
    List<EventMessage<?>> messages = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      messages.add(
          new GenericDomainEventMessage<>(
              stream.type(), stream.toString(), i, events.get(i), metadata));
    }
    engine.appendEvents(messages);
  }

  private static EstablishmentCode code(int i) {
    return new EstablishmentCode("Z" + (char) ('A' + i / 26) + (char) ('A' + i % 26));
  }

  private static EstablishmentRegistered registered(EstablishmentCode code) {
    return new EstablishmentRegistered(
        code,
        EstablishmentProfileBuilder.builder()
            .name("Made-up " + code)
            .kinds(List.of("HMP"))
            .standing(Standing.IN_USE)
            .build());
  }
}
