package io.github.autopilotesp.tenant;

import java.net.URI;

/**
 * An in-process practice service: it answers Graph requests for a tenant with generated content.
 * The {@code esp} command line finds one with {@link java.util.ServiceLoader} for {@code --fake};
 * esp-testkit provides one. Thread-safe.
 */
public interface PracticeService extends AutoCloseable {
  /** Starts services; implementations are registered in {@code META-INF/services}. */
  interface Provider {
    /**
     * Starts a service.
     *
     * @param seed the same seed generates the same content, including ids
     * @return a new service
     */
    PracticeService start(long seed);
  }

  /**
   * Returns the address of the service.
   *
   * @return scheme, host and port, on this machine only; it accepts any token
   */
  URI endpoint();

  /**
   * Adds an unassigned app.
   *
   * @param displayName its name
   */
  void addApp(String displayName);

  /**
   * Adds a group without members.
   *
   * @param displayName its name
   */
  void addGroup(String displayName);

  /**
   * Adds an assignment filter.
   *
   * @param displayName its name
   */
  void addFilter(String displayName);

  /**
   * Adds a scope tag.
   *
   * @param displayName its name
   */
  void addScopeTag(String displayName);

  /** Stops the service and discards its tenant. */
  @Override
  void close();
}
