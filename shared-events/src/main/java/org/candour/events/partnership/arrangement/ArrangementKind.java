package org.candour.events.partnership.arrangement;

/** What an arrangement is for. */
public enum ArrangementKind {
  INFORMATION_SHARING,
  JOINT_TRAINING,
  NAMED_COORDINATOR,
  VETTING_POLICY,
  TEMPORARY_RELEASE,
  COMMUNITY_ACCESS,
  FAMILY
}
