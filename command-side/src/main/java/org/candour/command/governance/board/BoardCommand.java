package org.candour.command.governance.board;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;

/** A command that the board of a prison takes. */
sealed interface BoardCommand extends StreamCommand
    permits BoardCommand.OfItself,
        BoardCommand.OfMembers,
        BoardCommand.OfMeetings,
        BoardCommand.OfPapers {

  /** The prison whose board it is. */
  EstablishmentCode establishment();

  @Override
  default StreamId target() {
    return Party.ofBoard(establishment()).stream();
  }

  /** Makes, changes or ends the board. */
  sealed interface OfItself extends BoardCommand
      permits ConstituteBoard, ReconstituteBoard, DissolveBoard {}

  /** Says who sits on it, and with what interests. */
  sealed interface OfMembers extends BoardCommand
      permits AppointMember, EndMembership, DeclareInterest {}

  /** Belongs to its meetings, and to what it decides there. */
  sealed interface OfMeetings extends BoardCommand
      permits CallMeeting,
          CancelMeeting,
          HoldMeeting,
          RecordResolution,
          DeclineAction,
          ApproveMinutes {}

  /** Says which plans it uses, and publishes its reports. */
  sealed interface OfPapers extends BoardCommand
      permits LinkPlan, UnlinkPlan, PublishAnnualReport {}
}
