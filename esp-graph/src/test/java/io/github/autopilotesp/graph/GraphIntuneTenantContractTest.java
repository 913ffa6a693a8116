package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.VirtualTime;
import io.github.autopilotesp.testkit.contract.IntuneTenantContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The port's contract, through the real SDK over HTTP, in virtual time. */
class GraphIntuneTenantContractTest extends IntuneTenantContract {
  private final VirtualTime time = VirtualTime.create();
  private final List<FakeGraphServer> servers = new ArrayList<>();

  @Override
  protected FakeTenant.Builder tenant() {
    return FakeTenant.builder().time(time);
  }

  @Override
  protected IntuneTenant connect(FakeTenant tenant) {
    FakeGraphServer server = FakeGraphServer.start(tenant);
    servers.add(server);
    return GraphIntuneTenant.builder()
        .credential(new CountingCredential())
        .endpoint(server.baseUrl())
        .clock(time)
        .sleeper(time)
        .random(() -> 1.0)
        .build();
  }

  @AfterEach
  void stopServers() {
    servers.forEach(FakeGraphServer::close);
  }
}
