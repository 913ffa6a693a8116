package io.github.autopilotesp.testkit;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.contract.IntuneTenantContract;

class FakeIntuneTenantTest extends IntuneTenantContract {
  @Override
  protected IntuneTenant connect(FakeTenant tenant) {
    return FakeIntuneTenant.over(tenant);
  }
}
