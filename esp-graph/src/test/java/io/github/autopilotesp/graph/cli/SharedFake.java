package io.github.autopilotesp.graph.cli;

import com.azure.core.credential.AccessToken;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** One fake tenant for several runs of the program, over HTTP. */
final class SharedFake implements Tenants, AutoCloseable {
  private final FakeTenant tenant;
  private final FakeGraphServer server;
  private String token = "any";

  SharedFake(FakeTenant tenant) {
    this.tenant = tenant;
    this.server = FakeGraphServer.start(tenant);
  }

  FakeTenant tenant() {
    return tenant;
  }

  /** From now on, commands have these permissions only. */
  void permit(String... permissions) {
    token = tenant.issueToken(Duration.ofHours(1), permissions);
  }

  @Override
  public TenantSession open(TenantOptions options) {
    AccessToken access = new AccessToken(token, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    return new TenantSession(
        GraphIntuneTenant.builder()
            .credential(request -> Mono.just(access))
            .endpoint(server.baseUrl())
            .build(),
        Optional.empty());
  }

  CommandRun esp(Object... arguments) {
    return CommandRun.with(this, false, "", arguments);
  }

  CommandRun onTerminal(String typed, Object... arguments) {
    return CommandRun.with(this, true, typed, arguments);
  }

  @Override
  public void close() {
    server.close();
  }
}
