package org.candour.ops.ledgerctl.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"ledgerctl " + (version == null ? "(not packaged)" : version)};
  }
}
