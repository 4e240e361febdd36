package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.candour.command.authority.Authority;
import org.candour.command.authority.NotYours;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.command.duties.Judge;
import org.candour.command.duties.Judgement;
import org.candour.command.shell.AxonConfiguration;
import org.candour.command.shell.Deciders;
import org.candour.command.shell.DecisionContextResolver;
import org.candour.command.shell.ExplanationNeeded;
import org.candour.command.shell.StreamShell;
import org.candour.command.shell.StreamShells;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.jspecify.annotations.Nullable;

/** Given what happened in one stream, when a command is issued, expect what is recorded of it. */
public final class Scenario {

  public static final Source REPORT =
      new Source("A report", null, null, null, null, Source.Confidence.MEDIUM, null);

  /** The index of the first event given, in the record that decisions look into. */
  public static final long FIRST_GIVEN = 100;

  private static final DutyRegister DUTIES = DutyRegister.load();
  private static final Deciders DECIDERS = Deciders.find();
  private static final StreamShells SHELLS = new StreamShells(DECIDERS);

  /** The index of the first entry known of other streams. */
  public static final long FIRST_KNOWN = Register.ESTABLISHMENTS;

  /** The index of the first entry of other streams that came after the events given. */
  public static final long FIRST_LATER = 200;

  private final List<Happened> past;
  private final List<Entry> known;
  private final List<Entry> later;

  private Scenario(List<Happened> past, List<Entry> known, List<Entry> later) {
    this.past = past;
    this.known = known;
    this.later = later;
  }

  /** An event of the past, the date on which it happened, and whose word it is if that is said. */
  public record Happened(String on, Event event, @Nullable Source source, @Nullable Party saidBy) {

    /** As a source tells it. */
    public Happened from(Source found) {
      return new Happened(on, event, found, saidBy);
    }

    /** As a party said it, and a registrar wrote down. */
    public Happened saidBy(Party party) {
      return new Happened(on, event, source, party);
    }
  }

  public static Happened on(String date, Event event) {
    return new Happened(date, event, null, null);
  }

  /** A command, when what it reports happened, and what comes with it. */
  public record Issued(
      String on,
      StreamCommand command,
      @Nullable String explanation,
      @Nullable Source source,
      List<DocumentRef> documents,
      Authority by,
      Map<String, String> byDuty) {

    /** Explains one duty by its name. */
    public Issued because(String duty, String reason) {
      Map<String, String> all = new HashMap<>(byDuty);
      all.put(duty, reason);
      return new Issued(on, command, explanation, source, documents, by, all);
    }

    public Issued because(String reason) {
      return new Issued(on, command, reason, source, documents, by, byDuty);
    }

    public Issued importedFrom(Source found) {
      return new Issued(on, command, explanation, found, documents, by, byDuty);
    }

    /** With no document in which anybody says it. */
    public Issued withoutDocument() {
      return new Issued(on, command, explanation, source, List.of(), by, byDuty);
    }

    /** Issued by an account in whichever of its roles the stream finds. */
    public Issued by(Account account) {
      return new Issued(
          on,
          command,
          explanation,
          source,
          documents,
          new Authority(account, account.roles()),
          byDuty);
    }

    /** Issued by an account in one role, for an organisation or an establishment. */
    public Issued by(Role role, @Nullable String organisation, @Nullable String establishment) {
      return by(
          new Account(
              "an-account",
              Set.of(role),
              establishment == null ? Set.of() : Set.of(new EstablishmentCode(establishment)),
              organisation == null ? null : new OrganisationId(organisation),
              organisation == null && establishment == null,
              null));
    }

    /** Said to be a party's word; null says nothing of whose it is. */
    public Issued saidBy(@Nullable Party party) {
      Account account = by.account();
      return new Issued(
          on,
          command,
          explanation,
          source,
          documents,
          new Authority(account, account.roles(), null, party),
          byDuty);
    }
  }

  private static final DocumentRef LETTER =
      new DocumentRef("ab".repeat(32), "A letter", "application/pdf");

  private static final Authority REGISTRAR =
      new Authority(
          new Account("an-account", Set.of(Role.REGISTRAR), Set.of(), null, false, null),
          Set.of(Role.REGISTRAR));

