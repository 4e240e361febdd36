package org.candour.events;

/** In which capacity somebody acts. */
public enum Role {
  EXECUTIVE_GOVERNOR,
  BOARD_MEMBER,
  BOARD_CLERK,
  COMMISSIONER,
  PARTNER,
  NATIONAL_OVERSIGHT,
  INSPECTOR,
  REGISTRAR,
  AUDITOR
}
