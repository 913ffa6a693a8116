package io.github.autopilotesp.wire;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Installation;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the other objects of a tenant from Microsoft Graph's JSON: apps, groups, filters, scope
 * tags, users and devices. Each method throws {@link GraphFormatException} if the object has no id,
 * or a property has the wrong type. A missing name is read as an empty string.
 */
public final class GraphCatalog {
  private static final String ID = "id";
  private static final String NAME = "displayName";
  private static final String WINDOWS = "windows10AndLater";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private static final String ENROLLMENT_PROFILE = "enrollmentProfileName";

  private GraphCatalog() {}

  /**
   * Reads an app (Graph: {@code mobileApp}).
   *
   * @param wire the app, with assignments if they were expanded
   * @return the app
   */
  public static MobileApp readApp(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields app = new Fields(wire, "");
    String type = AppTypes.shortName(app.optionalText("@odata.type").orElse(""));
    Optional<List<AppAssignment>> assignments =
        app.optionalObjects("assignments")
            .map(list -> list.stream().map(GraphCatalog::appAssignment).toList());
    return new MobileApp(
        AppId.of(app.id(ID)),
        app.optionalText(NAME).orElse(""),
        AppTypes.of(type),
        type,
        installContext(app),
        assignments,
        installation(app));
  }

  private static Installation installation(Fields app) {
    Optional<Fields> experience = app.optionalObject("installExperience");
    return new Installation(
        experience
            .flatMap(it -> it.optionalText("deviceRestartBehavior"))
            .flatMap(GraphCatalog::restart),
        app.optionalObjects("returnCodes")
            .map(codes -> codes.stream().map(GraphCatalog::returnCode).toList())
            .orElse(List.of()),
        experience
            .flatMap(it -> it.optionalNumber("maxRunTimeInMinutes"))
            .map(Duration::ofMinutes));
  }

  private static Optional<Installation.Restart> restart(String behavior) {
    return switch (behavior) {
      case "basedOnReturnCode" -> Optional.of(Installation.Restart.BY_RETURN_CODE);
      case "allow" -> Optional.of(Installation.Restart.ALLOWED);
      case "suppress" -> Optional.of(Installation.Restart.SUPPRESSED);
      case "force" -> Optional.of(Installation.Restart.FORCED);
      default -> Optional.empty();
    };
  }

  private static Installation.ReturnCode returnCode(Fields code) {
    return new Installation.ReturnCode(
        code.number("returnCode"),
        switch (code.optionalText("type").orElse("")) {
          case "failed" -> Installation.Meaning.FAILED;
          case "success" -> Installation.Meaning.SUCCESS;
          case "softReboot" -> Installation.Meaning.SOFT_REBOOT;
          case "hardReboot" -> Installation.Meaning.HARD_REBOOT;
          case "retry" -> Installation.Meaning.RETRY;
          default -> Installation.Meaning.OTHER;
        });
  }

  private static Optional<InstallContext> installContext(Fields app) {
    Optional<String> account =
        app.optionalObject("installExperience")
            .flatMap(experience -> experience.optionalText("runAsAccount"));
    return account.isPresent()
        ? account.flatMap(GraphCatalog::contextOfAccount)
        : deviceContext(app);
  }

  private static Optional<InstallContext> contextOfAccount(String account) {
    return switch (account) {
      case "system" -> Optional.of(InstallContext.SYSTEM);
      case "user" -> Optional.of(InstallContext.USER);
      default -> Optional.empty();
    };
  }

  private static Optional<InstallContext> deviceContext(Fields fields) {
    return fields
        .optionalFlag("useDeviceContext")
        .map(device -> device ? InstallContext.SYSTEM : InstallContext.USER);
  }

  /**
   * Reads an assignment of an app (Graph: {@code mobileAppAssignment}).
   *
   * @param wire the assignment
   * @return the assignment
   */
  public static AppAssignment readAppAssignment(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    return appAssignment(new Fields(wire, ""));
  }

  private static AppAssignment appAssignment(Fields assignment) {
    return new AppAssignment(
        intent(assignment.optionalText("intent").orElse("")),
        AssignmentCodec.read(assignment),
        assignment.optionalObject("settings").flatMap(GraphCatalog::deviceContext));
  }