  /**
   * A command that a registrar issues, with a document, and as the word of the first party whose it
   * may be unless that is said.
   */
  public static Issued at(String date, StreamCommand command) {
    return new Issued(date, command, null, null, List.of(LETTER), REGISTRAR, Map.of());
  }

  public static Scenario given(Happened... past) {
    return new Scenario(List.of(past), List.of(), List.of());
  }

  public static Scenario givenNothing() {
    return given();
  }

  /** The same with more of a past. */
  public Scenario and(Happened... more) {
    List<Happened> all = new ArrayList<>(past);
    all.addAll(Arrays.asList(more));
    return new Scenario(all, known, later);
  }

  /** The same, where the ledger also holds another stream, from {@link #FIRST_KNOWN} on. */
  public Scenario knowing(StreamId stream, Happened... history) {
    List<Entry> all = new ArrayList<>(known);
    for (Happened happened : history) {
      all.add(entry(stream, all.size(), happened));
    }
    return new Scenario(past, all, later);
  }

  /** The same, where more came of another stream afterwards, from {@link #FIRST_LATER} on. */
  public Scenario sinceThen(StreamId stream, Happened... more) {
    List<Entry> all = new ArrayList<>(later);
    for (Happened happened : more) {
      all.add(entry(stream, FIRST_LATER + all.size(), happened));
    }
    return new Scenario(past, known, all);
  }

