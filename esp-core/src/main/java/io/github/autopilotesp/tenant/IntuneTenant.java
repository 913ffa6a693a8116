package io.github.autopilotesp.tenant;

import java.time.Clock;
import java.util.List;

/**
 * An Intune tenant, as far as the ESP is concerned. Implementations are safe for use by several
 * threads.
 *
 * <p>Every call blocks, can be interrupted ({@link TenantException.Interrupted}, the thread's
 * interrupt flag stays set), and fails with a {@link TenantException} that tells what, where and
 * what to do.
 */
public interface IntuneTenant extends AutoCloseable {
  /**
   * The ESP profiles.
   *
   * @return the same object each time
   */
  EspProfiles profiles();

  /**
   * The apps.
   *
   * @return the same object each time
   */
  MobileApps apps();

  /**
   * The groups.
   *
   * @return the same object each time
   */
  Groups groups();

  /**
   * The assignment filters.
   *
   * @return the same object each time
   */
  AssignmentFilters filters();

  /**
   * The scope tags.
   *
   * @return the same object each time
   */
  ScopeTags scopeTags();

  /**
   * The devices and the users, as far as targeting asks for them.
   *
   * @return the same object each time
   */
  Devices devices();

  /**
   * What enrollments did, as the service reports it.
   *
   * @return the same object each time
   */
  Enrollments enrollments();

  /**
   * Sends writes, each exactly once, and tells what is known of each. Nothing is repeated, looked
   * for or waited for here: what to do after an outcome is for {@code EspReconciler} and {@code
   * ProfileWrites} to decide.
   *
   * <p>The operations are either independent, of different profiles, and may be carried out in any
   * order, where none stops another; or they are all moves, carried out in this order, where those
   * behind one that was answered with an error, or not at all, are not carried out. After an
   * interrupt, what was not begun is not carried out ({@link TenantException.Interrupted}).
   *
   * @param operations what to do
   * @return one outcome per operation, in the same order; this method throws nothing for an
   *     operation that failed
   * @throws IllegalArgumentException if the operations depend on each other ({@link
   *     TenantOperation#requireIndependent})
   */
  List<OperationOutcome> send(List<TenantOperation> operations);

  /**
   * The time that the tenant goes by, for whoever has to wait for it.
   *
   * @return the system's unless the tenant lives in another time, as a fake may
   */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * How to wait in {@link #clock() that time}.
   *
   * @return really waits unless the tenant lives in another time
   */
  default Sleeper sleeper() {
    return Sleeper.system();
  }

  /** Releases what the tenant holds. It throws nothing, and calling it again does nothing. */
  @Override
  void close();
}
