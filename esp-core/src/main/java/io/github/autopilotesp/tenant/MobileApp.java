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
 * @param typeName the service's name for the type, for messages
 * @param installContext the install context, or empty if not specified
 * @param assignments its assignments, or empty if they were not requested
 * @param installation its restart behavior and return codes, as far as specified
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

  /** The install context of an app. */
  public enum InstallContext {
    /** Installed for the device, by the system. */
    SYSTEM,
    /** Installed for the signed-in user. */
    USER
  }

  /**
   * Creates the value.
   *
   * @param id its id
   * @param displayName its name
   * @param type its kind
   * @param typeName the service's name for the type
   * @param installContext the install context
   * @param assignments its assignments, or empty if they were not requested
   * @param installation its restart behavior and return codes
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
   * Creates an app without restart behavior and return codes.
   *
   * @param id its id
   * @param displayName its name
   * @param type its kind
   * @param typeName the service's name for the type
   * @param installContext the install context
   * @param assignments its assignments, or empty if they were not requested
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
   * Returns the app with assignments.
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
   * Returns the app with restart behavior and return codes.
   *
   * @param said its restart behavior and return codes
   * @return a copy
   */
  public MobileApp withInstallation(Installation said) {
    Objects.requireNonNull(said, "said");
    return new MobileApp(id, displayName, type, typeName, installContext, assignments, said);
  }
}
