package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.TenantOperation;

/**
 * A write to send.
 *
 * @param profile the position of the profile in {@link Goals#profiles()}
 * @param kind its purpose
 * @param operation the operation to send
 */
public record Write(int profile, Kind kind, TenantOperation operation) {
  /** The purpose of a write. */
  public enum Kind {
    CREATE,
    UPDATE,
    ASSIGN,
    MOVE,
    DELETE,
    /** Deletes this apply's own creation in favor of an older twin. */
    TAKE_BACK
  }
}
