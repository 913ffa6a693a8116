package io.github.autopilotesp.tenant;

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
   * Carries out operations, each on its own: a failure of one never stops another. An
   * implementation may send them one by one in this order, or several together, but two operations
   * on one profile are carried out in the order given. After an interrupt, what was not begun ends
   * as {@link TenantException.Interrupted}.
   *
   * @param operations what to do
   * @return one outcome per operation, in the same order; this method itself throws nothing for a
   *     failed operation
   */
  List<OperationOutcome> execute(List<TenantOperation> operations);

  /** Lets go of what the tenant holds. It throws nothing, and calling it again does nothing. */
  @Override
  void close();
}
