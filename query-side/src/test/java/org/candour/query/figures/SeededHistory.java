package org.candour.query.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.ChallengeOutcome;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.OverturnedAward;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.DeadlinePolicy;
import org.candour.events.deadline.Silence;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A ledger that was lived in for some years, by chance from a seed, with every event that there is
 * in streams of every type: judged duties, silences, what lifts them, and corrections too. What no
 * view could place is left out, as the command side would not have let it happen.
 */
final class SeededHistory implements SeededValues.Links {

  private static final EventRegistry REGISTRY = EventRegistry.instance();

  /** What a link of this name leads to: events of these types. Any other leads to any entry. */
  private static final Map<String, List<String>> LINKED =
      Map.ofEntries(
          Map.entry("award", List.of("round.lot-awarded")),
          Map.entry(
              "needs", List.of("needs-assessment.need-identified", "provision-map.gap-recorded")),
          Map.entry("notice", List.of("round.notice-published")),
          Map.entry("ordered", List.of("failure.intervention-ordered")),
          Map.entry("advice", List.of("advisory-group.advice-given")),
          Map.entry(
              "about", List.of("closure.announced", "development.site-earmarked", "round.planned")),
          Map.entry("called", List.of("board.meeting-called")),
          Map.entry("meeting", List.of("board.meeting-called", "board.meeting-held")),
          Map.entry("at", List.of("board.meeting-held")),
          Map.entry("resolution", List.of("board.resolution-recorded")),
          Map.entry("plan", List.of("board.plan-linked")),
          Map.entry(
              "arisesFrom",
              List.of(
                  "round.lot-awarded",
                  "concern.answered",
                  "agreement.signed",
                  "closure.exit-plan-agreed",
                  "board.resolution-recorded")));

  private final Random random;
  private final SeededValues values;
  private final List<Draft> history = new ArrayList<>();
  private final List<View<?>> views;
  private final Map<View<?>, Map<String, Object>> rows = new HashMap<>();

  /** What each stream concerns since it was opened, as all its entries do. */
  private final Map<StreamId, Set<StreamId>> concerns = new HashMap<>();

  private final Map<String, List<Class<? extends Event>>> events = new TreeMap<>();

  /** Every stream as often as there are events in it, which evens out how often each happens. */
  private final List<StreamId> streams = new ArrayList<>();

  /** The stream that the next entry stands in. */
  private StreamId current = new StreamId("establishment", "XAA");

  /** A history of so many entries. */
  SeededHistory(long seed, int length, List<View<?>> views) {
    this.random = new Random(seed);
    this.values = new SeededValues(random);
    this.views = views;
    REGISTRY.all().stream()
        .filter(type -> !type.getPackageName().endsWith("canary"))
        .forEach(
            type -> events.computeIfAbsent(streamType(type), _ -> new ArrayList<>()).add(type));
    events.keySet().removeAll(List.of("duty", "fact", "silence", "person"));
    events.forEach((type, those) -> those.forEach(_ -> streams.addAll(SeededValues.streams(type))));
    while (history.size() < length) {
      step();
    }
  }

  List<Draft> drafts() {
    return List.copyOf(history);
  }

  private void step() {
    current = values.oneOf(streams);
    boolean begun = concerns.containsKey(current);
    try {
      Event event = begun ? later() : (Event) values.record(opening(current.type()), this);
      if (event != null) {
        add(event);
      }
    } catch (ReflectiveOperationException | RuntimeException _) {
      // The record refuses such values, or a view could not place it: it did not happen.
    }
  }

  /** The first event of a stream, which its sealed interface lists first. */
  private Class<? extends Event> opening(String type) {
    return of(type).stream().min(Comparator.comparingInt(SeededHistory::place)).orElseThrow();
  }

  private List<Class<? extends Event>> of(String type) {
    return events.getOrDefault(type, List.of());
  }

  private static String streamType(Class<? extends Event> event) {
    String name = REGISTRY.typeOf(event).value();
    return name.substring(0, name.indexOf('.'));
  }

