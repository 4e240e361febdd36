package org.candour.query.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candour.events.Visibility;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;

/**
 * Whom something is open to.
 *
 * @param visibility how far
 * @param subjects the streams by which an account is a party to it; none for what is public, where
 *     they would make no difference
 */
public record Audience(Visibility visibility, Set<StreamId> subjects) {

  /** Everybody. */
  public static final Audience PUBLIC = new Audience(Visibility.PUBLIC, Set.of());

  /** Those who may see anything; for what this version cannot read. */
  static final Audience STRICTEST = new Audience(Visibility.INSPECTION, Set.of());

  public Audience {
    subjects = Set.copyOf(subjects);
  }

  /** True if an account belongs to it. */
  public boolean includes(Account account) {
    return account.maySee(visibility, subjects);
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  /**
   * Those who surely belong to both: the stricter visibility, and only the subjects that both name.
   * Somebody who is a party to the one by one subject and to the other by another is left out too.
   */
  public Audience and(Audience other) {
    if (isPublic() || equals(other)) {
      return other;
    }
    if (other.isPublic()) {
      return this;
    }
    Set<StreamId> both = new TreeSet<>(subjects);
    both.retainAll(other.subjects);
    return new Audience(visibility.and(other.visibility), both);
  }

  /** The subjects as text, in order. */
  public List<String> names() {
    return subjects.stream().map(StreamId::toString).sorted().toList();
  }

  /** From the columns that the rows of views keep it in. */
  public static Audience read(String visibility, Array subjects) throws SQLException {
    if (visibility.equals(Visibility.PUBLIC.name())) {
      return PUBLIC;
    }
    Set<StreamId> read = new TreeSet<>();
    for (String subject : (String[]) subjects.getArray()) {
      read.add(StreamId.parse(subject));
    }
    return new Audience(Visibility.valueOf(visibility), read);
  }
}
