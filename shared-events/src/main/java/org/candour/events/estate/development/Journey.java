package org.candour.events.estate.development;

/**
 * A journey to a site.
 *
 * @param from where it begins
 * @param by the means: on foot, bus, train, car
 * @param minutes how long it takes, 1 to 1,440
 */
public record Journey(String from, String by, int minutes) {

  public Journey {
    if (from.isBlank() || from.length() > 200 || by.isBlank() || by.length() > 100) {
      throw new IllegalArgumentException("A journey says where it begins and by what means");
    }
    if (minutes < 1 || minutes > 1440) {
      throw new IllegalArgumentException("A journey takes 1 to 1440 minutes");
    }
  }
}
