package org.candour.command.inspection.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.jspecify.annotations.Nullable;

/** Make a recommendation. */
@Command(
    name = "make-recommendation",
    title = "Make a recommendation",
    stream = "recommendation",
    by = {
      Role.BOARD_MEMBER,
      Role.BOARD_CLERK,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.MAKER,
    ideas = {"25", "P14", "C5"},
    opens = true)
record MakeRecommendation(
    @Hint("The recommendation") RecommendationId recommendation,
    @Valid @JsonUnwrapped RecommendationTerms terms,
    @Hint("The entry that it comes from: a published inspection, or what a board resolved")
        @Nullable
        @Min(0)
        Long arisesFrom,
    @Hint("Which finding of that inspection, counted from 1") @Nullable @Min(1) @Max(1000)
        Integer finding)
    implements RecommendationCommand {
  public MakeRecommendation {
    Level maker = terms.by().level().orElse(Level.PROVIDER);
    if (!maker.isInLine() && maker != Level.INSPECTORATE && maker != Level.COMMITTEE) {
      throw new IllegalArgumentException(
          "A recommendation must be made by the inspectorate, a committee, the board of a prison or"
              + " national oversight");
    }
    if (terms.by().equals(terms.to()) && maker != Level.PRISON) {
      throw new IllegalArgumentException("A recommendation must be made to somebody else");
    }
    if (finding != null && arisesFrom == null) {
      throw new IllegalArgumentException("A finding must name the inspection that it belongs to");
    }
    if (recommendation.equals(terms.repeats())) {
      throw new IllegalArgumentException("A recommendation cannot repeat itself");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.by());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.MAKER, terms.by());
  }

  @Override
  public Party speaks() {
    return terms.by();
  }

  /** What has happened once this is accepted. */
  RecommendationMade happened(@Nullable Link origin) {
    return new RecommendationMade(terms, origin, finding);
  }
}