  private static int place(Class<?> event) {
    for (Class<?> family : event.getInterfaces()) {
      if (family.isSealed()) {
        int own = List.of(family.getPermittedSubclasses()).indexOf(event);
        boolean first = family.getInterfaces().length == 0 || !family.getInterfaces()[0].isSealed();
        return first ? own : own + 100 * place(family);
      }
    }
    return Integer.MAX_VALUE;
  }

  private @Nullable Event later() throws ReflectiveOperationException {
    return switch (random.nextInt(10)) {
      case 0 -> judged();
      case 1 -> silence();
      case 2 -> random.nextBoolean() ? lifted() : corrected();
      default ->
          told(
              values.record(
                  values.oneOf(
                      of(current.type()).stream()
                          .filter(type -> type != opening(current.type()))
                          .toList()),
                  this));
    };
  }

  /** What was made, as far as the command side lets it happen, and as it would say it. */
  private @Nullable Event told(Object made) {
    return switch (made) {
      case ChallengeDecided decided -> decided(decided);
      case OrganisationJoined joined -> canJoin(joined) ? joined : null;
      default -> (Event) made;
    };
  }

  /** A record is joined once, and to none that stands under it. */
  private boolean canJoin(OrganisationJoined joined) {
    Map<OrganisationId, OrganisationId> joins = PlainLists.joins(new PlainEntries(history));
    OrganisationId other = joined.other();
    while (joins.containsKey(other)) {
      other = Objects.requireNonNull(joins.get(other));
    }
    return !joins.containsKey(joined.organisation()) && !other.equals(joined.organisation());
  }

  /** A challenge that is upheld takes away an award that its round made, as that named it. */
  private ChallengeDecided decided(ChallengeDecided decided) {
    Set<Long> gone =
        entries(ChallengeDecided.class).stream()
            .map(index -> ((ChallengeDecided) event(index)).overturned())
            .filter(Objects::nonNull)
            .map(overturned -> overturned.award().entry())
            .collect(Collectors.toSet());
    Optional<Long> award =
        entries(LotAwarded.class).stream()
            .filter(index -> draft(index).stream().equals(current) && !gone.contains(index))
            .findFirst();
    boolean upheld =
        decided.outcome() == ChallengeOutcome.UPHELD
            || decided.outcome() == ChallengeOutcome.SETTLED;
    return new ChallengeDecided(
        null,
        decided.outcome(),
        decided.reason(),
        upheld ? award.map(this::overturned).orElse(null) : null);
  }

  private OverturnedAward overturned(long award) {
    AwardTerms terms = ((LotAwarded) event(award)).terms();
    return new OverturnedAward(new Link(award, current), terms.supplier(), terms.namedPartners());
  }

  /** A judgement; now and then in the place of an earlier one, as after a correction. */
  private @Nullable Event judged() throws ReflectiveOperationException {
    Event made =
        (Event)
            values.record(values.oneOf(List.of(DutyJudged.class.getPermittedSubclasses())), this);
    if (((DutyJudged) made).instead() == null) {
      return made;
    }
    Set<Long> replaced =
        entries(DutyJudged.class).stream()
            .map(index -> ((DutyJudged) event(index)).instead())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Long> standing =
        entries(DutyJudged.class).stream()
            .filter(index -> draft(index).stream().equals(current) && !replaced.contains(index))
            .toList();
    return standing.isEmpty() ? null : withInstead((DutyJudged) made, values.oneOf(standing));
  }

  private static DutyJudged withInstead(DutyJudged made, @Nullable Long instead) {
    return switch (made) {
      case DutyMet e -> new DutyMet(e.finding(), instead);
      case DutyBreached e ->
          new DutyBreached(e.finding(), e.shortfall(), e.explanation(), e.standing(), instead);
      case DutyUndetermined e -> new DutyUndetermined(e.finding(), e.explanation(), instead);
      case DutyNotOwed e -> new DutyNotOwed(e.finding(), instead);
    };
  }

