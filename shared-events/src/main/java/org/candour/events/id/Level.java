package org.candour.events.id;

/**
 * Who may be asked, above a prison and beside it. A level is an office and never a person: what is
 * asked of it, and what it answers, survives whoever holds the office.
 */
public enum Level {
  /** One prison, which is named by its code. */
  PRISON("the prison"),
  /** A group of prisons, which is named by its code. */
  PRISON_GROUP("the prison group"),
  /** HM Prison and Probation Service. */
  SERVICE("HM Prison and Probation Service"),
  MINISTRY("the Ministry of Justice"),
  MINISTER("the minister"),

  /** HM Inspectorate of Prisons. */
  INSPECTORATE("the inspectorate"),
  /** A committee of Parliament. */
  COMMITTEE("the committee of Parliament"),
  LOCAL_AUTHORITY("the local authority"),
  POLICE_AND_CRIME_COMMISSIONER("the police and crime commissioner"),
  /** Who provides a service, where no organisation is named. */
  PROVIDER("the provider");

  private static final String STREAM = "level";

  private final String inWords;

  Level(String inWords) {
    this.inWords = inWords;
  }

  /** As it stands in a sentence: the Ministry of Justice. */
  public String inWords() {
    return inWords;
  }

  /** Whether a stream is that of a level, of which there are no entries. */
  public static boolean isStream(StreamId stream) {
    return stream.type().equals(STREAM);
  }

  /** The stream of a party that is a level. */
  static StreamId stream(String party) {
    return new StreamId(STREAM, party);
  }

  /** Whether it is in the line from a prison to the minister. */
  public boolean isInLine() {
    return compareTo(MINISTER) <= 0;
  }

  /** Whether both are in the line from a prison to the minister, and this one stands higher. */
  public boolean isAbove(Level other) {
    return isInLine() && other.isInLine() && compareTo(other) > 0;
  }

  /** Whether its name alone says who is meant. */
  public boolean standsAlone() {
    return this != PRISON && this != PRISON_GROUP;
  }
}
