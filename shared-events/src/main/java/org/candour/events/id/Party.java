package org.candour.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who promises, asks or answers: an establishment by its code ({@code BXI}), an
 * organisation by its org-id ({@code GB-CHC-1074546}), a group of prisons by its code ({@code
 * PRISON_GROUP-LNDN}), another level by its name ({@code MINISTRY}), or the board of governors of a
 * prison ({@code BOARD-BXI}).
 */
public record Party(@JsonValue String value) {

  private static final String GROUP = "PRISON_GROUP-[A-Z]{2,4}";

  private static final String BOARD = "BOARD-";
  private static final String BOARDS = BOARD + EstablishmentCode.PATTERN;

  private static final String LEVELS =
      Arrays.stream(Level.values())
          .filter(Level::standsAlone)
          .map(Level::name)
          .collect(Collectors.joining("|"));

  /** What it looks like, as a regular expression. */
  public static final String PATTERN =
      EstablishmentCode.PATTERN
          + "|"
          + OrganisationId.PATTERN
          + "|"
          + GROUP
          + "|"
          + BOARDS
          + "|"
          + LEVELS;

  private static final Pattern ESTABLISHMENT = Pattern.compile(EstablishmentCode.PATTERN);
  private static final Pattern GROUPS = Pattern.compile(GROUP);
  private static final Pattern BOARDED = Pattern.compile(BOARDS);
  private static final Pattern NAMED = Pattern.compile(LEVELS);
  private static final Pattern ANY = Pattern.compile(PATTERN);

  @JsonCreator
  public Party {
    if (!ANY.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Name an establishment by its code, BXI, an organisation by its org-id, GB-CHC-1074546,"
              + " a prison group by its code, PRISON_GROUP-CL, a board, BOARD-BXI, or a level: "
              + LEVELS.replace("|", ", "));
    }
    if (isOrganisation(value)) {
      value = OrganisationList.normal(value);
    }
  }

  /** A level that its name alone tells of: the ministry. */
  public static Party of(Level level) {
    return new Party(level.name());
  }

  /** A prison, which answers and promises as one. */
  public static Party of(EstablishmentCode establishment) {
    return new Party(establishment.value());
  }

  /** The board of governors of a prison, which is asked and promised as one. */
  public static Party ofBoard(EstablishmentCode prison) {
    return new Party(BOARD + prison.value());
  }

  /** The prison whose board of governors it is; none for any other party. */
  public Optional<EstablishmentCode> board() {
    return isBoard(value)
        ? Optional.of(new EstablishmentCode(value.substring(BOARD.length())))
        : Optional.empty();
  }

  private static boolean isBoard(String value) {
    return BOARDED.matcher(value).matches();
  }

  /** Whether it is an establishment. */
  public boolean isEstablishment() {
    return ESTABLISHMENT.matcher(value).matches();
  }

  /** The level that it is at or is; none for an organisation. */
  public Optional<Level> level() {
    if (isEstablishment()) {
      return Optional.of(Level.PRISON);
    }
    if (GROUPS.matcher(value).matches()) {
      return Optional.of(Level.PRISON_GROUP);
    }
    return NAMED.matcher(value).matches() ? Optional.of(Level.valueOf(value)) : Optional.empty();
  }

  /** The stream that this names; of a level above the prison there are no entries. */
  public StreamId stream() {
    if (board().isPresent()) {
      return new StreamId("board", value.substring(BOARD.length()));
    }
    if (isEstablishment() || isOrganisation(value)) {
      return new StreamId(isEstablishment() ? "establishment" : "organisation", value);
    }
    return Level.stream(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isOrganisation(String value) {
    return !ESTABLISHMENT.matcher(value).matches()
        && !GROUPS.matcher(value).matches()
        && !isBoard(value)
        && !NAMED.matcher(value).matches();
  }
}
