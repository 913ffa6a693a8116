package io.github.autopilotesp.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.TenantCollection;
import org.jspecify.annotations.Nullable;

/** A tenant with something in each collection, which is asked for anything. */
final class FakeToFuzz {
  private static final String LIST = "/beta/deviceManagement/deviceEnrollmentConfigurations";
  private static final int ENOUGH = 200;

  private @Nullable FakeTenant tenant;
  private int asked;

  private static FakeTenant filled() {
    FakeTenant tenant = FakeTenant.builder().seed(1).pageSize(2).build();
    tenant.addProfile("first");
    tenant.addProfile("second");
    tenant.addApp("win32LobApp", "VPN");
    tenant.add(
        TenantCollection.GROUPS,
        "{\"id\": \"g\", \"displayName\": \"G\", \"groupTypes\": [\"Unified\"], \"members\":"
            + " [\"d\"]}");
    tenant.add(TenantCollection.DEVICES, "{\"id\": \"d\", \"deviceId\": \"e\"}");
    tenant.add(TenantCollection.USERS, "{\"id\": \"u\", \"userPrincipalName\": \"a@b.example\"}");
    tenant.add(TenantCollection.SCOPE_TAGS, "{\"id\": \"3\", \"displayName\": \"Lobby\"}");
    return tenant;
  }

  /** The answer, which is one that the service could give; and the tenant is none the worse. */
  GraphResponse ask(GraphRequest request) {
    FakeTenant fake = tenant;
    if (fake == null || asked++ > ENOUGH) {
      fake = filled();
      tenant = fake;
      asked = 0;
    }
    GraphResponse answer = fake.handle(request);

    assertThat(answer.status()).isBetween(200, 599);
    assertThat(String.valueOf(answer.body())).doesNotContain("FakeFailed");
    assertThat(fake.handle(GraphRequest.get(LIST)).status()).isEqualTo(200);
    return answer;
  }
}
