package org.candour.query.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.Silence;
import org.candour.events.duties.DutyBreached;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.candour.query.view.View;

/** How many rows each list has, by the entries alone. */
final class PlainLists {

  private PlainLists() {}

  /** A view of streams has a row for each of them; of any other it must be said here. */
  static Map<String, Long> of(PlainEntries plain, List<View<?>> views) {
    return of(plain, views, id -> id);
  }

  /** The same where records that were joined are read as one. */
  static Map<String, Long> joined(PlainEntries plain, List<View<?>> views) {
    Map<OrganisationId, OrganisationId> to = joins(plain);
    UnaryOperator<OrganisationId> who =
        id -> {
          OrganisationId of = id;
          while (to.containsKey(of)) {
            of = Objects.requireNonNull(to.get(of));
          }
          return of;
        };
    Map<String, Long> lists = of(plain, views, who);
    lists.put(
        "organisations",
        plain.streams("organisation").stream()
            .map(stream -> who.apply(new OrganisationId(stream.id())))
            .distinct()
            .count());
    return lists;
  }

  private static Map<String, Long> of(
      PlainEntries plain, List<View<?>> views, UnaryOperator<OrganisationId> who) {
    Map<String, Long> lists = new TreeMap<>();
    for (View<?> view : views) {
      view.replays().ifPresent(type -> lists.put(view.name(), (long) plain.streams(type).size()));
    }
    lists.put("consulted-decisions", decisions(plain));
    lists.put("establishments", (long) prisons(plain).size());
    lists.put("needs", plain.count(NeedIdentified.class, _ -> true));
    lists.put("gaps", plain.count(GapRecorded.class, _ -> true));
    lists.put("bids", plain.count(BidRecorded.class, _ -> true));
    lists.put(
        "board-meetings",
        plain.count(MeetingHeld.class, _ -> true) + plain.silences(null, MeetingMissed.class));
    lists.put("breaches", plain.count(DutyBreached.class, _ -> true));
    lists.put("silences", plain.silences(null, Silence.class));
    lists.put("due", due(plain));
    lists.put("market", organisations(plain).stream().map(who).distinct().count());
    lists.put("named-partners", (long) namings(plain, who).size());
    lists.put("joined-organisations", (long) joins(plain).size());
    lists.put("timeline", lines(plain));
    return lists;
  }

  /** Organisations that were joined to another last, and not parted. */
  static Map<OrganisationId, OrganisationId> joins(PlainEntries plain) {
    Map<OrganisationId, OrganisationId> joined = new HashMap<>();
    for (Draft draft : plain.history()) {
      switch (draft.event()) {
        case OrganisationJoined e -> joined.put(e.organisation(), e.other());
        case OrganisationParted e -> joined.remove(e.organisation());
        default -> {}
      }
    }
    return joined;
  }

  /** Those registered, and those that somebody closes or builds. */
  private static Set<StreamId> prisons(PlainEntries plain) {
    Set<StreamId> prisons = new HashSet<>(plain.streams("establishment"));
    plain.history().stream()
        .filter(draft ->
            draft.event() instanceof ClosureEvent || draft.event() instanceof DevelopmentEvent)
        .flatMap(
            draft -> Stream.concat(draft.concerns().stream(), draft.event().concerns().stream()))
        .filter(stream -> stream.type().equals("establishment"))
        .forEach(prisons::add);
    return prisons;
  }

  /** Closures, developments and rounds, and those that somebody was consulted on. */
  private static long decisions(PlainEntries plain) {
    Set<StreamId> decisions = new HashSet<>();
    List.of("closure", "development", "round")
        .forEach(type -> decisions.addAll(plain.streams(type)));
    return decisions.size();
  }

  /** Each entry once for its stream, and once for each other that it concerns. */
  private static long lines(PlainEntries plain) {
    return plain.history().stream()
        .mapToLong(draft -> {
          Set<StreamId> subjects = new HashSet<>(draft.event().concerns());
          subjects.addAll(draft.concerns());
          subjects.add(draft.stream());
          return subjects.size();
        })
        .sum();
  }

  /** Everything of one kind that ever fell due, or is to, in one stream. */
  private static long due(PlainEntries plain) {
    Map<StreamId, NavigableMap<Long, Entry>> bearing = new HashMap<>();
    DeadlinePolicies policies = DeadlinePolicies.instance();
    Folded.entries(plain.history())
        .forEach(recorded ->
            policies
                .about(recorded.entry())
                .forEach(stream ->
                    bearing
                        .computeIfAbsent(stream, _ -> new TreeMap<>())
                        .put(recorded.index(), recorded.entry())));
    return bearing.entrySet().stream()
        .mapToLong(of ->
            policies.after(of.getKey(), of.getValue()).keySet().stream()
                .map(name -> policies.of(of.getKey().type(), name))
                .distinct()
                .count())
        .sum();
  }

  private static Set<OrganisationId> organisations(PlainEntries plain) {
    Set<OrganisationId> all = new HashSet<>();
    plain.streams("organisation").forEach(stream -> all.add(new OrganisationId(stream.id())));
    for (Draft draft : plain.history()) {
      switch (draft.event()) {
        case BidRecorded e -> all.add(e.terms().bidder());
        case LotAwarded e -> {
          all.add(e.terms().supplier());
          all.addAll(e.terms().namedPartners());
        }
        case AgreementSigned e -> {
          all.add(e.terms().provider());
          all.addAll(e.terms().namedPartners());
        }
        case PartnerEngaged e -> all.add(e.partner());
        default -> {}
      }
    }
    all.remove(null);
    return all;
  }

  /**
   * Whom awards and agreements name or give work, and awards that say only how many they do not
   * name.
   */
  private static Set<String> namings(PlainEntries plain, UnaryOperator<OrganisationId> who) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < plain.history().size(); i++) {
      Draft draft = plain.history().get(i);
      long index = i;
      switch (draft.event()) {
        case LotAwarded e when !isOverturned(plain, index) -> {
          String source = index + " ";
          e.terms().namedPartners().forEach(partner -> named.add(source + who.apply(partner)));
          if (e.terms().partnersNotNamed() != null) {
            named.add(source);
          }
        }
        case AgreementSigned e -> {
          String source = (e.award() == null ? draft.stream().id() : e.award().entry()) + " ";
          e.terms().namedPartners().forEach(partner -> named.add(source + who.apply(partner)));
          if (e.award() != null && notNamed(plain, e.award().entry())) {
            named.add(source);
          }
        }
        case PartnerEngaged e ->
            named.add(
                (e.award() == null ? draft.stream().id() : e.award().entry())
                    + " "
                    + who.apply(e.partner()));
        default -> {}
      }
    }
    return named;
  }

  private static boolean notNamed(PlainEntries plain, long award) {
    return ((LotAwarded) plain.history().get((int) award).event()).terms().partnersNotNamed()
        != null;
  }

  private static boolean isOverturned(PlainEntries plain, long award) {
    return plain.count(
            ChallengeDecided.class,
            e -> e.overturned() != null && e.overturned().award().entry() == award)
        > 0;
  }
}
