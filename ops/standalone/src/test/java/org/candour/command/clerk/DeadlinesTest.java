package org.candour.command.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.command.clerk.RandomHistory.Step;
import org.candour.command.deadline.LiftedSilences;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.deadline.SilenceDecider;
import org.candour.command.duties.Judge;
import org.candour.command.shell.Deciders;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.command.stream.StreamState;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.correction.EntryField;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.Deadline.Recording;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.Silence;
import org.candour.events.duties.DutyRegister;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.log.tree.Hash;
import org.candour.query.duties.DeadlineRow;
import org.candour.query.duties.DueView;
import org.candour.query.ledger.LedgerEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At every entry of random histories, clerk, deciders and view know the same deadlines. */
@Tag("server")
class DeadlinesTest {

  private static final int SEEDS = 16;
  private static final int STEPS = 150;
  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();
  private static final SilenceDecider SILENCES = new SilenceDecider();
  private static final Deciders DECIDERS = Deciders.find();

  @SuppressWarnings("NullAway.Init")
  private static RandomLedger ledger;

  @SuppressWarnings("NullAway.Init")
  private static DeadlineTable table;

  private final DueView view = new DueView();
  private final Judge judge = new Judge(DutyRegister.load());
  private final Map<String, DeadlineRow> rows = new TreeMap<>();
  private final Map<StreamId, StreamState> states = new HashMap<>();
  private final Map<StreamId, Set<LocalDate>> days = new HashMap<>();

  @BeforeAll
  static void start() {
    ledger = new RandomLedger();
    table =
        new DeadlineTable(
            new JdbcTemplate(ledger.clerk()),
            new TransactionTemplate(new DataSourceTransactionManager(ledger.clerk())));
  }

  @AfterAll
  static void stop() {
    ledger.close();
  }

