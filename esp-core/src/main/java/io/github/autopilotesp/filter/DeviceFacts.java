package io.github.autopilotesp.filter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The known properties of a device when a filter is evaluated. Each property has a value, is known
 * to have none ({@code $null} in a rule), or is unknown. Immutable and thread-safe.
 */
public final class DeviceFacts {
  /** Unknown properties are absent; the empty string means no value. */
  private final Map<FilterProperty, String> values;

  /** The same values, case-folded for comparison; an array, because filters read it very often. */
  private final @Nullable String[] folded = new @Nullable String[FilterProperty.COUNT];

  private final @Nullable VersionNumber version;

  private DeviceFacts(Map<FilterProperty, String> values) {
    this.values = values;
    values.forEach((property, value) -> folded[property.index()] = CaseFold.of(value));
    String number = values.get(FilterProperty.OPERATING_SYSTEM_VERSION);
    this.version = number == null ? null : VersionNumber.parse(number);
  }

  /**
   * Returns a builder with every property unknown.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder(new EnumMap<>(FilterProperty.class));
  }

  /**
   * Returns a builder initialized with these facts.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(new EnumMap<>(values));
  }

  /**
   * Returns the value of a property.
   *
   * @param property the property
   * @return the value as it was set; empty if there is none or it is unknown
   */
  public Optional<String> value(FilterProperty property) {
    Objects.requireNonNull(property, "property");
    return Optional.ofNullable(values.get(property)).filter(value -> !value.isEmpty());
  }

  /**
   * Returns whether a property is known to have a value, or known to have none.
   *
   * @param property the property
   * @return false if it is unknown
   */
  public boolean isKnown(FilterProperty property) {
    Objects.requireNonNull(property, "property");
    return values.containsKey(property);
  }

  /**
   * Returns the case-folded value by {@link FilterProperty#index()}; null means unknown, empty
   * means no value.
   */
  @Nullable String folded(int property) {
    return folded[property];
  }

  /**
   * Returns the operating system's version; null if it is unknown, absent or not a version number.
   */
  @Nullable VersionNumber version() {
    return version;
  }

  /** Returns a property with its value, as worded in an explanation. */
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
   * Returns the known facts in human-readable form.
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
   * Builds {@link DeviceFacts}. Properties that are not set are unknown. Not thread-safe; reusable
   * after {@link #build()}.
   */
  public static final class Builder {
    private final Map<FilterProperty, String> values;

    private Builder(Map<FilterProperty, String> values) {
      this.values = values;
    }

    /**
     * Sets the value of a property.
     *
     * @param property the property
     * @param value its value; an empty string means none, because that is how services report
     *     missing values
     * @return this builder
     */
    public Builder value(FilterProperty property, String value) {
      Objects.requireNonNull(property, "property");
      values.put(property, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * Marks a property as known to have no value.
     *
     * @param property the property
     * @return this builder
     */
    public Builder absent(FilterProperty property) {
      Objects.requireNonNull(property, "property");
      return value(property, "");
    }

    /**
     * Marks a property as unknown.
     *
     * @param property the property
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
     * @param value {@code Personal}, {@code Corporate} or {@code Unknown}; the last is one of
     *     Intune's own values, not an unknown fact
     * @return this builder
     */
    public Builder deviceOwnership(String value) {
      return value(FilterProperty.DEVICE_OWNERSHIP, value);
    }

    /**
     * Sets the name of the enrollment profile.
     *
     * @param value for Windows, the name of the Autopilot deployment profile
     * @return this builder
     */
    public Builder enrollmentProfileName(String value) {
      return value(FilterProperty.ENROLLMENT_PROFILE_NAME, value);
    }

    /**
     * Builds the facts.
     *
     * @return the facts set so far
     */
    public DeviceFacts build() {
      return new DeviceFacts(new EnumMap<>(values));
    }
  }
}