  private static AppAssignment.Intent intent(String name) {
    return switch (name) {
      case "required" -> AppAssignment.Intent.REQUIRED;
      case "available" -> AppAssignment.Intent.AVAILABLE;
      case "availableWithoutEnrollment" -> AppAssignment.Intent.AVAILABLE_WITHOUT_ENROLLMENT;
      case "uninstall" -> AppAssignment.Intent.UNINSTALL;
      default -> AppAssignment.Intent.OTHER;
    };
  }

  /**
   * Reads a group.
   *
   * @param wire the group
   * @return the group
   */
  public static Group readGroup(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields group = new Fields(wire, "");
    return new Group(
        GroupId.of(group.id(ID)),
        group.optionalText(NAME).orElse(""),
        group.nonEmptyText("membershipRule"));
  }

  /**
   * Reads an assignment filter (Graph: {@code deviceAndAppManagementAssignmentFilter}).
   *
   * @param wire the filter
   * @return the filter, with the original text of its rule
   */
  public static AssignmentFilter readFilter(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields filter = new Fields(wire, "");
    String platform = filter.optionalText("platform").orElse("");
    return new AssignmentFilter(
        FilterId.of(filter.id(ID)),
        filter.optionalText(NAME).orElse(""),
        platform,
        platform.equalsIgnoreCase(WINDOWS),
        filter.optionalText("rule").orElse(""));
  }

  /**
   * Reads a scope tag (Graph: {@code roleScopeTag}).
   *
   * @param wire the scope tag
   * @return the scope tag
   */
  public static RoleScopeTag readScopeTag(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields tag = new Fields(wire, "");
    return new RoleScopeTag(ScopeTag.of(tag.id(ID)), tag.optionalText(NAME).orElse(""));
  }

  /**
   * Reads a user.
   *
   * @param wire the user
   * @return the user
   */
  public static User readUser(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields user = new Fields(wire, "");
    return new User(user.text(ID), user.optionalText("userPrincipalName").orElse(""));
  }

  /**
   * Reads a device's registration with Windows Autopilot (Graph: {@code
   * windowsAutopilotDeviceIdentity}).
   *
   * @param wire the registration
   * @return the device
   */
  public static Device readAutopilotDevice(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields device = new Fields(wire, "");
    return new Device(
        device.nonEmptyText("serialNumber"),
        id(device, "azureActiveDirectoryDeviceId"),
        id(device, "managedDeviceId"),
        device.nonEmptyText("userPrincipalName").map(UserId::new),
        Optional.of(true),
        hardware(device).build());
  }

  /**
   * Reads a device that is enrolled in Intune (Graph: {@code managedDevice}).
   *
   * @param wire the device
   * @return the device
   */
  public static Device readManagedDevice(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields device = new Fields(wire, "");
    return new Device(
        device.nonEmptyText("serialNumber"),
        id(device, "azureADDeviceId"),
        Optional.of(device.text(ID)),
        device
            .nonEmptyText("userPrincipalName")
            .or(() -> device.nonEmptyText("userId"))
            .map(UserId::new),
        device.optionalFlag("autopilotEnrolled"),
        managedFacts(device));
  }

  private static DeviceFacts managedFacts(Fields device) {
    DeviceFacts.Builder facts = hardware(device);
    device.nonEmptyText("osVersion").ifPresent(facts::osVersion);
    device
        .optionalText("managedDeviceOwnerType")
        .flatMap(GraphCatalog::ownership)
        .ifPresent(facts::deviceOwnership);
    if (device.wire().has(ENROLLMENT_PROFILE)) {
      // Null or an empty name means that the device has no enrollment profile.
      facts.enrollmentProfileName(device.optionalText(ENROLLMENT_PROFILE).orElse(""));
    }
    return facts.build();
  }

  private static DeviceFacts.Builder hardware(Fields device) {
    DeviceFacts.Builder facts = DeviceFacts.builder();
    device.nonEmptyText("manufacturer").ifPresent(facts::manufacturer);
    device.nonEmptyText("model").ifPresent(facts::model);
    return facts;
  }

  private static Optional<String> ownership(String ownerType) {
    return switch (ownerType) {
      case "company" -> Optional.of("Corporate");
      case "personal" -> Optional.of("Personal");
      case "unknown" -> Optional.of("Unknown");
      default -> Optional.empty();
    };
  }

  /** Returns the id of another object; empty if the service sent an empty id or zeros. */
  private static Optional<String> id(Fields fields, String name) {
    return fields.nonEmptyText(name).filter(id -> !id.equals(NO_ID));
  }
}
