package org.candour.query.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.canary.BoardTold;
import org.candour.events.canary.CanaryEvent;
import org.candour.events.canary.InspectorsTold;
import org.candour.events.canary.PartiesTold;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.json.CandourJson;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.springframework.stereotype.Component;

/** Entries that are not public, the words for them, and a view that holds them. */
public final class Canaries implements Examples {

  static final StreamId CONFIDED = new StreamId("confided", "confided-one");
  static final StreamId MINUTED = new StreamId("minuted", "minuted-one");
  static final StreamId SEALED = new StreamId("sealed", "sealed-one");

  /** An inspection that is not published. */
  static final StreamId INSPECTED =
      new InspectionId("00000000-0000-4000-8000-000000000099").stream();

  private Canaries() {}

  /** The index of the first canary where they follow the entries of Holloway. */
  static final int FIRST = 7;

  /** The secret of a canary; no other secret begins with it. */
  public static String secret(int number) {
    return "canary-" + number + "-sings";
  }

  /** Each kind twice about Holloway and a charity, once with a correction that quotes it. */
  @Override
  public List<Draft> drafts() {
    return entries();
  }

  public static List<Draft> entries() {
    return entries(History.HOLLOWAY.stream(), History.CHARITY.stream());
  }

  /** The same between others. */
  static List<Draft> entries(StreamId... parties) {
    List<Draft> drafts = new ArrayList<>();
    add(drafts, CONFIDED, new PartiesTold(secret(0)), parties);
    add(drafts, MINUTED, new BoardTold(secret(1)), parties);
    add(drafts, SEALED, new InspectorsTold(secret(2)), parties);
    add(drafts, CONFIDED, new PartiesTold(secret(3)), parties);
    add(drafts, MINUTED, quoting(8, secret(4)), parties);
    add(drafts, SEALED, quoting(9, secret(5)), parties);
    add(drafts, INSPECTED, inspected(parties), parties);
    add(drafts, INSPECTED, found(secret(7)), parties);
    return drafts;
  }

  private static void add(List<Draft> drafts, StreamId stream, Event event, StreamId... parties) {
    drafts.add(
        Draft.entry(stream, "2020-01-01", event, parties)
            .with(
                Draft.circumstances(
                    "2020-01-01", null, List.of(), "explained by " + secret(drafts.size()))));
  }

  /** An unannounced inspection of whatever prisons and organisations are given. */
  static InspectionAnnounced inspected(StreamId... parties) {
    return new InspectionAnnounced(
        InspectionTermsBuilder.builder()
            .kind(InspectionKind.PARTNERSHIP)
            .announced(false)
            .establishments(
                Arrays.stream(parties)
                    .filter(EstablishmentCode::isStream)
                    .map(party -> new EstablishmentCode(party.id()))
                    .toList())
            .organisations(
                Arrays.stream(parties)
                    .filter(party -> party.type().equals("organisation"))
                    .map(party -> new OrganisationId(party.id()))
                    .toList())
            .scheme("partnership")
            .schemeVersion(1)
            .from(PartialDate.parse("2020-01-01"))
            .build());
  }

  static Event confided(String secret) {
    return new PartiesTold(secret);
  }

  static FindingRecorded found(String text) {
    return new FindingRecorded(new Finding(1, "7", FindingKind.CONCERN, text, List.of()));
  }

  private static FactCorrected quoting(long entry, String secret) {
    return new FactCorrected(
        entry,
        "secret",
        CandourJson.mapper().valueToTree(secret),
        null,
        FactCorrected.Standing.CONTESTED,
        "It was " + secret);
  }

  /** What canaries say. */
  @Component
  static final class Songs implements Sentences<CanaryEvent> {
    @Override
    public Class<CanaryEvent> events() {
      return CanaryEvent.class;
    }

    @Override
    public Sentence say(CanaryEvent canary) {
      return Sentence.of("It was told that {}", canary.secret());
    }
  }

  /** What was told in each stream, and in all of them together. */
  public record Cage(List<String> told) {}

  /** A view of what is not public. */
  @Component
  static final class Cages implements View<Cage> {
    @Override
    public String name() {
      return "cages";
    }

    @Override
    public Class<Cage> rowType() {
      return Cage.class;
    }

    @Override
    public Set<String> keys(LedgerEntry entry) {
      return entry.event() instanceof CanaryEvent
          ? new TreeSet<>(Set.of("all", entry.stream().id()))
          : Set.of();
    }

    @Override
    public Optional<Cage> evolve(String key, Optional<Cage> row, LedgerEntry entry) {
      List<String> told = new ArrayList<>(row.map(Cage::told).orElse(List.of()));
      told.add(((CanaryEvent) entry.event()).secret());
      return Optional.of(new Cage(told));
    }

    @Override
    public List<Facet<Cage>> facets() {
      return List.of(Facet.many("told", Cage::told));
    }

    @Override
    public Optional<String> replays() {
      return Optional.of("confided");
    }
  }
}
