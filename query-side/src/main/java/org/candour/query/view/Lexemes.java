package org.candour.query.view;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a row is found by in a search, as PostgreSQL’s {@code tsvector} has it.
 *
 * @param words each once and in order, as they are compared
 */
public record Lexemes(List<String> words) {

  /** A lexeme of PostgreSQL has less than 2,048 bytes; no word is as long. */
  private static final int LONGEST = 200;

  public Lexemes {
    words = List.copyOf(words);
  }

  /** Of words in any order. */
  public static Lexemes of(Collection<String> words) {
    return new Lexemes(
        List.copyOf(
            new TreeSet<>(words.stream().filter(word -> word.length() <= LONGEST).toList())));
  }

  /** As PostgreSQL writes it. */
  @Override
  public String toString() {
    return words.stream().map(Lexemes::quoted).collect(Collectors.joining(" "));
  }

  /** A word as one lexeme, whatever signs it has. */
  public static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
