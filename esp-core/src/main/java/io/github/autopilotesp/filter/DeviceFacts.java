package io.github.autopilotesp.filter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a device when a filter looks at it. Each property has a value, or is known to
 * have none ({@code $null} in a rule), or is unknown. Immutable, and so safe to share between
 * threads.
 */
public final class DeviceFacts {
  /** What is unknown is not in it; the empty text is no value. */
  private final Map<FilterProperty, String> values;

  /** The same values in one case, for comparing; an array, as filters ask it very often. */
  private final @Nullable String[] folded = new @Nullable String[FilterProperty.COUNT];

  private final @Nullable VersionNumber version;

  private DeviceFacts(Map<FilterProperty, String> values) {
    this.values = values;
    values.forEach((property, value) -> folded[property.index()] = CaseFold.of(value));
    String number = values.get(FilterProperty.OPERATING_SYSTEM_VERSION);
    this.version = number == null ? null : VersionNumber.parse(number);
  }

  /**
   * Begins with nothing known.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder(new EnumMap<>(FilterProperty.class));
  }

  /**
   * Begins with what is known here.
   *
   * @return a new builder that holds the same facts
   */
  public Builder toBuilder() {
    return new Builder(new EnumMap<>(values));
  }

  /**
   * The value of a property.
   *
   * @param property which one
   * @return the value as it was given; empty if there is none or it is unknown
   */
  public Optional<String> value(FilterProperty property) {
    Objects.requireNonNull(property, "property");
    return Optional.ofNullable(values.get(property)).filter(value -> !value.isEmpty());
  }

  /**
   * Whether a property is known, be it to have a value or to have none.
   *
   * @param property which one
   * @return false if nothing is known of it
   */
  public boolean isKnown(FilterProperty property) {
    Objects.requireNonNull(property, "property");
    return values.containsKey(property);
  }

  /** By {@link FilterProperty#index()}, in one case; null is unknown, empty is no value. */
  @Nullable String folded(int property) {
    return folded[property];
  }

  /** The operating system's version; null if it is unknown, absent or no version number. */
  @Nullable VersionNumber version() {
    return version;
  }

  /** A property with its value, as an explanation words it. */
  String describe(FilterProperty property) {
    String value = values.get(property);
    if (value == null) {
      return property + " is not known";
    }
    return value.isEmpty() ? property + " has no value" : property + " is \"" + value + "\"";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceFacts that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * The facts for a person to read; what is unknown is left out.
   *
   * @return one line
   */
  @Override
  public String toString() {
    StringJoiner known = new StringJoiner(", ", "DeviceFacts[", "]");
    values.keySet().forEach(property -> known.add(describe(property)));
    return known.toString();
  }

  /**
   * Collects facts. What is not set stays unknown. Not safe for use by several threads at once; may
   * be used again after {@link #build()}.
   */
  public static final class Builder {
    private final Map<FilterProperty, String> values;

    private Builder(Map<FilterProperty, String> values) {
      this.values = values;
    }

    /**
     * Sets the value of a property.
     *
     * @param property which one
     * @param value its value; the empty text counts as none, as services report missing values so
     * @return this builder
     */
    public Builder value(FilterProperty property, String value) {
      Objects.requireNonNull(property, "property");
      values.put(property, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * Notes that the device is known to have no value of a property.
     *
     * @param property which one
     * @return this builder
     */
    public Builder absent(FilterProperty property) {
      Objects.requireNonNull(property, "property");
      return value(property, "");
    }

    /**
     * Forgets what was set for a property.
     *
     * @param property which one
     * @return this builder
     */
    public Builder unknown(FilterProperty property) {
      Objects.requireNonNull(property, "property");
      values.remove(property);
      return this;
    }

    /**
     * Sets the manufacturer.
     *
     * @param value for example {@code Microsoft Corporation}
     * @return this builder
     */
    public Builder manufacturer(String value) {
      return value(FilterProperty.MANUFACTURER, value);
    }

    /**
     * Sets the model.
     *
     * @param value for example {@code Surface Laptop 6}
     * @return this builder
     */
    public Builder model(String value) {
      return value(FilterProperty.MODEL, value);
    }

    /**
     * Sets the OS version, both as text and as a version.
     *
     * @param value for example {@code 10.0.22631.3235}
     * @return this builder
     */
    public Builder osVersion(String value) {
      value(FilterProperty.OPERATING_SYSTEM_VERSION, value);
      return value(FilterProperty.OS_VERSION, value);
    }

    /**
     * Sets the Windows edition.
     *
     * @param value one of {@link FilterProperty#listedValues()} of {@link
     *     FilterProperty#OPERATING_SYSTEM_SKU}, for example {@code Enterprise}
     * @return this builder
     */
    public Builder operatingSystemSku(String value) {
      return value(FilterProperty.OPERATING_SYSTEM_SKU, value);
    }

    /**
     * Sets who owns the device.
     *
     * @param value {@code Personal}, {@code Corporate} or {@code Unknown}; the last is a value of
     *     Intune's own, not an unknown fact
     * @return this builder
     */
    public Builder deviceOwnership(String value) {
      return value(FilterProperty.DEVICE_OWNERSHIP, value);
    }

    /**
     * Sets the name of the enrollment profile.
     *
     * @param value for Windows the name of the Autopilot deployment profile
     * @return this builder
     */
    public Builder enrollmentProfileName(String value) {
      return value(FilterProperty.ENROLLMENT_PROFILE_NAME, value);
    }

    /**
     * Finishes.
     *
     * @return the facts as set so far
     */
    public DeviceFacts build() {
      return new DeviceFacts(new EnumMap<>(values));
    }
  }
}
