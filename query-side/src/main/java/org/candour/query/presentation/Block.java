package org.candour.query.presentation;

import java.util.List;
import java.util.function.Function;
import org.candour.query.presentation.picture.Picture;

/** Something in a section of a page; a template shows each kind in its own way. */
public sealed interface Block<T> {

  <U> Block<U> map(Function<T, U> text);

  /** The name of the fragment that shows it. */
  String fragment();

  /** A paragraph. */
  record Paragraph<T>(T words) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Paragraph<>(text.apply(words));
    }

    @Override
    public String fragment() {
      return "paragraph";
    }
  }

  /** A drawing. */
  record Drawing<T>(Picture picture) implements Block<T> {
    @Override
    public <U> Block<U> map(Function<T, U> text) {
      return new Drawing<>(picture);
    }

    @Override
    public String fragment() {
      return "drawing";
    }
  }

  /** Facts, each with its name. */
  record Facts<T>(List<LabelledFact<T>> facts) implements Block<T> {
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
  record LabelledFact<T>(String name, T words) {}

  /** A list. */
  record Bullets<T>(List<T> items) implements Block<T> {
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
  record Table<T>(List<String> columns, List<List<T>> rows) implements Block<T> {
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
  record Articles<T>(List<Article<T>> articles) implements Block<T> {
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
  record Article<T>(T heading, List<T> paragraphs) {}
}
