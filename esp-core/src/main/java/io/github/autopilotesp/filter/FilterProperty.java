package io.github.autopilotesp.filter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The documented device properties of filters [FILTER]. Only the six for which {@link
 * #isSupportedByEsp()} is true can be used in a filter on an Enrollment Status Page assignment
 * [SETUP].
 */
@SuppressWarnings("ImmutableEnumChecker") // its collections are unmodifiable
public enum FilterProperty {
  /** Processor architecture. Not supported by the ESP. */
  CPU_ARCHITECTURE("cpuArchitecture", false, FilterOperator.FOR_LISTED_VALUES),
  /** Intune device category. Not supported by the ESP. */
  DEVICE_CATEGORY("deviceCategory", false, FilterOperator.FOR_TEXT),
  /** Device name. Not supported by the ESP. */
  DEVICE_NAME("deviceName", false, FilterOperator.FOR_TEXT),
  /** Who owns the device: Personal, Corporate or unknown. */
  DEVICE_OWNERSHIP(
      "deviceOwnership",
      true,
      FilterOperator.FOR_FEW_VALUES,
      List.of("Personal", "Corporate", "Unknown")),
  /** How the device is joined to Microsoft Entra. Not supported by the ESP. */
  DEVICE_TRUST_TYPE("deviceTrustType", false, FilterOperator.FOR_LISTED_VALUES),
  /** Name of the enrollment profile, for Windows the Autopilot deployment profile. */
  ENROLLMENT_PROFILE_NAME("enrollmentProfileName", true, FilterOperator.FOR_TEXT),
  /** Rooted or jailbroken. Not supported by the ESP. */
  IS_ROOTED("isRooted", false, FilterOperator.FOR_FEW_VALUES),
  /** Manufacturer. On the ESP it needs Windows 11 22H2 or 23H2 with KB5035942, or later. */
  MANUFACTURER("manufacturer", true, FilterOperator.FOR_TEXT),
  /** Model. On the ESP it needs Windows 11 22H2 or 23H2 with KB5035942, or later. */
  MODEL("model", true, FilterOperator.FOR_TEXT),
  /** Windows edition, by the names that Intune lists. */
  OPERATING_SYSTEM_SKU(
      "operatingSystemSKU", true, FilterOperator.FOR_TEXT, WindowsEditions.LISTED_BY_INTUNE),
  /** OS version, compared as a version. Not supported by the ESP. */
  OPERATING_SYSTEM_VERSION("operatingSystemVersion", false, FilterOperator.FOR_VERSIONS),
  /** OS version, compared as text. Being deprecated. */
  OS_VERSION("osVersion", true, FilterOperator.FOR_TEXT);

  static final int COUNT = values().length;

  private final String propertyName;
  private final boolean supportedByEsp;
  private final Set<FilterOperator> operators;
  private final List<String> listedValues;

  FilterProperty(String propertyName, boolean supportedByEsp, Set<FilterOperator> operators) {
    this(propertyName, supportedByEsp, operators, List.of());
  }

  FilterProperty(
      String propertyName,
      boolean supportedByEsp,
      Set<FilterOperator> operators,
      List<String> listedValues) {
    this.propertyName = propertyName;
    this.supportedByEsp = supportedByEsp;
    this.operators = operators;
    this.listedValues = listedValues;
  }

  /**
   * Finds a property by its name.
   *
   * @param name the name without {@code device.}, in any case
   * @return the property, or empty if the documentation does not list it
   */
  public static Optional<FilterProperty> named(String name) {
    Objects.requireNonNull(name, "name");
    for (FilterProperty property : values()) {
      if (property.propertyName.equalsIgnoreCase(name)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the name in a rule, without {@code device.}.
   *
   * @return for example {@code operatingSystemSKU}
   */
  public String propertyName() {
    return propertyName;
  }

  /**
   * Returns whether a filter on an Enrollment Status Page assignment may use this property [SETUP].
   *
   * @return true for six of the properties
   */
  public boolean isSupportedByEsp() {
    return supportedByEsp;
  }

  /**
   * Returns whether Intune is retiring this property [FILTER].
   *
   * @return true for {@link #OS_VERSION} only
   */
  public boolean isDeprecated() {
    return this == OS_VERSION;
  }

  /**
   * Returns the operators that fit this property [FILTER].
   *
   * @return an unmodifiable set, never empty
   */
  public Set<FilterOperator> operators() {
    return operators;
  }

  /**
   * Returns the documented values of {@link #DEVICE_OWNERSHIP}, which allows no others, and {@link
   * #OPERATING_SYSTEM_SKU}.
   *
   * @return an unmodifiable list; empty for every other property
   */
  public List<String> listedValues() {
    return listedValues;
  }

  /**
   * Returns the index of this property in an array of all; never stored, so the order may change.
   */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  boolean lists(String value) {
    return listedValues.stream().anyMatch(value::equalsIgnoreCase);
  }

  /**
   * Returns the property as a rule names it.
   *
   * @return for example {@code device.model}
   */
  @Override
  public String toString() {
    return "device." + propertyName;
  }
}
