package io.github.autopilotesp.testkit.contract;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import org.junit.jupiter.api.Nested;

/**
 * What any implementation of {@link IntuneTenant} must do: reading and paging, writing and
 * ordering, refusals, failures, and concurrency. Extend it, and connect your implementation to a
 * {@link FakeTenant}:
 *
 * <pre>{@code
 * class MyTenantTest extends IntuneTenantContract {
 *   @Override
 *   protected IntuneTenant connect(FakeTenant tenant) {
 *     return FakeIntuneTenant.over(tenant);
 *   }
 * }
 * }</pre>
 *
 * <p>Each test gets its own tenant and closes the connection. In some tests, the tenant refuses
 * every request: give an implementation that waits between retries a sleeper that does not wait,
 * see {@link #tenant()}.
 */
public abstract class IntuneTenantContract {

  /** For subclasses. */
  protected IntuneTenantContract() {}

  /**
   * Connects the implementation under test.
   *
   * @param tenant the tenant to connect to
   * @return a new implementation; the test closes it
   */
  protected abstract IntuneTenant connect(FakeTenant tenant);

  /**
   * Returns the builder of a test's tenant. Override it to share a clock with the implementation.
   *
   * @return a builder; by default, {@link FakeTenant#builder()}
   */
  protected FakeTenant.Builder tenant() {
    return FakeTenant.builder();
  }

  @Nested
  class Reading_profiles extends ReadingProfilesContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Writing_profiles extends WritingProfilesContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Assigning_and_ordering_profiles extends AssigningContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Operations extends OperationsContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Catalogues extends CataloguesContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Devices_and_users extends DevicesContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Enrollments_that_happened extends EnrollmentsContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Failures extends FailuresContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Writes_in_doubt extends DoubtContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }

  @Nested
  class Several_callers extends ConcurrencyContract {
    @Override
    IntuneTenantContract contract() {
      return IntuneTenantContract.this;
    }
  }
}
