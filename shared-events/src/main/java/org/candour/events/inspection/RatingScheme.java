package org.candour.events.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scheme by which inspectors rate.
 *
 * @param source where the scheme can be read
 * @param ratings what a standard can be rated as, the best first
 * @param overall how an overall rating follows; null where the scheme has none
 * @param countsConcerns whether an inspection by it names key concerns, of which the rules of HM
 *     Inspectorate of Prisons say how many there may be
 */
public record RatingScheme(
    String id,
    int version,
    String title,
    String source,
    List<Standard> standards,
    List<Rating> ratings,
    @Nullable OverallRule overall,
    boolean countsConcerns) {

  public RatingScheme {
    standards = List.copyOf(standards);
    ratings = List.copyOf(ratings);
  }

  /**
   * What is rated.
   *
   * @param measures what is counted of it
   */
  public record Standard(String id, String title, List<StandardMeasure> measures) {
    public Standard {
      measures = List.copyOf(measures);
    }
  }

  /** What is counted of a standard, by the name that figures have and as people read it. */
  public record StandardMeasure(String id, String title) {}

  /** A rating, and what it counts in the overall one. */
  public record Rating(String id, String title, int points) {}

  /** The overall rating of a sum of points, and what keeps it from being better. */
  public record OverallRule(List<Band> bands, Cap cap) {
    public OverallRule {
      bands = List.copyOf(bands);
    }
  }

  /** The sums of points that give a rating, both ends included. */
  public record Band(String rating, int from, int to) {}

  /**
   * The overall rating is never better than one, while one of several standards is rated as
   * another.
   *
   * @param rating the best that it can be
   * @param whileRated the rating that keeps it there
   */
  public record Cap(String rating, String whileRated, List<String> standards) {
    public Cap {
      standards = List.copyOf(standards);
    }
  }

  /** An overall rating, and the sum of points that it follows from. */
  public record Derived(String rating, int points) {}

  /** A standard by its id. */
  public Optional<Standard> standard(String standard) {
    return standards.stream().filter(one -> one.id().equals(standard)).findFirst();
  }

  /** A rating by its id. */
  public Optional<Rating> rating(String rating) {
    return ratings.stream().filter(one -> one.id().equals(rating)).findFirst();
  }

  /**
   * The overall rating that follows from those of the standards.
   *
   * @param rated the rating of every standard
   * @return empty if the scheme has no rule for one
   * @throws IllegalArgumentException if a standard is not rated, or not by this scheme
   */
  public Optional<Derived> derive(Map<String, String> rated) {
    if (overall == null) {
      return Optional.empty();
    }
    int points = standards.stream().mapToInt(standard -> points(rated.get(standard.id()))).sum();
    Band band =
        overall.bands().stream()
            .filter(one -> one.from() <= points && points <= one.to())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No band holds " + points));
    Cap cap = overall.cap();
    boolean capped =
        cap.standards().stream().anyMatch(standard -> cap.whileRated().equals(rated.get(standard)));
    boolean better = points(band.rating()) > points(cap.rating());
    return Optional.of(new Derived(capped && better ? cap.rating() : band.rating(), points));
  }

  private int points(@Nullable String rating) {
    return rating(rating == null ? "" : rating)
        .map(Rating::points)
        .orElseThrow(() -> new IllegalArgumentException(title + " has no rating " + rating));
  }
}
