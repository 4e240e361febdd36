package org.candour.query.web.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyRegister;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.RatingScheme;
import org.candour.events.inspection.RatingSchemes;
import org.candour.query.presentation.FieldNames;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Facet;
import org.candour.query.view.Registration;
import org.candour.query.view.ValueKind;

/** Says what the values of facets name, by the names of streams that somebody may see. */
public final class FacetNames {

  private static final Map<String, String> DUTIES =
      DutyRegister.load().all().stream()
          .collect(Collectors.toUnmodifiableMap(Duty::id, Duty::sentence, (_, newest) -> newest));

  private static final Map<String, String> SCHEMES =
      RatingSchemes.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  RatingScheme::id, RatingScheme::title, (_, newest) -> newest));

  private static final Map<String, String> RATINGS =
      RatingSchemes.all().stream()
          .flatMap(scheme -> scheme.ratings().stream())
          .collect(
              Collectors.toUnmodifiableMap(
                  RatingScheme.Rating::id, RatingScheme.Rating::title, (_, newest) -> newest));

  private final Map<StreamId, String> names;

  /**
   * Takes names.
   *
   * @param names of streams, as somebody may see them
   */
  public FacetNames(Map<StreamId, String> names) {
    this.names = new HashMap<>(names);
  }

  /** The streams that values of a facet name. */
  public static Set<StreamId> streams(Facet<?> facet, Collection<String> values) {
    return values.stream()
        .flatMap(value -> facet.wording().names().stream(facet.name(), value).stream())
        .collect(Collectors.toSet());
  }

  /** A value in words. */
  public String of(Facet<?> facet, String value) {
    ValueKind kind = facet.wording().names();
    return PlainEnglish.capital(
        switch (kind) {
          case WORDS ->
              facet.choices().contains(value) ? PlainEnglish.plain(value) : FieldNames.word(value);
          case STREAM_TYPE -> value.replace('-', ' ');
          case EVENT -> FieldNames.happened(value);
          case DUTY -> DUTIES.getOrDefault(value, value);
          case SCHEME -> SCHEMES.getOrDefault(value, value);
          case RATING -> RATINGS.getOrDefault(value, value);
          case PRISON, ORGANISATION, PARTY, STREAM, MATTER ->
              kind.stream(facet.name(), value).map(this::name).orElse(value);
        });
  }

  private String name(StreamId stream) {
    return Optional.ofNullable(names.get(stream))
        .orElseGet(() ->
            Registration.isKeptOf(stream)
                ? Registration.of(stream, false).inWords()
                : stream.type().replace('-', ' ') + " " + stream.id());
  }
}
