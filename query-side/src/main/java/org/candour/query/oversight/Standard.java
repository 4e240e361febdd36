package org.candour.query.oversight;

import java.util.List;

/**
 * A standard of partnership with what can be measured of it.
 *
 * @param number from 1 to 9
 */
public record Standard(int number, String title, List<Measure> measures) {

  public Standard {
    measures = List.copyOf(measures);
  }
}
