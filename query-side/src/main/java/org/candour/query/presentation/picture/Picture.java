package org.candour.query.presentation.picture;

import java.util.List;
import java.util.stream.Stream;

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

  /** A sign or an area that leads somewhere, in words. */
  public record Told(String said, String address) {}

  /** What it shows that leads somewhere, in words. */
  public List<Told> told() {
    return shapes.stream().flatMap(Picture::told).toList();
  }

  private static Stream<Told> told(Shape shape) {
    return switch (shape) {
      case Shape.Mark mark when mark.address() != null ->
          Stream.of(new Told(mark.said(), mark.address()));
      case Shape.Bar bar when bar.address() != null ->
          Stream.of(new Told(bar.said(), bar.address()));
      default -> Stream.empty();
    };
  }

  /** Whether something in it leads somewhere; otherwise it is one image to who does not see it. */
  public boolean leads() {
    return shapes.stream().anyMatch(Shape::leads);
  }
}
