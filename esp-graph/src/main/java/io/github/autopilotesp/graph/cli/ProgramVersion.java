package io.github.autopilotesp.graph.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code esp --version}. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String ofJar = Esp.class.getPackage().getImplementationVersion();
    return new String[] {"esp " + Objects.requireNonNullElse(ofJar, "development")};
  }
}
