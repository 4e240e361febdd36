package org.candour.query.presentation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.query.presentation.Block.LabelledFact;
import org.jspecify.annotations.Nullable;

/**
 * A part of a row’s own page beside its card, under a heading of its own.
 *
 * @param id of the heading, by which an address leads to it
 * @param lang the language of what it says, where that is not the page’s
 * @param <T> a piece of text: phrases as a presentation gives them, or as a template shows them
 */
public record Section<T>(String id, String title, @Nullable String lang, List<Block<T>> blocks) {

  public Section {
    blocks = List.copyOf(blocks);
  }

  /** A section in the language of the page. */
  public Section(String id, String title, List<Block<T>> blocks) {
    this(id, title, null, blocks);
  }

  /** The same section with its texts in another form. */
  public <U> Section<U> map(Function<T, U> text) {
    return new Section<>(id, title, lang, blocks.stream().<Block<U>>map(b -> b.map(text)).toList());
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
    return new Block.Paragraph<>(Phrase.of(words));
  }

  /** A list with an item for each of several things. */
  public static <I> Block<List<Phrase>> bullets(Collection<I> items, Function<I, Object[]> words) {
    return new Block.Bullets<>(items.stream().map(words).map(Phrase::of).toList());
  }

  /** A table with a row for each of several things; a cell that is null is shown as a dash. */
  public static <I> Block<List<Phrase>> table(
      List<String> columns, Collection<I> items, Function<I, @Nullable Object[]> cells) {
    return new Block.Table<>(
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
    return new Block.Facts<>(Arrays.stream(facts).filter(Objects::nonNull).toList());
  }
}