  @Test
  void clerkDecidersAndViewKnowTheSameDeadlinesAtEveryEntry() {
    Set<String> seen = new HashSet<>();
    for (long seed : LongStream.range(0, SEEDS).toArray()) {
      RandomHistory history = new RandomHistory(seed);
      for (int step = 0; step < STEPS; step++) {
        recordSilences(history, seen);
        if (history.chance(1)) {
          correct(history, history.oneOf(history.streams()), seen);
        }
        Step next = history.next(states::containsKey, ledger.size());
        if (evolve(next.stream(), next.event(), next.on())) {
          List<Event> lifted =
              LiftedSilences.by(
                  ledger,
                  next.stream(),
                  RandomLedger.metadata(0, next.on(), next.imported()),
                  List.of(next.event()),
                  true);
          history.recorded(next, ledger.size());
          append(next, history.today());
          lifted.forEach(each -> {
            append(new Step(next.stream(), each, next.on(), next.imported()), history.today());
            seen.add("lifted");
          });
        }
      }
    }
    assertThat(seen)
        .as("every kind of silence was recorded, so that nothing was left out by chance")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    POLICIES.all().stream()
                        .map(policy -> policy.stream() + " " + policy.name())
                        .filter(name -> !name.equals("agreement funding")),
                    Stream.of("lifted", "corrected"))
                .toList());
  }

  /** Now and then a day turns out to have been another one, if that can have been. */
  private void correct(RandomHistory history, StreamId stream, Set<String> seen) {
    List<IndexedEntry> own =
        ledger.indexed(stream).stream()
            .filter(one -> isOwn(stream, one.entry().payload()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    IndexedEntry wrong = history.oneOf(own);
    EntryField field = new EntryField(history.oneOf(fields(wrong.entry())));
    FactCorrected correction =
        new FactCorrected(
            wrong.index(),
            field.name(),
            field.of(wrong.entry()).orElseThrow(),
            history.otherDay(),
            FactCorrected.Standing.CORRECTED,
            "Mistyped");
    if (isPossible(stream, wrong, correction)) {
      String on = history.today().toString();
      List<Event> lifted =
          LiftedSilences.by(
              ledger, stream, RandomLedger.metadata(0, on, false), List.of(correction), true);
      append(new Step(stream, correction, on, false), history.today());
      lifted.forEach(each -> append(new Step(stream, each, on, false), history.today()));
      seen.add("corrected");
    }
  }

  private static boolean isOwn(StreamId stream, Event event) {
    return DECIDERS.ofStream(stream.type()).orElseThrow().events().isInstance(event)
        && !(event instanceof Silence);
  }

  private static List<String> fields(Entry entry) {
    List<String> fields = new ArrayList<>(List.of(EntryField.OCCURRED_ON));
    Components.of(entry.payload().getClass()).stream()
        .filter(component ->
            component.type() == LocalDate.class || component.type() == PartialDate.class)
        .map(FlatComponent::name)
        .forEach(fields::add);
    return fields;
  }

  /** Whether the stream's history can have been so; its state then is as it leaves it. */
  private boolean isPossible(StreamId stream, IndexedEntry wrong, FactCorrected correction) {
    Decider<?, ?, ?> decider = decider(stream);
    StreamState before = Objects.requireNonNull(states.remove(stream));
    for (IndexedEntry one : ledger.indexed(stream)) {
      Entry entry =
          one.index() == wrong.index()
              ? new EntryField(correction.field()).in(one.entry(), correction.is())
              : one.entry();
      if (decider.events().isInstance(entry.payload())
          && !evolve(
              decider, stream, entry.payload(), entry.circumstances().occurredOn().toString())) {
        states.put(stream, before);
        return false;
      }
    }
    return true;
  }

  /** Now and then the clerk comes by a stream, and has what is overdue there recorded. */
  private void recordSilences(RandomHistory history, Set<String> seen) {
    StreamId stream = history.oneOf(history.streams());
    table.of(stream).entrySet().stream()
        .flatMap(named -> OverdueDeadline.before(history.today(), stream, named).stream())
        .forEach(overdue -> {
          String on = overdue.on().toString();
          for (Event silence : decide(stream, overdue.deadline(), overdue.on())) {
            append(new Step(stream, silence, on, false), history.today());
          }
          seen.add(stream.type() + " " + overdue.deadline().replaceFirst(" .*", ""));
        });
  }

  private void append(Step step, LocalDate today) {
    long index = ledger.size();
    Entry entry = ledger.append(step.stream(), step.event(), step.on(), step.imported(), today);
    Set<StreamId> about = new HashSet<>(POLICIES.about(entry));
    if (step.event() instanceof FactCorrected) {
      rows.clear();
      ledger.told().forEach(one -> show(one.index(), one.entry()));
      about.add(step.stream());
    } else {
      show(index, entry);
    }
    table.readOn();
    about.forEach(stream -> agree(stream, "after entry " + index + ", " + entry));
  }

  private void show(long index, Entry entry) {
    LedgerEntry recorded = LedgerEntry.of(index, entry, Hash.leaf(new byte[0]));
    for (String key : view.keys(recorded)) {
      view.evolve(key, Optional.ofNullable(rows.get(key)), recorded)
          .ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
  }

  private void agree(StreamId stream, String after) {
    Map<String, Deadline> shown = shown(stream);
    Map<String, Deadline> watched = table.of(stream);
    Set<LocalDate> ever = days.computeIfAbsent(stream, _ -> new TreeSet<>());
    shown.values().stream()
        .map(Deadline::on)
        .forEach(on -> {
          if (on != null) {
            ever.add(on.latest());
          }
        });
    assertThat(shown).as("clerk and view %s", after).isEqualTo(watched);
    Set<String> names =
        watched.keySet().stream().map(DeadlinePolicies::current).collect(Collectors.toSet());
    assertThat(accepted(stream, names, ever))
        .as("clerk and decider %s", after)
        .isEqualTo(
            watched.entrySet().stream()
                .filter(named -> named.getValue().recording() == Recording.AWAITED)
                .filter(named -> named.getValue().on() != null)
                .map(named ->
                    DeadlinePolicies.current(named.getKey())
                        + " "
                        + Objects.requireNonNull(named.getValue().on()).latest())
                .collect(Collectors.toSet()));
  }

  /** What the view shows of a stream, by the names of the deadlines. */
  private Map<String, Deadline> shown(StreamId stream) {
    Map<String, Deadline> shown = new TreeMap<>();
    String chief = stream.type() + " " + stream.id();
    for (DeadlinePolicy policy : POLICIES.of(stream.type())) {
      DeadlineRow row = rows.get(policy.chief() ? chief : chief + " " + policy.name());
      if (row != null) {
        shown.putAll(row.deadlines());
      }
    }
    return shown;
  }

  /** The silences that the stream would record, of all its deadlines on all days ever due in it. */
  private Set<String> accepted(StreamId stream, Set<String> names, Set<LocalDate> ever) {
    Set<String> accepted = new HashSet<>();
    for (String name : names) {
      for (LocalDate day : ever) {
        try {
          decide(stream, name, day);
          accepted.add(name + " " + day);
        } catch (Refusal _) {
          // Not accepted.
        }
      }
    }
    return accepted;
  }

  private List<Event> decide(StreamId stream, String deadline, LocalDate day) {
    return SILENCES
        .decide(
            new RecordSilence(stream, deadline, day),
            new DecisionContext(
                stream,
                RandomLedger.metadata(0, day.toString(), false),
                ClerksCommands.AUTHORITY,
                judge,
                ledger))
        .events();
  }

  /** Whether the event can happen in the stream, which then is as it leaves it. */
  private boolean evolve(StreamId stream, Event event, String on) {
    return event instanceof NoticePublished || evolve(decider(stream), stream, event, on);
  }

  private <C extends StreamCommand, E extends Event, S extends StreamState> boolean evolve(
      Decider<C, E, S> decider, StreamId stream, Event event, String on) {
    S before = decider.states().cast(states.getOrDefault(stream, decider.initial()));
    try {
      states.put(
          stream, decider.evolve(before, decider.events().cast(event), PartialDate.parse(on)));
      return true;
    } catch (CorruptHistory _) {
      return false;
    }
  }

  private static Decider<?, ?, ?> decider(StreamId stream) {
    return DECIDERS.ofStream(stream.type()).orElseThrow();
  }
}
