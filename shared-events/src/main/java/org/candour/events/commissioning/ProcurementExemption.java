package org.candour.events.commissioning;

/** Why the Procurement Act 2023 asks for none of its notices. */
public enum ProcurementExemption {
  /** It is worth less than the sum from which a contract is a public one: section 3. */
  BELOW_THRESHOLD,
  /** It is under the rules on health services instead: section 119. */
  HEALTH_SERVICES,
  /** Its kind is exempt: schedule 2. */
  EXEMPTED_CONTRACT,
  /** It gives grants, and the Act is about contracts. */
  GRANTS
}
