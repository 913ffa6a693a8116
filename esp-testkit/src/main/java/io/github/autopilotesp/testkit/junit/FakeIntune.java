package io.github.autopilotesp.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a fresh fake tenant. Declare it as a parameter of the
 * test, or of a {@code @BeforeEach} or {@code @AfterEach} method, as any of these types; within a
 * test, all of them refer to the same tenant:
 *
 * <ul>
 *   <li>{@code FakeTenant}: to seed it, set habits and faults, and read the journal;
 *   <li>{@code IntuneTenant} or {@code FakeIntuneTenant}: the library's port, in memory;
 *   <li>{@code FakeGraphServer}: over HTTP; started on first use, closed after the test;
 *   <li>{@code GraphServiceClient}: Microsoft's client, connected to that server (needs {@code
 *       com.microsoft.graph:microsoft-graph});
 *   <li>{@code VirtualTime}: the tenant's clock, if {@link #virtualTime()} is set.
 * </ul>
 *
 * <pre>{@code
 * @FakeIntune
 * class RolloutTest {
 *   @Test
 *   void creates_the_profile(IntuneTenant tenant) { … }
 * }
 * }</pre>
 *
 * <p>If a test fails, the requests to the fake are added to the failure as a suppressed exception.
 * Tests may run in parallel: no two share a tenant.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeIntuneExtension.class)
public @interface FakeIntune {
  /**
   * Returns the seeds to load into the tenant with {@code FakeTenant.load}.
   *
   * @return names of class path resources: relative to the test class, or absolute with a leading
   *     slash
   */
  String[] seeds() default {};

  /**
   * Returns whether the tenant uses {@code VirtualTime}, so that its latencies and lags, and the
   * waits of a reconciler for it, take no time.
   *
   * @return false by default, for system time
   */
  boolean virtualTime() default false;
}
