package io.github.autopilotesp.tenant;

import java.net.URI;

/**
 * A service in this process to practise on: it answers Graph requests for a tenant of made content.
 * The program {@code esp} finds one with {@link java.util.ServiceLoader} where a command says
 * {@code --fake}; esp-testkit has one. Safe for use by several threads.
 */
public interface PracticeService extends AutoCloseable {
  /** Starts services; what implements it is named in {@code META-INF/services}. */
  interface Provider {
    /**
     * Starts a service.
     *
     * @param seed the same seed makes the same content, ids included
     * @return a service that nobody else has
     */
    PracticeService start(long seed);
  }

  /**
   * Where it answers.
   *
   * @return scheme, host and port, on this machine only; any token is good there
   */
  URI endpoint();

  /**
   * Adds an app that nobody has yet.
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

  /** Ends the service and forgets its tenant. */
  @Override
  void close();
}
