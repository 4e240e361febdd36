package org.candour.query.web.timeline;

import java.util.List;
import org.candour.query.language.Language;
import org.candour.query.presentation.picture.Shape.Sign;
import org.candour.query.presentation.picture.Shape.Tone;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a timeline shows it.
 *
 * @param index the number of the entry
 * @param day when, as it stands beside the moment
 * @param kind what stands out about it
 * @param said what happened: its first sentence
 * @param more its other sentences; nothing where it has one
 * @param who under what authority it was recorded
 * @param when when it was recorded, or happened, whichever the day beside it does not say
 * @param late how much later it was recorded; null if it was within a fortnight, or nobody can tell
 * @param why its explanation, unless its sentences say that already
 * @param source where it comes from; null if it was recorded at first hand
 * @param correctedBy the numbers of entries that correct or contest it
 * @param address of the entry’s own page
 * @param replay of the step that it is in its matter; null where that has no steps
 */
public record Moment(
    long index,
    String day,
    Kind kind,
    List<Span> said,
    List<Span> more,
    List<Span> who,
    String when,
    @Nullable String late,
    @Nullable String why,
    @Nullable String source,
    List<Long> correctedBy,
    String address,
    @Nullable String replay) {

  /** What stands out about an entry, in a word and a sign. */
  public enum Kind {
    ORDINARY(Sign.DOT, Tone.PLAIN),
    BREACH(Sign.TRIANGLE, Tone.LATE),
    SILENCE(Sign.SQUARE, Tone.SILENT),
    CORRECTION(Sign.DIAMOND, Tone.WAITING);

    private final Sign sign;
    private final Tone tone;

    Kind(Sign sign, Tone tone) {
      this.sign = sign;
      this.tone = tone;
    }

    /** Empty for what does not stand out. */
    public String word(Language words) {
      return this == ORDINARY ? "" : words.ofOne("kind", this);
    }

    /** The last part of the name of the style of its word. */
    public String style() {
      return tone.style().substring("c-".length());
    }

    Sign sign() {
      return sign;
    }

    Tone tone() {
      return tone;
    }

    /** What its sign means, to stand in a list of them. */
    String legend(Language words) {
      return words.ofOne("legend", this);
    }
  }
}
