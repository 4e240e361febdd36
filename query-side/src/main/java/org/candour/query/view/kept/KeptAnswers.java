package org.candour.query.view.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers for each value of a facet that many rows are counted for, kept for as long as they hold.
 * When the view has gone on, only the values are asked for again that rows have, or had, which
 * changed since. So what an answer costs does not grow with the ledger, however busy that is.
 */
@Component
public class KeptAnswers {

  /** How many answers are kept at most, over all questions: some hundred bytes each. */
  private static final int MOST_ANSWERS = 500_000;

  private static final Duration MEMORY = Duration.ofHours(1);

  private final ViewStandings standings;
  private final Cache<Question, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ANSWERS)
          .weigher((Question _, Kept answers) -> 1 + answers.answers().size())
          .expireAfterAccess(MEMORY)
          .build();

  KeptAnswers(ViewStandings standings) {
    this.standings = standings;
  }

  /**
   * What is asked.
   *
   * @param size how many entries the ledger had at the point that it is asked of; null for now
   * @param facet the facet for whose values there are answers
   * @param rest all else that the answers rest on, the rights of the asker above all
   */
  public record Question(View<?> view, @Nullable Long size, String facet, Object rest) {}

  /** Answers, and how the view stood when they were looked up. */
  private record Kept(ViewStandings.Standing standing, Map<String, Object> answers) {}

  /**
   * The answers by the values of the facet.
   *
   * @param lookup gives the answers for some values, or for all that there are where it is given
   *     none
   */
  public <T> Map<String, T> of(
      Question question, Function<Optional<Set<String>>, Map<String, T>> lookup) {
    Optional<ViewStandings.Standing> now = standings.of(question.view().name());
    Long point = question.size();
    if (now.isEmpty() || (point != null && now.get().size() < point)) {
      return lookup.apply(Optional.empty());
    }
    Kept before = kept.getIfPresent(question);
    Map<String, T> answers =
        before == null || !before.standing().isContinuedBy(now.get())
            ? lookup.apply(Optional.empty())
            : continued(question, before, now.get(), lookup);
    if (before == null || !before.standing().equals(now.get())) {
      kept.put(question, new Kept(now.get(), Map.copyOf(answers)));
    }
    return answers;
  }

  // What is under a question was given for it.
  @SuppressWarnings("unchecked")
  private <T> Map<String, T> continued(
      Question question,
      Kept before,
      ViewStandings.Standing now,
      Function<Optional<Set<String>>, Map<String, T>> lookup) {
    Map<String, T> answers = (Map<String, T>) before.answers();
    if (question.size() != null || before.standing().size() == now.size()) {
      return answers;
    }
    Optional<Set<String>> changed =
        standings.changed(question.view(), question.facet(), before.standing().size());
    if (changed.isPresent() && changed.get().isEmpty()) {
      return answers;
    }
    Map<String, T> again = lookup.apply(changed);
    if (changed.isEmpty()) {
      return again;
    }
    // A row with several values is looked up for one of them, and counts under the others as well.
    Map<String, T> both = new HashMap<>(answers);
    both.keySet().removeAll(changed.get());
    again.forEach((value, answer) -> {
      if (changed.get().contains(value)) {
        both.put(value, answer);
      }
    });
    return both;
  }
}
