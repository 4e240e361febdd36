package org.candour.events.commissioning;

/**
 * On what ground a contract is awarded without competition: schedule 5 of the Procurement Act 2023,
 * and its sections 42 and 43. Not seen in the source; from memory.
 */
public enum DirectAwardGround {
  /** Something is made for trial or development. */
  PROTOTYPE,
  /** Only one supplier can do it. */
  SINGLE_SUPPLIER,
  /** More of what a supplier does already, or the same again. */
  ADDITIONAL_OR_REPEAT,
  /** Bought on a commodity market. */
  COMMODITY,
  /** Terms so good that they cannot wait, as from a supplier that is insolvent. */
  ADVANTAGEOUS_TERMS,
  /** Urgency that is extreme, that cannot be avoided and that was not to be foreseen. */
  URGENCY,
  /** Whom the service is for chooses who provides it. */
  USER_CHOICE,
  /** Regulations allow it to protect life, health or public order. */
  PROTECTION_OF_LIFE,
  /** A competition brought no suitable bid. */
  NO_SUITABLE_BIDS;

  /**
   * Whether a standstill is owed before a contract that is awarded on it is signed: section 51(3)
   * of the Act frees what is urgent and what protects life.
   */
  public boolean owesStandstill() {
    return switch (this) {
      case URGENCY, USER_CHOICE, PROTECTION_OF_LIFE -> false;
      case PROTOTYPE,
          SINGLE_SUPPLIER,
          ADDITIONAL_OR_REPEAT,
          COMMODITY,
          ADVANTAGEOUS_TERMS,
          NO_SUITABLE_BIDS ->
          true;
    };
  }

  /** Whether a transparency notice goes before the award: section 44 of the Act. */
  public boolean owesTransparencyNotice() {
    return switch (this) {
      case USER_CHOICE, PROTECTION_OF_LIFE -> false;
      case PROTOTYPE,
          SINGLE_SUPPLIER,
          ADDITIONAL_OR_REPEAT,
          COMMODITY,
          ADVANTAGEOUS_TERMS,
          URGENCY,
          NO_SUITABLE_BIDS ->
          true;
    };
  }
}
