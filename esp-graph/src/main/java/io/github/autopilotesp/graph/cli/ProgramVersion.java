package io.github.autopilotesp.graph.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code esp --version} says. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String ofJar = Esp.class.getPackage().getImplementationVersion();
    return new String[] {"esp " + Objects.requireNonNullElse(ofJar, "development")};
  }
}
