package org.candour.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.List;
import org.candour.broken.registry.Doubled;
import org.candour.broken.registry.DoubledToo;
import org.candour.broken.registry.Nameless;
import org.candour.broken.registry.Revised;
import org.candour.broken.registry.RevisedTen;
import org.candour.broken.registry.RevisedTwo;
import org.candour.events.EventRegistry.UnknownEventType;
import org.candour.events.estate.ClosureAnnounced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRegistryTest {

  private static final EventRegistry REGISTRY = EventRegistry.instance();

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
        .isInstanceOf(UnknownEventType.class)
        .hasMessage("This version does not know the event closure.dreamt-of, revision 1");
  }

  @Test
  void anUnknownRevisionIsRefused() {
    assertThatThrownBy(() -> REGISTRY.classOf("closure.announced", 2))
        .isInstanceOf(UnknownEventType.class);
    assertThatThrownBy(() -> REGISTRY.classOf("closure.announced@1", 1))
        .isInstanceOf(UnknownEventType.class);
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
}
