package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.TenantOperation;

/**
 * A write that was decided.
 *
 * @param profile the position of the profile in {@link Goals#profiles()}
 * @param kind what it is for
 * @param operation what is sent
 */
public record Write(int profile, Kind kind, TenantOperation operation) {
  /** What a write is for. */
  public enum Kind {
    CREATE,
    UPDATE,
    ASSIGN,
    MOVE,
    DELETE,
    /** An own creation is taken back in favour of an older twin. */
    TAKE_BACK
  }
}