  @SuppressWarnings("ReferenceEquality") // Whoever names a registrar of their own says all of it.
  public Outcome when(Issued asIssued) {
    Issued issued = asIssued.by() == REGISTRAR ? spoken(asIssued) : asIssued;
    DecisionContextResolver contexts =
        new DecisionContextResolver(
            new Judge(DUTIES),
            Register.with(entries(issued.command().target()), FIRST_GIVEN, known, later));
    AggregateTestFixture<StreamShell> fixture = new AggregateTestFixture<>(StreamShell.class);
    fixture.registerParameterResolverFactory(contexts).registerAggregateFactory(SHELLS);
    CommandMessage<?> command = message(issued);
    fixture.registerCommandHandler(command.getCommandName(), handler(fixture, contexts));
    List<Message<Event>> events = past.stream().map(Scenario::message).toList();
    return new Outcome(
        (past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events)).when(command),
        issued);
  }

  private Issued spoken(Issued issued) {
    StreamCommand command = issued.command();
    if (command.speaks() != null) {
      return issued;
    }
    List<Side> says = List.of(command.getClass().getAnnotation(Command.class).says());
    if (says.equals(List.of(Side.LEDGER))) {
      return issued.by(Role.LEDGER_CLERK, null, null);
    }
    return DECIDERS
        .ofStream(command.target().type())
        .flatMap(decider -> voices(decider, command).ofAny(says).stream().findFirst())
        .map(issued::saidBy)
        .orElse(issued);
  }

  private <C extends StreamCommand, E extends Event, S extends StreamState> Sides voices(
      Decider<C, E, S> decider, StreamCommand command) {
    if (!decider.commands().isInstance(command)) {
      return Sides.NONE;
    }
    S state = decider.initial();
    for (Happened happened : past) {
      if (decider.events().isInstance(happened.event())) {
        state =
            decider.evolve(
                state, decider.events().cast(happened.event()), PartialDate.parse(happened.on()));
      }
    }
    return decider.voices(decider.commands().cast(command), state);
  }

  /** The fixture's own handler makes no shells for streams that are new. */
  private static MessageHandler<CommandMessage<?>> handler(
      AggregateTestFixture<StreamShell> fixture, DecisionContextResolver contexts) {
    return AggregateAnnotationCommandHandler.<StreamShell>builder()
        .aggregateType(StreamShell.class)
        .repository(fixture.getRepository())
        .commandTargetResolver(AxonConfiguration.targets())
        .creationPolicyAggregateFactory(SHELLS)
        .parameterResolverFactory(
            MultiParameterResolverFactory.ordered(
                contexts, ClasspathParameterResolverFactory.forClass(Scenario.class)))
        .build();
  }

  private static CommandMessage<?> message(Issued issued) {
    return StreamShell.message(
        issued.command(),
        Map.of(
            StreamShell.CIRCUMSTANCES,
            circumstances(issued),
            StreamShell.AUTHORITY,
            issued.by(),
            StreamShell.EXPLANATIONS,
            issued.byDuty()));
  }

  /** The deciders of every stream. */
  public static Deciders deciders() {
    return DECIDERS;
  }

  private List<Entry> entries(StreamId stream) {
    List<Entry> entries = new ArrayList<>();
    for (Happened happened : past) {
      entries.add(entry(stream, entries.size(), happened));
    }
    return entries;
  }

  public static Entry entry(StreamId stream, long sequence, Happened happened) {
    return new Entry(
        new UUID(0, sequence),
        "a.type",
        1,
        stream,
        sequence,
        Instant.EPOCH,
        circumstances(happened),
        List.of(),
        happened.event());
  }

  private static Message<Event> message(Happened happened) {
    String explanation =
        happened.event() instanceof DutyBreached breach ? breach.explanation() : null;
    return new GenericMessage<>(
        happened.event(),
        Map.of(StreamShell.CIRCUMSTANCES, circumstances(happened.on(), explanation)));
  }

  private static EntryMetadata circumstances(Happened happened) {
    Account account = REGISTRAR.account();
    Actor by = new Actor(account.id(), Role.REGISTRAR, null, null, null, null, happened.saidBy());
    return circumstances(by, happened.on(), null, happened.source(), List.of());
  }

  private static EntryMetadata circumstances(Issued issued) {
    return circumstances(
        issued.by().claimed(),
        issued.on(),
        issued.explanation(),
        issued.source(),
        issued.documents());
  }

  private static EntryMetadata circumstances(String on, @Nullable String explanation) {
    return circumstances(REGISTRAR.claimed(), on, explanation, null, List.of());
  }

  private static EntryMetadata circumstances(
      Actor by,
      String on,
      @Nullable String explanation,
      @Nullable Source source,
      List<DocumentRef> documents) {
    return new EntryMetadata(
        by,
        new CommandRef("a-key", "a-command"),
        PartialDate.parse(on),
        null,
        null,
        documents,
        List.of(),
        source,
        explanation);
  }

  /** What a duty is expected to have been found: its name, its verdict, shortfall and reason. */
  public record Finding(
      String duty,
      Class<? extends DutyJudged> verdict,
      @Nullable String organisation,
      @Nullable Days shortfall,
      @Nullable String explanation) {

    public Finding to(String org) {
      return new Finding(duty, verdict, org, shortfall, explanation);
    }

    public Finding by(long days) {
      return by(days, days);
    }

    public Finding by(long least, @Nullable Long most) {
      return new Finding(duty, verdict, organisation, new Days(least, most), explanation);
    }

    public Finding explained(String reason) {
      return new Finding(duty, verdict, organisation, shortfall, reason);
    }

    public static Finding of(DutyJudged judged) {
      DutyBreached breach = judged instanceof DutyBreached b ? b : null;
      return new Finding(
          judged.finding().duty(),
          judged.getClass(),
          judged.finding().organisation(),
          breach == null ? null : breach.shortfall(),
          breach == null ? null : breach.explanation());
    }
  }

  public static Finding met(String duty) {
    return new Finding(duty, DutyMet.class, null, null, null);
  }

  public static Finding undetermined(String duty) {
    return new Finding(duty, DutyUndetermined.class, null, null, null);
  }

  /** Breached; unexplained, as only imported history may be, unless more is said. */
  public static Finding breached(String duty) {
    return new Finding(duty, DutyBreached.class, null, null, null);
  }

  /** What came of a command. */
  public static final class Outcome {

    private final ResultValidator<?> result;
    private final Issued issued;

    private Outcome(ResultValidator<?> result, Issued issued) {
      this.result = result;
      this.issued = issued;
    }

    /** Expects events, and in their places what was found of duties. */
    public void expect(Object... expected) {
      List<Object> seen = new ArrayList<>();
      for (EventMessage<?> message : published()) {
        boolean asFinding =
            message.getPayload() instanceof DutyJudged
                && Arrays.stream(expected).anyMatch(Finding.class::isInstance);
        seen.add(asFinding ? Finding.of((DutyJudged) message.getPayload()) : message.getPayload());
      }
      assertThat(seen).containsExactly(expected);
      breachesSayWhetherTheyAreExplained();
    }

    /** Expects that the account may not say this, whatever else stands in the way. */
    public void expectNotYours() {
      result.expectException(NotYours.class).expectNoEvents();
    }

    /** The actor of all that was recorded. */
    public Actor actor() {
      return ((EntryMetadata)
              Objects.requireNonNull(
                  published().getFirst().getMetaData().get(StreamShell.CIRCUMSTANCES)))
          .by();
    }

    /** What happened first of all that was recorded. */
    public Event first() {
      return (Event) published().getFirst().getPayload();
    }

    /** The judgements recorded, after whatever happened. */
    public List<DutyJudged> judgements() {
      return published().stream()
          .map(Message::getPayload)
          .filter(DutyJudged.class::isInstance)
          .map(DutyJudged.class::cast)
          .toList();
    }

    /** Everything that is recorded concerns these streams, and no others. */
    public void expectAllToConcern(StreamId... streams) {
      assertThat(published())
          .isNotEmpty()
          .extracting(message -> message.getMetaData().get(StreamShell.CONCERNS))
          .containsOnly(Set.of(streams));
    }

    /** The stream as it stands after the command. */
    public StreamShell aggregate() {
      List<Object> held = new ArrayList<>();
      result.expectSuccessfulHandlerExecution().expectState(held::add);
      return (StreamShell) held.getFirst();
    }

    public Refused expectRefusal(Class<? extends Refusal> refusal) {
      Captor<Throwable> thrown = new Captor<>();
      result.expectException(refusal).expectException(thrown).expectNoEvents();
      return new Refused((Refusal) thrown.captured());
    }

    /** Expects that each of these breaches, and no other, wants an explanation. */
    public void expectToNeedExplanation(Finding... breaches) {
      Refused refused = expectRefusal(ExplanationNeeded.class);
      List<?> found = (List<?>) Objects.requireNonNull(refused.refusal().values().get("breaches"));
      assertThat(found)
          .map(Judgement.class::cast)
          .extracting(
              j -> j.finding().duty(), j -> j.finding().organisation(), Judgement::shortfall)
          .containsExactly(
              Arrays.stream(breaches)
                  .map(b -> tuple(b.duty(), b.organisation(), b.shortfall()))
                  .toArray(Tuple[]::new));
    }

    private void breachesSayWhetherTheyAreExplained() {
      assertThat(judgements())
          .filteredOn(DutyBreached.class::isInstance)
          .map(DutyBreached.class::cast)
          .allSatisfy(breach ->
              assertThat(breach.standing())
                  .isEqualTo(
                      breach.explanation() == null
                          ? DutyBreached.Standing.UNEXPLAINED_IMPORT
                          : DutyBreached.Standing.EXPLAINED))
          .allSatisfy(breach ->
              assertThat(breach.explanation() != null || issued.source() != null).isTrue());
    }

    private List<EventMessage<?>> published() {
      Captor<List<EventMessage<?>>> events = new Captor<>();
      result.expectSuccessfulHandlerExecution().expectEventsMatching(events);
      return events.captured();
    }
  }

  /** A command that was refused. */
  public record Refused(Refusal refusal) {
    public void naming(String value, Object expected) {
      assertThat(refusal.values().get(value)).isEqualTo(expected);
    }
  }

  /** Takes what Axon's fixture offers to a matcher. */
  private static final class Captor<T> extends BaseMatcher<T> {
    private @Nullable T last;

    @Override
    @SuppressWarnings("unchecked")
    public boolean matches(Object actual) {
      last = (T) actual;
      return true;
    }

    @Override
    public void describeTo(Description description) {
      description.appendText("anything");
    }

    T captured() {
      return Objects.requireNonNull(last);
    }
  }
}
