package io.github.autopilotesp.tenant;

import java.time.Clock;
import java.util.List;

/**
 * An Intune tenant, as far as the ESP is concerned. Implementations are thread-safe.
 *
 * <p>Every call blocks and can be interrupted ({@link TenantException.Interrupted}; the thread's
 * interrupt flag stays set). A call fails with a {@link TenantException} that says what failed,
 * where, and what to do.
 */
public interface IntuneTenant extends AutoCloseable {
  /**
   * Returns the ESP profiles.
   *
   * @return the same object each time
   */
  EspProfiles profiles();

  /**
   * Returns the apps.
   *
   * @return the same object each time
   */
  MobileApps apps();

  /**
   * Returns the groups.
   *
   * @return the same object each time
   */
  Groups groups();

  /**
   * Returns the assignment filters.
   *
   * @return the same object each time
   */
  AssignmentFilters filters();

  /**
   * Returns the scope tags.
   *
   * @return the same object each time
   */
  ScopeTags scopeTags();

  /**
   * Returns the devices and users, as far as targeting needs them.
   *
   * @return the same object each time
   */
  Devices devices();

  /**
   * Returns the enrollments, as the service reports them.
   *
   * @return the same object each time
   */
  Enrollments enrollments();

  /**
   * Sends each write exactly once and returns what is known about its outcome. This method never
   * retries, verifies or waits; {@code EspReconciler} and {@code ProfileWrites} decide what to do
   * next.
   *
   * <p>The operations must either be independent (of different profiles) or all moves. Independent
   * operations may run in any order, and none stops another. Moves run in the given order, and
   * after an error or a missing response the remaining ones are not carried out. After an
   * interrupt, operations not yet started are not carried out ({@link
   * TenantException.Interrupted}).
   *
   * @param operations the writes
   * @return one outcome per operation, in the same order; a failed operation does not throw
   * @throws IllegalArgumentException if the operations depend on each other ({@link
   *     TenantOperation#requireIndependent})
   */
  List<OperationOutcome> send(List<TenantOperation> operations);

  /**
   * Returns the clock that the tenant uses.
   *
   * @return the system clock, unless the tenant has its own time, as a fake may
   */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Returns the sleeper that matches {@link #clock()}.
   *
   * @return a sleeper that really waits, unless the tenant has its own time
   */
  default Sleeper sleeper() {
    return Sleeper.system();
  }

  /** Releases the tenant's resources. Never throws; closing again has no effect. */
  @Override
  void close();
}
