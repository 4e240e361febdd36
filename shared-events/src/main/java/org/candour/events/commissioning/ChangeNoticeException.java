package org.candour.events.commissioning;

/**
 * Why a contract may be changed without a notice of it: section 75(2) of the Procurement Act 2023,
 * which sets the limit of both. Neither holds for a change of the provider on a restructuring, nor
 * where the change could have been made together with an earlier one and both together are greater.
 */
public enum ChangeNoticeException {
  /** Its estimated value changes so little. */
  SMALL_CHANGE_OF_VALUE,
  /** Its term changes so little, against the longest that was provided for on award. */
  SMALL_CHANGE_OF_TERM
}
