package org.candour.query.estate;

import java.util.List;
import org.candour.events.estate.AdviceAnswer;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.jspecify.annotations.Nullable;

/** Sentences that closures and developments share. */
public final class EstateSentences {

  private EstateSentences() {}

  /** A group's advice and the answer to it. */
  public static Sentence advice(String group, String advice, AdviceAnswer answer, String why) {
    Sentence given = Sentence.of("{} gave advice: {}", group, advice);
    Sentence answered =
        answer == AdviceAnswer.NOT_YET_ANSWERED
            ? given.then("It has not been answered yet")
            : given.then("It was {}", answer);
    return answered.then("Why: {}", why);
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
