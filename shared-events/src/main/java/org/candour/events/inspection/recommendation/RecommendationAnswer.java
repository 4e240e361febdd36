package org.candour.events.inspection.recommendation;

/**
 * How a recommendation was answered.
 *
 * <p>Source: the action plan template of HM Prison and Probation Service.
 */
public enum RecommendationAnswer {
  AGREED,
  PARTLY,
  NOT_AGREED;

  /** Whether something is to be done. */
  public boolean isToBeActedOn() {
    return this != NOT_AGREED;
  }
}
