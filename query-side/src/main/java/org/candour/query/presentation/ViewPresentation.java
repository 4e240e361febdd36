package org.candour.query.presentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.StreamId;
import org.candour.query.language.Language;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the rows of one view are said on its pages: a bean that stands beside the view and is found
 * by its type. Lists, filters, pages, points in time and links are made from it.
 *
 * @param <V> the view’s row
 */
public abstract class ViewPresentation<V> {

  private static final Logger LOG = LoggerFactory.getLogger(ViewPresentation.class);

  private final String view;
  private final String title;
  private final String about;
  private final String one;
  private final String many;

  /**
   * The words for a view's list.
   *
   * @param view the name of the view
   * @param title the name of the register: {@code Promises}
   * @param about its contents, in a sentence or two
   * @param one one of its rows: {@code promise}
   * @param many several: {@code promises}
   */
  protected ViewPresentation(String view, String title, String about, String one, String many) {
    this.view = view;
    this.title = title;
    this.about = about;
    this.one = one;
    this.many = many;
  }

  /** What a row is called where something else names it. */
  public abstract String name(V row);

  /**
   * The same in words and in streams, which are called by their own names: {@code closure of HMP
   * Holloway}. Those are not named by others in turn.
   */
  public List<Phrase> called(V row) {
    return Phrase.of(name(row));
  }

  /**
   * A row in words.
   *
   * @param on the day that the page is of, in London
   */
  public abstract Card card(V row, LocalDate on);

  /** The same in a language; in English where it is in none else. */
  public Card card(V row, LocalDate on, Language words) {
    return card(row, on);
  }

  /**
   * The same for a page, which no single row may break: one that cannot be put into words says so,
   * and its entries stay open to whoever wants to know what is in it.
   */
  public final Card shown(String key, V row, LocalDate on, Language words) {
    try {
      return card(row, on, words);
    } catch (RuntimeException e) {
      LOG.error("A row of {} cannot be put into words: {}", view, key, e);
      return Card.headed(PlainEnglish.capital(one) + " " + key)
          .pressing(
              "What is recorded here cannot be shown in words. Its entries stand in the ledger"
                  + " unchanged.");
    }
  }

  /**
   * What a row has of what forms about it ask for, so that it is chosen and not typed: by the name
   * of the field, or that of the command before it and a full stop ({@code
   * cancel-meeting.meeting}), each value and what it is called, in order.
   */
  public Map<String, Map<String, String>> choices(V row) {
    return Map.of();
  }

  /**
   * Whether what a row is about takes a command, as far as the row tells: so that nobody is offered
   * what was done.
   */
  public boolean takes(V row, String command) {
    return true;
  }

  /** What a row is about, where the view does not replay a stream of its own. */
  public Optional<StreamId> stream(V row) {
    return Optional.empty();
  }

  /**
   * What a part of the pages of streams says.
   *
   * @param types the types of those streams
   * @param title the heading of the part
   */
  public record PageSection(Set<String> types, String title) {
    public PageSection {
      types = Set.copyOf(types);
    }
  }

  /**
   * Where its rows stand as a part of the page of the {@link #stream} that each is about as a
   * whole, and that has the same key: then they have no page of their own. Null where they have.
   */
  public @Nullable PageSection asSection() {
    return null;
  }

  /**
   * Where its list has its address, in segments; the page of a row lies below, under its key. A
   * view that names one of its own leaves none at {@code /registers}.
   */
  public List<String> address() {
    return List.of("registers", view());
  }

  /** Whether its list comes as a table unless somebody asks for cards. */
  public boolean isTable() {
    return false;
  }

  /** Words above the list that lead elsewhere. */
  public List<Phrase> seeAlso() {
    return List.of();
  }

  /** A row in a list that is drawn: what it is called, and the address of its page. */
  public record Listed<V>(V row, String name, String address) {}

  /**
   * A drawing of a row on a day in London, of what its page says in words too.
   *
   * @return null where there is nothing to draw
   */
  public @Nullable Picture drawn(V row, LocalDate on) {
    return null;
  }

  /** The same of some rows of its list, which stand below it. */
  public @Nullable Picture drawn(List<Listed<V>> rows, LocalDate on) {
    return null;
  }

  /** What a row’s own page is called where it is printed as a document of its own. */
  public String paper() {
    return "Written account";
  }

  /** The same in a language; in English where it is in none else. */
  public String paper(Language words) {
    return paper();
  }

  /** That a row is a draft, in sentences for the head of every sheet; empty where it is none. */
  public String draft(V row) {
    return "";
  }

  /** Parts of a row’s own page beside its card and its history. */
  public List<Section<List<Phrase>>> sections(V row) {
    return List.of();
  }

  /** The same in a language; in English where they are in none else. */
  public List<Section<List<Phrase>>> sections(V row, Language words) {
    return sections(row);
  }

  public final String view() {
    return view;
  }

  public final String title() {
    return title;
  }

  /** The name of the register in a language; in English where it is in none else. */
  public String title(Language words) {
    return title;
  }

  /** One of its rows where a page is about it, in a language: {@code this prison}. */
  public String thisOne(Language words) {
    return "this " + one;
  }

  /** Whether the pages of its rows are there in every language. */
  public boolean isInEveryLanguage() {
    return false;
  }

  public final String about() {
    return about;
  }

  public final String one() {
    return one;
  }

  public final String many() {
    return many;
  }
}
