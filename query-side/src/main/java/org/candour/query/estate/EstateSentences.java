package org.candour.query.estate;

import java.util.List;
import org.candour.events.estate.TakenAdvice;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.jspecify.annotations.Nullable;

/** Sentences that closures and developments share. */
public final class EstateSentences {

  private EstateSentences() {}

  /** The advice with which a matter was decided on. */
  public static Sentence taken(String matter, TakenAdvice taken) {
    return Sentence.of(
            "The {} was decided on with the advice of {} ({}, given {})",
            matter,
            taken.group(),
            taken.advice(),
            PlainEnglish.on(taken.givenOn()))
        .then("{}", taken.text());
  }

  /** The groups that were heard, and those that were not. */
  public static Sentence heard(
      List<String> heard, List<String> notHeard, @Nullable String account) {
    return Sentence.of("Groups heard: {}", groups(heard))
        .then("Not heard: {}", groups(notHeard))
        .maybe("{}", account);
  }

  private static String groups(List<String> groups) {
    return groups.isEmpty() ? "none" : PlainEnglish.items(groups);
  }
}
