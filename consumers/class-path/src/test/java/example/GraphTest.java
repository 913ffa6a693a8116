package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.graph.GraphClients;
import org.junit.jupiter.api.Test;

/** The Graph SDK on a class path, against the fake service. */
class GraphTest {
  @Test
  void a_profile_is_planned_applied_and_stays() {
    EspProfileSet desired =
        EspProfileSet.of(EspProfile.builder().displayName("Kiosks").build());
    try (FakeGraphServer server = FakeGraphServer.start(FakeTenant.create());
        GraphIntuneTenant tenant = GraphIntuneTenant.on(GraphClients.connect(server))) {
      EspReconciler reconciler = EspReconciler.forTenant(tenant);

      assertTrue(reconciler.apply(reconciler.plan(desired)).isComplete());
      assertTrue(reconciler.plan(desired).isEmpty());
    }
  }
}
