package org.candour.command.inspection.recommendation;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.jspecify.annotations.Nullable;

/** What a recommendation's events amount to. */
sealed interface RecommendationState extends StreamState {

  /** Nothing is on record. */
  record NotMade() implements RecommendationState {}

  /** It was made. */
  sealed interface Made extends RecommendationState {
    RecommendationTerms terms();

    /** Who is to do what was agreed; whoever is to answer, until an answer names another. */
    default Party owner() {
      return terms().to();
    }

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(terms().by(), terms().to(), terms().establishment(), owner());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.MAKER, terms().by())
          .and(Side.ADDRESSEE, terms().to())
          .and(Side.OWNER, owner());
    }
  }

  /** It waits for an answer. */
  record Waiting(RecommendationTerms terms, PartialDate madeOn) implements Made {}

  /**
   * It was answered.
   *
   * @param named whom the answer named as its owner
   */
  record Answered(
      RecommendationTerms terms, PartialDate madeOn, PartialDate on, @Nullable Party named)
      implements Made {
    @Override
    public Party owner() {
      return named == null ? terms.to() : named;
    }
  }

  /** Who made it closed it. */
  record Closed(RecommendationTerms terms, PartialDate on, Party owner) implements Made {}
}
