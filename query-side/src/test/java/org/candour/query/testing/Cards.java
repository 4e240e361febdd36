package org.candour.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The cards of a subject's registers as text, without a database and without names for ids. */
public final class Cards {

  private final List<View<?>> views = new ArrayList<>();
  private final List<ViewPresentation<?>> presentations = new ArrayList<>();
  private final List<Draft> history;

  /**
   * The cards after a history.
   *
   * @param subject the package under the query side, for instance {@code estate}
   */
  public Cards(String subject, List<Draft> history) {
    this.history = List.copyOf(history);
    try (var context = new AnnotationConfigApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(View.class));
      scanner.addIncludeFilter(new AssignableTypeFilter(ViewPresentation.class));
      scanner.scan("org.candour.query." + subject);
      context.refresh();
      context.getBeansOfType(View.class).values().forEach(views::add);
      context.getBeansOfType(ViewPresentation.class).values().forEach(presentations::add);
    }
  }

  /**
   * The first event of each type in each stream: examples say everything first, and then as little
   * as may be.
   */
  public static List<Draft> firstOfEach(List<Draft> examples) {
    Set<String> seen = new HashSet<>();
    return examples.stream()
        .filter(draft -> seen.add(draft.stream() + " " + draft.type()))
        .toList();
  }

  /**
   * The card of the register's first row: heading, standing with {@code !} where it presses, and
   * each fact, {@code +} before those of the row's own page only and {@code -} before those of
   * lists only.
   */
  public String first(String register, LocalDate on) {
    return card(view(register), null, on);
  }

  /** The same of the row with a key. */
  public String of(String register, String key, LocalDate on) {
    return card(view(register), key, on);
  }

  /** The same of the first row whose heading begins so. */
  public String headed(String register, String heading, LocalDate on) {
    View<?> view = view(register);
    return Folded.rows(view, history).keySet().stream()
        .map(key -> card(view, key, on))
        .filter(card -> card.startsWith(heading))
        .findFirst()
        .orElseThrow();
  }

  private View<?> view(String register) {
    return views.stream().filter(each -> each.name().equals(register)).findFirst().orElseThrow();
  }

  private <V> String card(View<V> view, @Nullable String key, LocalDate on) {
    Map<String, V> rows = Folded.rows(view, history);
    String of = key == null ? rows.keySet().iterator().next() : key;
    return text(presentation(view).card(Objects.requireNonNull(rows.get(of), of), on));
  }

  // A presentation names the view beside which it stands, and takes that view's rows.
  @SuppressWarnings("unchecked")
  private <V> ViewPresentation<V> presentation(View<V> view) {
    return (ViewPresentation<V>)
        presentations.stream()
            .filter(each -> each.view().equals(view.name()))
            .findFirst()
            .orElseThrow();
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder(words(card.heading())).append('\n');
    if (!card.standing().isEmpty()) {
      text.append(card.isPressing() ? "! " : "").append(card.standing()).append('\n');
    }
    card.facts().forEach(fact -> text.append(text(fact)).append('\n'));
    return text.toString();
  }

  private static String text(CardFact fact) {
    String mark =
        switch (fact.place()) {
          case EVERYWHERE -> "";
          case PAGE -> "+ ";
          case LIST -> "- ";
        };
    return mark
        + fact.name()
        + ": "
        + fact.said().stream().map(Cards::words).collect(Collectors.joining(" | "));
  }

  private static String words(List<Phrase> phrases) {
    return phrases.stream().map(Cards::words).collect(Collectors.joining());
  }

  private static String words(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Text text -> text.text();
      case Phrase.Named named -> "<" + shortened(named.stream()) + ">";
      case Phrase.Entry entry -> entry.text();
      case Phrase.Rows rows -> rows.text() + " <" + rows.view() + ">";
      default -> phrase.toString();
    };
  }

  private static String shortened(StreamId stream) {
    return stream.toString().replace("00000000-0000-4000-8000-0000000000", "");
  }
}
