package org.candour.query.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.deadline.Silence;
import org.candour.events.duties.DutyBreached;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.development.DevelopmentEvent;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Folded;

/** How many rows each list has, by the entries alone. */
final class PlainLists {

  private PlainLists() {}

  static Map<String, Long> of(PlainEntries plain) {
    Map<String, Long> lists = new TreeMap<>();
    Examples.views()
        .forEach(view ->
            view.replays()
                .ifPresent(type -> lists.put(view.name(), (long) plain.streams(type).size())));
    Map.of(
            "access-requests", "access-request",
            "agreements", "agreement",
            "arrangements", "arrangement",
            "closures", "closure",
            "commitments", "commitment",
            "concerns", "concern",
            "developments", "development",
            "escalations", "escalation",
            "needs-assessments", "needs-assessment",
            "organisations", "organisation")
        .forEach((view, type) -> lists.put(view, (long) plain.streams(type).size()));
    lists.put("advice", (long) plain.streams("advisory-group").size());
    lists.put("information-requests", (long) plain.streams("information-request").size());
    lists.put("rounds", (long) plain.streams("round").size());
    lists.put("provision", (long) plain.streams("provision-map").size());
    lists.put("establishments", (long) prisons(plain).size());
    lists.put("needs", plain.count(NeedIdentified.class, _ -> true));
    lists.put("breaches", plain.count(DutyBreached.class, _ -> true));
    lists.put("silences", plain.silences(null, Silence.class));
    lists.put("due", due(plain));
    lists.put("joined-organisations", joined(plain));
    lists.put("market", (long) organisations(plain).size());
    lists.put("named-partners", (long) namings(plain).size());
    lists.put("timeline", lines(plain));
    return lists;
  }

  /** Organisations that stand joined to another. */
  private static long joined(PlainEntries plain) {
    Set<OrganisationId> joined = new HashSet<>();
    for (Draft draft : plain.history()) {
      switch (draft.event()) {
        case OrganisationJoined e -> joined.add(e.organisation());
        case OrganisationParted e -> joined.remove(e.organisation());
        default -> {}
      }
    }
    return joined.size();
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

  /** Whom awards and agreements name, and awards that say only how many they do not name. */
  private static Set<String> namings(PlainEntries plain) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < plain.history().size(); i++) {
      Draft draft = plain.history().get(i);
      long index = i;
      switch (draft.event()) {
        case LotAwarded e when !isOverturned(plain, index) -> {
          String source = index + " ";
          e.terms().namedPartners().forEach(partner -> named.add(source + partner));
          if (e.terms().partnersNotNamed() != null) {
            named.add(source);
          }
        }
        case AgreementSigned e -> {
          String source = (e.award() == null ? draft.stream().id() : e.award().entry()) + " ";
          e.terms().namedPartners().forEach(partner -> named.add(source + partner));
          if (e.award() != null && notNamed(plain, e.award().entry())) {
            named.add(source);
          }
        }
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
