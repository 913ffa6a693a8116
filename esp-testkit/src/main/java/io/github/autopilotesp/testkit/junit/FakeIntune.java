package io.github.autopilotesp.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a fresh fake tenant. Take it as a parameter of the test,
 * of a {@code @BeforeEach} or of an {@code @AfterEach} method, in any of its forms; within a test
 * all of them show the same tenant:
 *
 * <ul>
 *   <li>{@code FakeTenant}: to seed it, to set habits and faults, to look at the journal;
 *   <li>{@code IntuneTenant} or {@code FakeIntuneTenant}: the library's port, in memory;
 *   <li>{@code FakeGraphServer}: over HTTP; started when it is first asked for, closed after the
 *       test;
 *   <li>{@code GraphServiceClient}: Microsoft's client, connected to that server (needs {@code
 *       com.microsoft.graph:microsoft-graph});
 *   <li>{@code VirtualTime}: the tenant's clock, where {@link #virtualTime()} is set.
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
 * <p>Where a test fails, what the fake was asked stands under the failure, as a suppressed
 * exception. Tests may run in parallel: no two see the same tenant.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeIntuneExtension.class)
public @interface FakeIntune {
  /**
   * Seeds that the tenant holds from the start, as {@code FakeTenant.load} reads them.
   *
   * @return names of class path resources: beside the test class, or absolute with a leading slash
   */
  String[] seeds() default {};

  /**
   * Lets the tenant go by a {@code VirtualTime}, so that its latencies and lags take no time, and
   * neither do the waits of a reconciler that is made for it.
   *
   * @return false, for the system's time, unless set
   */
  boolean virtualTime() default false;
}
