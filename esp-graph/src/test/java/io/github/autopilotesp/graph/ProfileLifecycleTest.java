package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeGraphServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileLifecycleTest {
  private final FakeGraphServer server = FakeGraphServer.start();
  private final GraphIntuneTenant tenant =
      GraphIntuneTenant.builder()
          .credential(new CountingCredential())
          .endpoint(server.baseUrl())
          .build();

  @AfterEach
  void close() {
    tenant.close();
    server.close();
  }

  @Test
  void a_profile_is_created_assigned_changed_and_deleted() {
    GroupId kiosks = GroupId.of(server.tenant().addGroup("Kiosks"));

    StoredProfile created =
        tenant.profiles().create(EspProfile.builder().displayName("Kiosk").build());
    tenant.profiles().assign(created, List.of(Assignment.toGroup(kiosks)));
    EspProfile described = created.profile().toBuilder().description("Ground floor").build();
    tenant.profiles().update(created, described);

    assertThat(tenant.profiles().find(created.id()).orElseThrow().profile())
        .isEqualTo(described.toBuilder().assign(Assignment.toGroup(kiosks)).build());

    tenant.profiles().delete(created.id());

    assertThat(tenant.profiles().find(created.id())).isEmpty();
  }
}
