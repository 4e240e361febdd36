package org.candour.command.governance.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.governance.board.refusal.BoardRefusals.ActionAlreadyDeclined;
import org.candour.command.governance.board.refusal.BoardRefusals.AskedOfAnother;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingAlreadyCancelled;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingAlreadyHeld;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingOnAnotherDay;
import org.candour.command.governance.board.refusal.BoardRefusals.MinutesAlreadyApproved;
import org.candour.command.governance.board.refusal.BoardRefusals.MinutesOnlyAtALaterMeeting;
import org.candour.command.governance.board.refusal.BoardRefusals.MoreVotesThanPresent;
import org.candour.command.governance.board.refusal.BoardRefusals.NoSuchAction;
import org.candour.command.governance.board.refusal.BoardRefusals.NobodyPresent;
import org.candour.command.governance.board.refusal.BoardRefusals.NotAMember;
import org.candour.command.governance.board.refusal.BoardRefusals.NotPresent;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.OwnEntries;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LinkResolver;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.BoardEvent;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingCancelled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** Decides on the meetings of a board, and on what it decides there. */
record MeetingsDecision(SittingBoard board, DecisionContext context) {

  Decision of(BoardCommand.OfMeetings command) {
    return switch (command) {
      case CallMeeting c -> call(c);
      case CancelMeeting c -> cancel(c);
      case HoldMeeting c -> hold(c);
      case RecordResolution c -> resolve(c);
      case DeclineAction c -> decline(c);
      case ApproveMinutes c -> approve(c);
    };
  }

  private Decision call(CallMeeting command) {
    DayAlreadyPast.refuse("on", command.on(), context.occurredOn());
    LinkResolver links = new LinkResolver(context.record());
    List<Link> about = new ArrayList<>();
    for (AgendaItem item : command.agenda()) {
      if (item.about() != null) {
        about.add(links.toPublic(item.about()));
      }
      if (item.aboutStream() != null) {
        links.existsPublicly(item.aboutStream());
      }
    }
    return Decision.of(new MeetingCalled(command.on(), command.agenda(), about));
  }

  private Decision cancel(CancelMeeting command) {
    Link called = OwnEntries.link(command.meeting(), MeetingCalled.class, context);
    refuseIfSettled(called);
    return Decision.of(new MeetingCancelled(called, command.reason()));
  }

  private void refuseIfSettled(Link called) {
    if (entries(MeetingCancelled.class).anyMatch(e -> e.meeting().equals(called))) {
      throw new MeetingAlreadyCancelled(called.entry());
    }
    if (entries(MeetingHeld.class).anyMatch(e -> called.equals(e.called()))) {
      throw new MeetingAlreadyHeld(called.entry());
    }
  }

  private Decision hold(HoldMeeting command) {
    LocalDate on = command.on();
    PartialDate occurred = context.occurredOn();
    if (on.isBefore(occurred.earliest()) || on.isAfter(occurred.latest())) {
      throw new MeetingOnAnotherDay(on, occurred);
    }
    if (command.present().isEmpty() && !context.imported()) {
      throw new NobodyPresent(on);
    }
    for (PersonId member : command.present()) {
      if (board.sitting(member, on).isEmpty()) {
        throw new NotAMember(member, PartialDate.of(on));
      }
    }
    List<PersonId> elsewhere = new ArrayList<>(command.withdrew());
    command.interests().forEach(interest -> elsewhere.add(interest.member()));
    elsewhere.removeAll(command.present());
    if (!elsewhere.isEmpty()) {
      throw new NotPresent(elsewhere.getFirst(), on);
    }
    return Decision.of(
        new MeetingHeld(
            on,
            called(command),
            command.present(),
            command.guests(),
            command.interests(),
            command.withdrew(),
            board.composition().quorum(),
            board.composition().meetsEveryMonths()));
  }

  /** The call that it names, or the one for the day. */
  private @Nullable Link called(HoldMeeting command) {
    if (command.called() != null) {
      Link called = OwnEntries.link(command.called(), MeetingCalled.class, context);
      refuseIfSettled(called);
      return called;
    }
    return OwnEntries.of(MeetingCalled.class, context)
        .filter(one -> ((MeetingCalled) one.entry().payload()).on().equals(command.on()))
        .map(one -> new Link(one.index(), context.stream()))
        .filter(call -> entries(MeetingCancelled.class).noneMatch(e -> e.meeting().equals(call)))
        .filter(call -> entries(MeetingHeld.class).noneMatch(e -> call.equals(e.called())))
        .findFirst()
        .orElse(null);
  }

  private Decision resolve(RecordResolution command) {
    Link meeting = OwnEntries.link(command.meeting(), MeetingHeld.class, context);
    int present = OwnEntries.event(meeting, MeetingHeld.class, context).present().size();
    int votes = command.terms().votes().all();
    if (votes > present && !(present == 0 && context.imported())) {
      throw new MoreVotesThanPresent(votes, present);
    }
    LinkResolver links = new LinkResolver(context.record());
    for (AskedAction action : command.terms().actions()) {
      DayAlreadyPast.refuse("actions", action.due(), context.occurredOn());
      if (action.of().isEstablishment()) {
        links.registered(new EstablishmentCode(action.of().value()));
      }
    }
    return Decision.of(new ResolutionRecorded(meeting, command.terms()));
  }

  private Decision decline(DeclineAction command) {
    Link resolution = OwnEntries.link(command.resolution(), ResolutionRecorded.class, context);
    List<AskedAction> actions =
        OwnEntries.event(resolution, ResolutionRecorded.class, context).terms().actions();
    if (command.action() > actions.size()) {
      throw new NoSuchAction(resolution.entry(), command.action(), actions.size());
    }
    Party asked = actions.get(command.action() - 1).of();
    Party speaker = context.saidBy();
    if (speaker != null && !speaker.equals(asked)) {
      throw new AskedOfAnother(resolution.entry(), command.action(), asked, speaker);
    }
    if (entries(ActionDeclined.class)
        .anyMatch(e -> e.resolution().equals(resolution) && e.action() == command.action())) {
      throw new ActionAlreadyDeclined(resolution.entry(), command.action());
    }
    return Decision.of(new ActionDeclined(resolution, command.action(), command.why(), speaker));
  }

  /** Approved at the last meeting by then, which has to be a later one. */
  private Decision approve(ApproveMinutes command) {
    Link of = OwnEntries.link(command.meeting(), MeetingHeld.class, context);
    LocalDate held = OwnEntries.event(of, MeetingHeld.class, context).on();
    if (entries(MinutesApproved.class).anyMatch(e -> e.meeting().equals(of))) {
      throw new MinutesAlreadyApproved(of.entry());
    }
    Link at =
        OwnEntries.of(MeetingHeld.class, context)
            .filter(one -> !day(one).isAfter(context.occurredOn().latest()))
            .filter(one -> day(one).isAfter(held))
            .max(Comparator.comparing(MeetingsDecision::day))
            .map(one -> new Link(one.index(), context.stream()))
            .orElseThrow(() -> new MinutesOnlyAtALaterMeeting(of.entry(), held));
    return Decision.of(new MinutesApproved(of, at, command.document(), command.corrections()));
  }

  private static LocalDate day(IndexedEntry meeting) {
    return ((MeetingHeld) meeting.entry().payload()).on();
  }

  private <E extends BoardEvent> Stream<E> entries(Class<E> type) {
    return OwnEntries.of(type, context).map(one -> type.cast(one.entry().payload()));
  }
}
