package org.candour.ops.ledgerctl.cli;

/** The exit codes of the commands; picocli itself gives 2 where the command line is wrong. */
public final class ExitCodes {

  /** All was done, and all that was checked holds. */
  public static final int SUCCESS = 0;

  /** Something is false, wrong or refused. */
  public static final int FAILURE = 1;

  /** Nothing is known to be wrong, but not all could be done or checked. */
  public static final int INCOMPLETE = 3;

  /** The issuer gave no token. */
  public static final int NOT_SIGNED_IN = 4;

  /** Nothing is false, and too few of those cosigned whom the policy asks for. */
  public static final int POLICY_NOT_MET = 5;

  private ExitCodes() {}
}
