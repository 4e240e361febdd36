package org.candour.query.presentation.picture;

import java.util.List;

/**
 * A drawing. It is as wide as there is room, so that across is said in percent of the width, and
 * down in pixels: words and signs keep their size on any screen.
 *
 * @param id of its title in the page, by which the drawing is named
 * @param title what it shows, in a sentence
 * @param caption what its signs mean; empty where it has none
 * @param height in pixels
 */
public record Picture(String id, String title, String caption, int height, List<Shape> shapes) {

  public Picture {
    shapes = List.copyOf(shapes);
  }

  /** Whether something in it leads somewhere; otherwise it is one image to who does not see it. */
  public boolean leads() {
    return shapes.stream().anyMatch(Shape::leads);
  }
}
