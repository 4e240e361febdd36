package org.candour.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Event;
import org.candour.events.EventRegistry;
import org.candour.query.testing.History;
import org.candour.query.testing.TestLedger;
import org.candour.query.wording.Sentences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

class SentencesTest {

  private static final Narrator NARRATOR = new Narrator(allSentences());

  private static List<Sentences> allSentences() {
    var context = new AnnotationConfigApplicationContext();
    var scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Sentences.class));
    scanner.scan("org.candour.query");
    context.refresh();
    return List.copyOf(context.getBeansOfType(Sentences.class).values());
  }

  @TestFactory
  List<DynamicTest> every_event_of_the_registry_has_a_sentence() {
    Set<Class<?>> shown =
        History.everything().stream().map(d -> d.event().getClass()).collect(Collectors.toSet());
    return EventRegistry.instance().all().stream()
        .map(type ->
            DynamicTest.dynamicTest(
                EventRegistry.instance().typeOf(type).value(),
                () -> {
                  assertThat(shown).as("an example in History").contains(type);
                  assertThat(examples(type))
                      .allSatisfy(e ->
                          assertThat(NARRATOR.sentence(e))
                              .endsWith(".")
                              .doesNotContain("null")
                              .doesNotContain("..")
                              .matches("(?s)[\\p{Lu}“].*"));
                }))
        .toList();
  }

  private static List<Event> examples(Class<? extends Event> type) {
    return History.everything().stream()
        .map(TestLedger.Draft::event)
        .filter(type::isInstance)
        .toList();
  }

  @Test
  void a_closure_is_announced_in_plain_english() {
    assertThat(NARRATOR.sentence(History.holloway().get(1).event()))
        .isEqualTo(
            "The closure of HYI was announced by Chancellor of the Exchequer; it was planned for"
                + " July 2016. 591 places lost. Reason: The estate is to be renewed.");
  }
}
