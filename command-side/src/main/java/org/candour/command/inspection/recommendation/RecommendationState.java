package org.candour.command.inspection.recommendation;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
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

    /** Who answers for what is done beside its owner, where that is not for it to tell. */
    default @Nullable Party answerable() {
      return null;
    }

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(terms().by(), terms().to(), terms().establishment(), owner());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.MAKER, terms().by())
          .and(Side.ADDRESSEE, terms().to())
          .and(Side.OWNER, owner(), answerable());
    }
  }

  /** It waits for an answer. */
  record Waiting(RecommendationTerms terms, PartialDate madeOn) implements Made {}

  /**
   * It was answered.
   *
   * @param answer names its owner, if that is not who answered
   */
  record Answered(
      RecommendationTerms terms, PartialDate madeOn, PartialDate on, RecommendationAnswered answer)
      implements Made {
    @Override
    public Party owner() {
      return answer.owner() == null ? terms.to() : answer.owner();
    }

    @Override
    public @Nullable Party answerable() {
      return answer.binds().isPresent() ? terms.to() : null;
    }
  }

  /** Who made it closed it. */
  record Closed(RecommendationTerms terms, PartialDate on, Party owner) implements Made {}
}
