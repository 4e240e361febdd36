package org.candour.query.estate.development;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.estate.development.Journey;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * The development of a new or rebuilt establishment.
 *
 * @param places as last planned, or as opened
 * @param provisionMaps maps of what is to be provided there
 * @param advice with which its design was decided on
 * @param consulted advice on it and consultations about it
 */
@ViewRow
public record Development(
    String id,
    @Nullable String name,
    @Nullable String site,
    @Nullable String formerEstablishment,
    @Nullable String establishment,
    DevelopmentStatus state,
    @Nullable Integer places,
    boolean womensEstate,
    @Nullable String operator,
    @Nullable String design,
    List<Step> steps,
    List<String> partners,
    List<Journey> journeys,
    @Nullable String accommodation,
    @Nullable String serviceLocation,
    @Nullable String disabledAccess,
    List<TakenAdvice> advice,
    List<Backlink> consulted,
    List<String> heard,
    List<String> notHeard,
    List<Backlink> provisionMaps,
    List<DisputedFact> corrections,
    @Internal Map<Long, SourceNote> sources)
    implements DevelopmentBuilder.With {

  public Development {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** How far it has come. */
  public enum DevelopmentStatus {
    EARMARKED,
    DESIGN_FIXED,
    RECEIVING_PRISONERS,
    OPEN
  }

  /** A step and when it was taken. */
  public record Step(String type, EntryDate on) implements Describable {
    @Override
    public String inWords() {
      String what = type.substring(type.indexOf('.') + 1).replace('-', ' ');
      return PlainEnglish.capital(what) + ": " + on.inWords();
    }
  }
}
