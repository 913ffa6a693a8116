package io.github.autopilotesp.testkit.internal.practice;

import io.github.autopilotesp.tenant.PracticeService;
import io.github.autopilotesp.testkit.FakeGraphServer;
import java.net.URI;

/** Serves the small company on a free port of this machine. */
public final class PracticeProvider implements PracticeService.Provider {
  private static final String ANY_RULE = "(device.model -startsWith \"Surface\")";

  @Override
  public PracticeService start(long seed) {
    return new Service(FakeGraphServer.start(SmallCompany.of(seed)));
  }

  private record Service(FakeGraphServer server) implements PracticeService {
    @Override
    public URI endpoint() {
      return server.baseUrl();
    }

    @Override
    public void addApp(String displayName) {
      server.tenant().addApp("win32LobApp", displayName);
    }

    @Override
    public void addGroup(String displayName) {
      server.tenant().addGroup(displayName);
    }

    @Override
    public void addFilter(String displayName) {
      server.tenant().addFilter(displayName, ANY_RULE);
    }

    @Override
    public void addScopeTag(String displayName) {
      server.tenant().addScopeTag(displayName);
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
