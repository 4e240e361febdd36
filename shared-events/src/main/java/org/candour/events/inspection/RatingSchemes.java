package org.candour.events.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.json.CandourJson;
import tools.jackson.core.type.TypeReference;

/** All rating schemes in all their versions: {@code schemes.json}. */
public final class RatingSchemes {

  private static final List<RatingScheme> ALL = load();

  private RatingSchemes() {}

  /** Every version of every scheme. */
  public static List<RatingScheme> all() {
    return ALL;
  }

  /** One version of a scheme; empty if there is none. */
  public static Optional<RatingScheme> find(String id, int version) {
    return ALL.stream()
        .filter(scheme -> scheme.id().equals(id) && scheme.version() == version)
        .findFirst();
  }

  private static List<RatingScheme> load() {
    try (InputStream in =
        Objects.requireNonNull(RatingSchemes.class.getResourceAsStream("schemes.json"))) {
      return List.copyOf(
          CandourJson.mapper().readValue(in, new TypeReference<List<RatingScheme>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
