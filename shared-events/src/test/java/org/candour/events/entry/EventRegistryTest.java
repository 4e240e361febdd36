package org.candour.events.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candour.broken.registry.Doubled;
import org.candour.broken.registry.DoubledToo;
import org.candour.broken.registry.Guarded;
import org.candour.broken.registry.Judged;
import org.candour.broken.registry.Nameless;
import org.candour.broken.registry.Revised;
import org.candour.broken.registry.RevisedInSecret;
import org.candour.broken.registry.RevisedTen;
import org.candour.broken.registry.RevisedTwo;
import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.entry.EventRegistry.UnknownEventTypeException;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRegistryTest {

  private static final EventRegistry REGISTRY = EventRegistry.instance();

  /** One stream has a public event and a guarded one; a third event is of no stream. */
  private static final EventRegistry MIXED =
      new EventRegistry(List.of(Doubled.class, Guarded.class, Judged.class));

  static List<Class<? extends Event>> events() {
    return REGISTRY.all();
  }

  @Test
  void everyRecordThatIsAnEventIsRegistered() {
    try (ScanResult found = new ClassGraph().acceptPackages("org.candour.events").scan()) {
      List<String> records =
          found.getClassesImplementing(Event.class).filter(ClassInfo::isRecord).getNames();

      assertThat(records).isNotEmpty();
      assertThat(events()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(records);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void everyNameIsAStreamAndAnEventInKebabCase(Class<? extends Event> event) {
    EventType type = REGISTRY.typeOf(event);

    assertThat(type.value()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    assertThat(type.revision()).isPositive();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void everyNameAndRevisionLeadsBackToItsRecord(Class<? extends Event> event) {
    EventType type = REGISTRY.typeOf(event);

    assertThat(REGISTRY.classOf(type.value(), type.revision())).isEqualTo(event);
  }

  @Test
  void aKnownNameIsFound() {
    assertThat(REGISTRY.classOf("closure.announced", 1)).isEqualTo(ClosureAnnounced.class);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> REGISTRY.classOf("closure.dreamt-of", 1))
        .isInstanceOf(UnknownEventTypeException.class)
        .hasMessage("This version does not know the event closure.dreamt-of, revision 1");
  }

  @Test
  void anUnknownRevisionIsRefused() {
    assertThatThrownBy(() -> REGISTRY.classOf("closure.announced", 2))
        .isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(() -> REGISTRY.classOf("closure.announced@1", 1))
        .isInstanceOf(UnknownEventTypeException.class);
  }

  @Test
  void aClassThatIsNotRegisteredHasNoName() {
    assertThatThrownBy(() -> REGISTRY.typeOf(Nameless.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Nameless is not a registered event");
  }

  @Test
  void anEventWithoutANameIsRefused() {
    assertThatThrownBy(() -> new EventRegistry(List.of(Nameless.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("Nameless has no @EventType");
  }

  @Test
  void aNameThatIsUsedTwiceIsRefused() {
    assertThatThrownBy(() -> new EventRegistry(List.of(Doubled.class, DoubledToo.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("broken.doubled is the name of both")
        .hasMessageContaining("DoubledToo");
  }

  @Test
  void eventsAreListedByNameAndThenByTheNumberOfTheRevision() {
    EventRegistry registry =
        new EventRegistry(
            List.of(RevisedTen.class, Revised.class, RevisedTwo.class, Doubled.class));

    assertThat(registry.all())
        .containsExactly(Doubled.class, Revised.class, RevisedTwo.class, RevisedTen.class);
  }

  @Test
  void revisionsThatDifferInWhoMaySeeThemAreRefused() {
    assertThatThrownBy(() -> new EventRegistry(List.of(Revised.class, RevisedInSecret.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The revisions of broken.revised differ in who may see them");
  }

  @Test
  void anEventInItsOwnStreamIsSeenAsItSays() {
    assertThat(MIXED.visibility("broken", "broken.doubled")).isEqualTo(Visibility.PUBLIC);
    assertThat(MIXED.visibility("broken", "broken.guarded")).isEqualTo(Visibility.GOVERNANCE);
  }

  @Test
  void aSharedEventIsSeenByNoMoreThanTheStrictestOfItsStream() {
    assertThat(MIXED.visibility("broken", "shared.judged")).isEqualTo(Visibility.GOVERNANCE);
  }

  @Test
  void aSharedEventIsSeenByNoMoreThanItSaysItself() {
    EventRegistry registry = new EventRegistry(List.of(Doubled.class, Judged.class));

    assertThat(registry.visibility("broken", "shared.judged")).isEqualTo(Visibility.PARTIES);
  }

  @Test
  void aSharedEventInAStreamThatNobodyKnowsIsForInspectionOnly() {
    assertThat(MIXED.visibility("unheard-of", "shared.judged")).isEqualTo(Visibility.INSPECTION);
  }

  @Test
  void whoMaySeeAnUnknownEventIsNotGuessed() {
    assertThatThrownBy(() -> REGISTRY.visibility("closure", "closure.dreamt-of"))
        .isInstanceOf(UnknownEventTypeException.class)
        .hasMessage("This version does not know the event closure.dreamt-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"establishment", "closure", "development"})
  void whatHappensToTheEstateIsPublicWithItsJudgementsAndCorrections(String stream) {
    assertThat(events())
        .map(event -> REGISTRY.typeOf(event).value())
        .filteredOn(type -> type.matches("(" + stream + "|duty|fact)[.].*"))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            type -> assertThat(REGISTRY.visibility(stream, type)).isEqualTo(Visibility.PUBLIC));
  }

  @Test
  void anEntryIsSeenByWhatItsStreamAndItsTypeSay() {
    assertThat(MIXED.visibility(entry("broken", "broken.doubled"))).isEqualTo(Visibility.PUBLIC);
    assertThat(MIXED.visibility(entry("broken", "shared.judged"))).isEqualTo(Visibility.GOVERNANCE);
  }

  private static Entry entry(String stream, String type) {
    return new Entry(
        new UUID(0, 0),
        type,
        1,
        new StreamId(stream, "1"),
        0,
        Instant.EPOCH,
        new EntryMetadata(
            new Actor("an-account", Role.REGISTRAR, null, null),
            new CommandRef("a-key", "a-command"),
            PartialDate.UNKNOWN,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null),
        List.of(),
        new Doubled());
  }
}
