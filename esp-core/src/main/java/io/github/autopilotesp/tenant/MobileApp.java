package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
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
 * @param installation how its installation ends, as far as it says
 */
public record MobileApp(
    AppId id,
    String displayName,
    AppType type,
    String typeName,
    Optional<InstallContext> installContext,
    Optional<List<AppAssignment>> assignments,
    Installation installation)
    implements JsonForm {

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
   * @param installation how its installation ends
   */
  public MobileApp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeName, "typeName");
    Objects.requireNonNull(installContext, "installContext");
    assignments = assignments.map(List::copyOf);
    Objects.requireNonNull(installation, "installation");
  }

  /**
   * Creates an app that does not say how its installation ends.
   *
   * @param id its id
   * @param displayName its name
   * @param type its kind
   * @param typeName the kind as the service names it
   * @param installContext for whom it is installed
   * @param assignments its assignments where they were asked for
   */
  public MobileApp(
      AppId id,
      String displayName,
      AppType type,
      String typeName,
      Optional<InstallContext> installContext,
      Optional<List<AppAssignment>> assignments) {
    this(id, displayName, type, typeName, installContext, assignments, Installation.NOT_SAID);
  }

  /**
   * The same app with assignments.
   *
   * @param known its assignments
   * @return a copy
   */
  public MobileApp withAssignments(List<AppAssignment> known) {
    Objects.requireNonNull(known, "known");
    return new MobileApp(
        id, displayName, type, typeName, installContext, Optional.of(known), installation);
  }

  /**
   * The same app with what it says of its installation.
   *
   * @param said how its installation ends
   * @return a copy
   */
  public MobileApp withInstallation(Installation said) {
    Objects.requireNonNull(said, "said");
    return new MobileApp(id, displayName, type, typeName, installContext, assignments, said);
  }
}
