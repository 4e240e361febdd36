package org.candour.query.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.query.api.Replayer;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.timeline.Headline;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a stream as links. They are numbered from 1 as far as the reader may see them.
 *
 * @param all every step, or of many those near this one and at the ends
 * @param earlier the steps before this one, to compare with
 * @param comparedWith the number of the step that this one is compared with; null for the one
 *     before it
 * @param alone the address of this step beside the one before it
 */
public record StepLinks(
    List<Link> all, List<Link> earlier, @Nullable Integer comparedWith, String alone) {

  /** Of more steps, those far away from this one are left out. */
  private static final int MANY = 40;

  private static final int NEAR = 6;

  /**
   * A step.
   *
   * @param number counted from 1
   * @param sequence its address among the steps
   * @param said what happened, in a sentence
   * @param here whether it is the one on the page
   * @param gap whether steps between the one before it and this one are left out
   */
  public record Link(
      int number, long sequence, String address, String said, boolean here, boolean gap) {}

  static StepLinks of(PageLinks links, Replayer.Replay replay, @Nullable Long from, Said said) {
    long at = replay.step().at();
    List<Link> all = new ArrayList<>();
    for (Replayer.Glimpse step : replay.course()) {
      all.add(
          new Link(
              all.size() + 1,
              step.sequence(),
              address(links, replay, step.sequence()),
              Headline.of(said.of(step.sentence())).first(),
              step.sequence() == at,
              false));
    }
    return new StepLinks(
        near(all),
        all.stream().filter(link -> link.sequence() < at).toList(),
        all.stream()
            .filter(link -> from != null && link.sequence() == from)
            .map(Link::number)
            .findFirst()
            .orElse(null),
        address(links, replay, at));
  }

  /** A sentence with names in the place of ids. */
  @FunctionalInterface
  interface Said {
    String of(String sentence);
  }

  private static String address(PageLinks links, Replayer.Replay replay, long at) {
    var stream = replay.step().stream();
    return links.step("at", at, "streams", stream.type(), stream.id(), "replay");
  }

  private static List<Link> near(List<Link> all) {
    if (all.size() <= MANY) {
      return all;
    }
    int here = 0;
    while (!all.get(here).here()) {
      here++;
    }
    List<Link> near = new ArrayList<>();
    int last = 0;
    for (Link link : all) {
      boolean end = link.number() == 1 || link.number() == all.size();
      if (end || Math.abs(link.number() - 1 - here) <= NEAR) {
        boolean gap = link.number() > last + 1;
        near.add(
            new Link(
                link.number(), link.sequence(), link.address(), link.said(), link.here(), gap));
        last = link.number();
      }
    }
    return near;
  }

  private Link here() {
    return all.stream().filter(Link::here).findFirst().orElseThrow();
  }

  /** The number of this step. */
  public int number() {
    return here().number();
  }

  /** How many there are. */
  public int count() {
    return all.getLast().number();
  }

  /** The first step; null if this is it. */
  public @Nullable String first() {
    return number() == 1 ? null : all.getFirst().address();
  }

  /** The step before; null if there is none. */
  public @Nullable String previous() {
    return number() == 1 ? null : numbered(number() - 1).address();
  }

  /** The step after; null if there is none. */
  public @Nullable String next() {
    return number() == count() ? null : numbered(number() + 1).address();
  }

  /** The last step; null if this is it. */
  public @Nullable String last() {
    return number() == count() ? null : all.getLast().address();
  }

  private Link numbered(int number) {
    return Objects.requireNonNull(
        all.stream().filter(link -> link.number() == number).findFirst().orElse(null));
  }
}