  /** A silence in a stream that has no word of its own for it. */
  private @Nullable Event silence() {
    List<DeadlinePolicy> policies = DeadlinePolicies.instance().of(current.type());
    if (policies.isEmpty()) {
      return null;
    }
    DeadlinePolicy policy = values.oneOf(policies);
    return new SilenceRecorded(policy.kind(), policy.name(), values.day(), null, null);
  }

  /** One silence in any stream, which was none. */
  private @Nullable Event lifted() {
    Set<Long> lifted =
        entries(SilenceLifted.class).stream()
            .map(index -> ((SilenceLifted) event(index)).silence())
            .collect(Collectors.toSet());
    List<Long> standing =
        entries(Silence.class).stream().filter(index -> !lifted.contains(index)).toList();
    if (standing.isEmpty()) {
      return null;
    }
    long index = values.oneOf(standing);
    current = draft(index).stream();
    Silence silence = (Silence) event(index);
    return new SilenceLifted(
        current, silence.deadline(), silence.due(), index, index, values.date());
  }

  /** That something happened on another day. */
  private Event corrected() {
    long index =
        values.oneOf(
            entries(Event.class).stream()
                .filter(entry -> draft(entry).stream().equals(current))
                .toList());
    return new FactCorrected(
        index,
        "occurredOn",
        text(draft(index).circumstances().occurredOn()),
        text(values.date()),
        values.oneOf(List.of(FactCorrected.Standing.values())),
        "It was read again");
  }

  private static JsonNode text(Object date) {
    return CandourJson.mapper().valueToTree(date.toString());
  }

  /** The indexes of the entries of a kind. */
  private List<Long> entries(Class<?> kind) {
    return LongStream.range(0, history.size())
        .filter(index -> kind.isInstance(event(index)))
        .boxed()
        .toList();
  }

  private Draft draft(long index) {
    return history.get((int) index);
  }

  private Event event(long index) {
    return draft(index).event();
  }

  /** Adds an entry, if every view can place it. */
  private void add(Event event) {
    Draft draft =
        Draft.entry(
            current,
            values.date().toString(),
            event,
            concerns.getOrDefault(current, Set.of()).toArray(StreamId[]::new));
    LedgerEntry recorded = Folded.recorded(history.size(), draft);
    Map<View<?>, Map<String, Optional<?>>> changes = new HashMap<>();
    views.forEach(view -> changes.put(view, changes(view, recorded)));
    history.add(draft);
    concerns.putIfAbsent(current, event.concerns());
    changes.forEach((view, changed) ->
        changed.forEach((key, row) ->
            rows.computeIfAbsent(view, _ -> new HashMap<>())
                .compute(key, (_, _) -> row.orElse(null))));
  }

  // The rows of a view are of its type, having come from it.
  @SuppressWarnings("unchecked")
  private <V> Map<String, Optional<?>> changes(View<V> view, LedgerEntry recorded) {
    Map<String, Object> before = rows.getOrDefault(view, Map.of());
    Map<String, Optional<?>> changes = new HashMap<>();
    for (String key : view.keys(recorded)) {
      changes.put(key, view.evolve(key, Optional.ofNullable((V) before.get(key)), recorded));
    }
    return changes;
  }

  @Override
  public @Nullable StreamId own(String type) {
    return Stream.concat(Stream.of(current), concerns.getOrDefault(current, Set.of()).stream())
        .filter(stream -> stream.type().equals(type))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Link entry(String component) {
    List<String> types = LINKED.getOrDefault(component, List.of());
    List<Long> named =
        entries(Event.class).stream()
            .filter(index ->
                types.isEmpty() || types.contains(REGISTRY.typeOf(event(index).getClass()).value()))
            .toList();
    if (named.isEmpty()) {
      return null;
    }
    long index = values.oneOf(named);
    return new Link(index, draft(index).stream());
  }

  @Override
  public @Nullable StreamId stream(String component) {
    return values.oneOf(streams);
  }
}
