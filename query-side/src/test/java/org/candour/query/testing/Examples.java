package org.candour.query.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.candour.query.presentation.Sentences;
import org.candour.query.timeline.Narrator;
import org.candour.query.view.View;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * What a subject has happen in tests. Found by its type. An event that is in none of them gets
 * examples made from its components.
 */
public interface Examples {

  /** The entries, in an order in which they may be recorded. */
  List<Draft> drafts();

  /**
   * The examples of every subject; those of the estate first, which others name, and last those of
   * events of which nobody wrote one.
   */
  static List<Draft> ofEverySubject() {
    List<Draft> written =
        implementing(Examples.class).stream()
            .sorted(
                Comparator.comparing((Examples examples) -> !(examples instanceof History))
                    .thenComparing(examples -> examples.getClass().getName()))
            .flatMap(examples -> examples.drafts().stream())
            .toList();
    return Stream.concat(written.stream(), GeneratedExamples.ofEventsWithout(written).stream())
        .toList();
  }

  /** One of each class of the query side, tests among them, that implements a type. */
  static <T> List<T> implementing(Class<T> type) {
    try (var context = new AnnotationConfigApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(type));
      scanner.scan("org.candour.query");
      context.refresh();
      return List.copyOf(context.getBeansOfType(type).values());
    }
  }

  /** Every view that pages and answers are made from, and none that only tests have. */
  static List<View<?>> views() {
    try (var context = new AnnotationConfigApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(View.class));
      scanner.addIncludeFilter(new AssignableTypeFilter(Sentences.class));
      scanner.scan("org.candour.query");
      context.register(Narrator.class);
      context.refresh();
      List<View<?>> views = new ArrayList<>();
      context.getBeansOfType(View.class).values().stream()
          .filter(view -> isOfTheHouse(view.getClass()))
          .forEach(views::add);
      return List.copyOf(views);
    }
  }

  private static boolean isOfTheHouse(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .equals(View.class.getProtectionDomain().getCodeSource());
  }
}
