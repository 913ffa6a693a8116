package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.AppId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An app of a tenant.
 *
 * @param id its id
 * @param displayName its name; not unique in a tenant
 * @param type its kind
 * @param typeName the kind as the service names it, for messages
 * @param installContext for whom it is installed, or empty if the app does not say
 * @param assignments its assignments where they were asked for, or empty where they were not
 */
public record MobileApp(
    AppId id,
    String displayName,
    AppType type,
    String typeName,
    Optional<InstallContext> installContext,
    Optional<List<AppAssignment>> assignments) {

  /** For whom an app is installed. */
  public enum InstallContext {
    /** For the device, by the system. */
    SYSTEM,
    /** For the user who is signed in. */
    USER
  }

  /**
   * Creates the value.
   *
   * @param id its id
   * @param displayName its name
   * @param type its kind
   * @param typeName the kind as the service names it
   * @param installContext for whom it is installed
   * @param assignments its assignments where they were asked for
   * @throws NullPointerException if an argument is null
   */
  public MobileApp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeName, "typeName");
    Objects.requireNonNull(installContext, "installContext");
    assignments = assignments.map(List::copyOf);
  }
}
