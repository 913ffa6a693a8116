package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.junit.FakeIntune;
import org.junit.jupiter.api.Test;

@FakeIntune(virtualTime = true)
class ExtensionTest {
  @Test
  void a_tenant_is_handed_to_a_test(FakeTenant fake, IntuneTenant tenant) {
    EspProfileSet desired =
        EspProfileSet.of(EspProfile.builder().displayName("Kiosks").build());
    EspReconciler reconciler = EspReconciler.forTenant(tenant);

    assertTrue(reconciler.apply(reconciler.plan(desired)).isComplete());
    assertEquals(2, tenant.profiles().list().size());
  }
}
