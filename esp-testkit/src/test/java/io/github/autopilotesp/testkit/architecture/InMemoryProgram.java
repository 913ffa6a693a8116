package io.github.autopilotesp.testkit.architecture;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.reconcile.ProfileWrites;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;

/** Uses the fake on both faces: {@link StartupTest} runs it in a JVM of its own. */
public final class InMemoryProgram {
  private InMemoryProgram() {}

  /** Creates a profile in memory, and serves it over HTTP. */
  public static void main(String[] arguments) {
    try (FakeIntuneTenant tenant = FakeIntuneTenant.create();
        FakeGraphServer server = FakeGraphServer.start(tenant.tenant())) {
      ProfileWrites.of(tenant).create(EspProfile.builder().displayName("Kiosks").build());
      System.out.println("profiles: " + tenant.profiles().list().size());
      System.out.println("serves: " + server.baseUrl().getScheme());
    }
  }
}
