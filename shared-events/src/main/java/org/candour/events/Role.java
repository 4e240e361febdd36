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
  AUDITOR,
  /** The ledger itself, when it records that something fell due and nothing came. Nobody has it. */
  LEDGER_CLERK
}
