package io.github.autopilotesp.architecture;

import io.github.autopilotesp.profile.EspProfile;

/** A first program with nothing but esp-core: {@link StartupTest} runs it in a JVM of its own. */
public final class FirstDocument {
  private FirstDocument() {}

  /** Prints whether esp-core is a named module. */
  public static void main(String[] args) {
    EspProfile profile = EspProfile.builder().displayName("First").build();
    System.out.println("module: " + EspProfile.class.getModule().getName());
    System.out.println("profile: " + profile.displayName());
  }
}
