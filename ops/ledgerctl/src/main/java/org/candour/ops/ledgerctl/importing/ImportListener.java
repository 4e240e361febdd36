package org.candour.ops.ledgerctl.importing;

import org.candour.events.importing.ImportLine;
import org.candour.ops.ledgerctl.importing.Import.Refusal;

/** Who is told how an import goes. */
public interface ImportListener {

  /** Lines have been dealt with: this many of so many. */
  void progress(long done, long of);

  /** A line is about to be sent. */
  default void sends(ImportLine line) {}

  /** A line was refused or is malformed; the import goes on. */
  void refused(Refusal refusal);

  /** The service is away; the line is sent again after a pause. */
  void waiting(long line, String reason);

  /** Tells nobody. */
  ImportListener SILENT =
      new ImportListener() {
        @Override
        public void progress(long done, long of) {}

        @Override
        public void refused(Refusal refusal) {}

        @Override
        public void waiting(long line, String reason) {}
      };
}
