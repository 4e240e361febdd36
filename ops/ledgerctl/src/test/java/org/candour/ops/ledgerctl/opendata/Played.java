package org.candour.ops.ledgerctl.opendata;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.PaymentRecorded;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.importing.ImportLine;
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.candour.events.importing.References;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.ops.ledgerctl.opendata.Proposals.Proposal;
import org.candour.query.opendata.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The entries that proposed commands would come to, without a ledger. */
final class Played {

  private static final Instant RECORDED = Instant.parse("2026-11-22T10:15:30.123456Z");

  private final NavigableMap<Long, Entry> entries = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<OrganisationId>> others = new HashMap<>();

  private Played() {}

  static Played of(List<Proposal> proposals) {
    Played played = new Played();
    References references = new References();
    long index = 0;
    for (Proposal proposal : proposals) {
      ImportLine line = proposal.line();
      try {
        played.record(index, line.command(), references.resolve(line.body()));
      } catch (MalformedLineException e) {
        throw new AssertionError(e);
      }
      references.recorded(line.key(), index++);
    }
    return played;
  }

  NavigableMap<Long, Entry> entries() {
    return entries;
  }

  /** The entries of one process, or of one grant. */
  NavigableMap<Long, Entry> among(List<StreamId> streams) {
    NavigableMap<Long, Entry> some = new TreeMap<>(entries);
    some.values().removeIf(entry -> !streams.contains(entry.stream()));
    return some;
  }

  Named named() {
    return new Named(names, others, Map.of());
  }

  private void record(long index, String command, ObjectNode body) {
    Source source = taken(body, "source", Source.class);
    body.remove("saidBy");
    String on = body.path("occurredOn").asString("2026-11-22");
    body.remove("occurredOn");
    if (command.equals("register-organisation")) {
      register(body);
      return;
    }
    boolean ofRound = body.has("round");
    StreamId stream =
        ofRound
            ? new StreamId("round", body.remove("round").asString())
            : new StreamId("agreement", body.remove("agreement").asString());
    Event event = event(command, body);
    entries.put(
        index,
        new Entry(
            new UUID(0, index),
            command,
            1,
            stream,
            0,
            RECORDED,
            new EntryMetadata(
                new Actor("registrar-1", Role.REGISTRAR, null, null),
                new CommandRef("key-" + index, command),
                PartialDate.parse(on),
                null,
                null,
                List.of(),
                List.of(),
                source,
                null),
            List.copyOf(event.concerns()),
            event));
  }

  private void register(ObjectNode body) {
    String id = body.remove("organisation").asString();
    OrganisationProfile profile = as(body, OrganisationProfile.class);
    names.put(id, profile.name());
    others.put(id, profile.identifiers());
  }

  private Event event(String command, ObjectNode body) {
    return switch (command) {
      case "plan-round" -> new RoundPlanned(as(body, RoundTerms.class), List.of());
      case "divide-into-lots" -> as(body, LotsDefined.class);
      case "invite-bids" -> as(body, BidsInvited.class);
      case "record-bid" -> new BidRecorded(as(body, BidTerms.class));
      case "award-lot" -> new LotAwarded(as(body, AwardTerms.class), List.of(), null);
      case "publish-notice" -> as(body, NoticePublished.class);
      case "stop-round" -> as(body, RoundStopped.class);
      case "sign-agreement" -> signed(body);
      case "vary-agreement" -> as(body, AgreementVaried.class);
      case "record-payment" -> as(body, PaymentRecorded.class);
      case "end-agreement" -> as(body, AgreementEnded.class);
      default -> throw new IllegalArgumentException(command);
    };
  }

  private AgreementSigned signed(ObjectNode body) {
    Link award = null;
    if (body.has("award")) {
      long entry = body.remove("award").longValue();
      award = new Link(entry, Objects.requireNonNull(entries.get(entry)).stream());
    }
    return new AgreementSigned(award, as(body, AgreementTerms.class), null, PartialDate.UNKNOWN);
  }

  /** What a command leaves out of a list is none of it. */
  private static <T> T as(ObjectNode body, Class<T> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == List.class && !body.has(component.getName())) {
        body.putArray(component.getName());
      }
    }
    return CandourJson.mapper().treeToValue(body, type);
  }

  private static <T> @Nullable T taken(ObjectNode body, String name, Class<T> type) {
    var value = body.remove(name);
    return value == null ? null : CandourJson.mapper().treeToValue(value, type);
  }
}
