package org.candour.query.presentation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a row’s own page beside its card, under a heading of its own.
 *
 * @param id of the heading, by which an address leads to it
 * @param <T> a piece of text: phrases as a presentation gives them, or as a template shows them
 */
public record Section<T>(String id, String title, List<Block<T>> blocks) {

  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Something in a section; a template shows each kind in its own way. */
  public sealed interface Block<T> {

    <U> Block<U> map(Function<T, U> text);

    /** The name of the fragment that shows it. */
    String fragment();
  }

  /** A paragraph. */
  public record Paragraph<T>(T words) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Paragraph<>(text.apply(words));
    }

    @Override
    public String fragment() {
      return "paragraph";
    }
  }

  /** Facts, each with its name. */
  public record Facts<T>(List<LabelledFact<T>> facts) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Facts<>(
          facts.stream().map(f -> new LabelledFact<>(f.name(), text.apply(f.words()))).toList());
    }

    @Override
    public String fragment() {
      return "facts";
    }
  }

  /** One named fact. */
  public record LabelledFact<T>(String name, T words) {}

  /** A list. */
  public record Bullets<T>(List<T> items) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Bullets<>(items.stream().map(text).toList());
    }

    @Override
    public String fragment() {
      return "bullets";
    }
  }

  /** A table; the first cell of a row heads it. */
  public record Table<T>(List<String> columns, List<List<T>> rows) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Table<>(
          columns, rows.stream().map(row -> row.stream().map(text).toList()).toList());
    }

    @Override
    public String fragment() {
      return "table";
    }
  }

  /** Things each with a heading and paragraphs. */
  public record Articles<T>(List<Article<T>> articles) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Articles<>(
          articles.stream()
              .map(a ->
                  new Article<>(
                      text.apply(a.heading()), a.paragraphs().stream().map(text).toList()))
              .toList());
    }

    @Override
    public String fragment() {
      return "articles";
    }
  }

  /** One of several things under a heading. */
  public record Article<T>(T heading, List<T> paragraphs) {}

  /** The same section with its texts in another form. */
  public <U> Section<U> map(Function<T, U> text) {
    return new Section<>(id, title, blocks.stream().<Block<U>>map(b -> b.map(text)).toList());
  }

  /** Every text in it. */
  public Stream<T> texts() {
    Stream.Builder<T> texts = Stream.builder();
    map(text -> {
      texts.add(text);
      return text;
    });
    return texts.build();
  }

  /** A section of one block. */
  public static Section<List<Phrase>> of(String id, String title, Block<List<Phrase>> block) {
    return new Section<>(id, title, List.of(block));
  }

  /** A paragraph of words that stand in a row. */
  public static Block<List<Phrase>> paragraph(Object... words) {
    return new Paragraph<>(Phrase.of(words));
  }

  /** A list with an item for each of several things. */
  public static <I> Block<List<Phrase>> bullets(Collection<I> items, Function<I, Object[]> words) {
    return new Bullets<>(items.stream().map(words).map(Phrase::of).toList());
  }

  /** A table with a row for each of several things; a cell that is null is shown as a dash. */
  public static <I> Block<List<Phrase>> table(
      List<String> columns, Collection<I> items, Function<I, @Nullable Object[]> cells) {
    return new Table<>(
        columns,
        items.stream()
            .map(item -> Arrays.stream(cells.apply(item)).map(Section::cell).toList())
            .toList());
  }

  private static List<Phrase> cell(@Nullable Object value) {
    return switch (value) {
      case null -> Phrase.of("—");
      case Object[] words -> Phrase.of(words);
      case Object one -> Phrase.of(one);
    };
  }

  /** A fact, to be taken into {@link #facts}; null words leave it out. */
  public static @Nullable LabelledFact<List<Phrase>> fact(String name, @Nullable Object words) {
    return words == null ? null : new LabelledFact<>(name, Phrase.of(words));
  }

  /** Facts, without those that are null. */
  @SafeVarargs
  public static Block<List<Phrase>> facts(@Nullable LabelledFact<List<Phrase>>... facts) {
    return new Facts<>(Arrays.stream(facts).filter(Objects::nonNull).toList());
  }
}
