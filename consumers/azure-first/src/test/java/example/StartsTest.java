package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import org.junit.jupiter.api.Test;

/** Everything starts, whatever was declared before us. */
class StartsTest {
  @Test
  void a_document_is_planned_in_a_fake_tenant() {
    ProfileDocument document =
        ProfileDocument.parse(
            "{\"version\": 1, \"profiles\": [{\"name\": \"Kiosk\"}]}", DocumentFormat.JSON, "f");

    EspPlan plan =
        EspReconciler.forTenant(FakeIntuneTenant.over(FakeTenant.create())).plan(document);

    assertEquals(1, plan.changes().size());
  }
}
