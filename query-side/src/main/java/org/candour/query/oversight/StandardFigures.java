package org.candour.query.oversight;

/** What is measured of a standard, of one prison or of several. */
public record StandardFigures(int number, String title, FiguresAt measured) {

  static StandardFigures of(Standard standard, FiguresAt measured) {
    return new StandardFigures(standard.number(), standard.title(), measured);
  }
}
