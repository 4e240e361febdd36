package org.candour.query.web.recording.importing;

/** Where the pages of importing are. */
public final class ImportAddresses {

  public static final String UPLOAD = "/record/import";

  /** The lines of an import, while it is checked and recorded; forms come back here, too. */
  static final String CHECK = "/record/import/check";

  static final String FAILED = "/record/import/failed";
  static final String FORGET = "/record/import/forget";
  static final String COLUMNS = "/record/import/columns/{command}";
  static final String TEMPLATE = "/record/import/template/{command}";

  private ImportAddresses() {}
}
