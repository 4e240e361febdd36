package org.candour.ops.benchmarks.path;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.events.importing.ImportLine;
import org.candour.events.importing.ImportLine.MalformedLineException;
import org.candour.events.importing.References;
import org.candour.ops.standalone.example.Example;
import org.jspecify.annotations.Nullable;

/**
 * Prisons of the lived-in example, each told by one caller at a time: promises, concerns, requests,
 * rounds, boards, plans. A caller takes up the prison that was left last, or begins another.
 */
final class Stories {

  private static final int YEARS = 20;
  private static final long SEED = 1;

  private final LocalDate until = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedDeque<Story> left = new ConcurrentLinkedDeque<>();

  /** A prison that nobody else tells, with at least one line to come. */
  Story take() {
    Story story = left.pollLast();
    return story == null ? new Story(next.getAndIncrement()) : story;
  }

  /** Leaves it to whoever comes. */
  void leave(Story story) {
    if (story.lines.hasNext()) {
      left.addLast(story);
    }
  }

  /** One prison. */
  final class Story {

    private final Iterator<String> lines;
    private final References references = new References();

    private Story(int prison) {
      this.lines = Example.prison(prison, YEARS, until, SEED).iterator();
    }

    /** The next line, or null if what it refers to was refused. */
    @Nullable ImportLine next() {
      try {
        ImportLine line = ImportLine.parse(lines.next());
        return new ImportLine(line.key(), line.command(), references.resolve(line.body()));
      } catch (MalformedLineException e) {
        return null;
      }
    }

    /** The next line with its references as they stand. */
    ImportLine unresolved() {
      try {
        return ImportLine.parse(lines.next());
      } catch (MalformedLineException e) {
        throw new IllegalStateException("The example is malformed", e);
      }
    }

    void recorded(ImportLine line, long index) {
      references.recorded(line.key(), index);
    }
  }
}
