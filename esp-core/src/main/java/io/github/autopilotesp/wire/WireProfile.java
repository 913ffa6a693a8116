package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.text.IdText;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lenient view of a wire object as an ESP profile: every method works for every object and never
 * throws. For rules about the wire form; {@link GraphProfiles} reads valid objects into the model.
 *
 * @param wire the object
 */
public record WireProfile(WireObject wire) {
  private static final String CUSTOM_TYPE =
      "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration";
  private static final String DEFAULT_TYPE =
      "#microsoft.graph.defaultWindows10EnrollmentCompletionPageConfiguration";
  private static final String CUSTOM_ID = "_Windows10EnrollmentCompletionPageConfiguration";
  private static final String DEFAULT_ID = "_DefaultWindows10EnrollmentCompletionPageConfiguration";

  /**
   * A string in an array, with its path.
   *
   * @param path the path, such as {@code selectedMobileAppIds[2]}
   * @param text the string
   */
  public record TextAt(String path, String text) {
    /**
     * Refuses null.
     *
     * @param path such as {@code selectedMobileAppIds[2]}
     * @param text the string
     */
    public TextAt {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A property of the wrong type.
   *
   * @param path its path
   * @param expected the declared type, in words
   * @param found what was found, in words
   */
  public record WrongType(String path, String expected, String found) {
    /**
     * Refuses null.
     *
     * @param path where it is
     * @param expected the type that the API declares, in words
     * @param found what is there, in words
     */
    public WrongType {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(found, "found");
    }
  }

  /**
   * Wraps an object.
   *
   * @param wire the object
   */
  public WireProfile {
    Objects.requireNonNull(wire, "wire");
  }

  /**
   * Returns whether the object is an ESP profile, judging by its type or, if it has none, its id.
   *
   * @return true for custom and default profiles
   */
  public boolean isEspProfile() {
    Optional<String> type = text(EspProperty.TYPE);
    if (type.isPresent()) {
      return type.get().equals(CUSTOM_TYPE) || type.get().equals(DEFAULT_TYPE);
    }
    return isDefault() || text(EspProperty.ID).filter(id -> id.endsWith(CUSTOM_ID)).isPresent();
  }

  /**
   * Returns whether the object is the tenant's default profile. Only its id tells; its type and
   * priority do not.
   *
   * @return true for the default profile
   */
  public boolean isDefault() {
    return text(EspProperty.ID).filter(WireProfile::isDefaultId).isPresent();
  }

  /**
   * Returns whether an id is that of a tenant's default profile.
   *
   * @param id the id of a profile
   * @return true for the default profile
   */
  public static boolean isDefaultId(String id) {
    return id.endsWith(DEFAULT_ID);
  }

  /**
   * Returns whether it is the id that CIPP writes instead of the default profile's; no tenant has
   * it.
   */
  static boolean isIdOfCipp(String id) {
    return id.equals(DEFAULT_ID.substring(1));
  }

  /**
   * Returns a Yes/No setting with the admin center's meaning: {@link EspProperty#BLOCK_DEVICE_USE}
   * is true if device use is blocked.
   *
   * @param property the setting
   * @return Yes or No, or empty if the property is missing, null, or of the wrong type
   */
  public Optional<Boolean> flag(EspProperty property) {
    return value(property) instanceof Boolean flag
        ? Optional.of(flag != (property == EspProperty.BLOCK_DEVICE_USE))
        : Optional.empty();
  }

  /**
   * Returns whether a setting is present and Yes, as in {@link #flag}.
   *
   * @param property the setting
   * @return true if it is Yes
   */
  public boolean isYes(EspProperty property) {
    return value(property) instanceof Boolean flag
        && flag != (property == EspProperty.BLOCK_DEVICE_USE);
  }

  /**
   * Returns whether a setting is present and No, as in {@link #flag}.
   *
   * @param property the setting
   * @return true if it is No
   */
  public boolean isNo(EspProperty property) {
    return value(property) instanceof Boolean flag
        && flag == (property == EspProperty.BLOCK_DEVICE_USE);
  }

  /**
   * Returns an integer property, written as 60 or 60.0.
   *
   * @param property the property
   * @return the number, or empty if the property is missing, null, or of the wrong type
   */
  public Optional<Integer> number(EspProperty property) {
    return WireValues.number(value(property));
  }

  /**
   * Returns a string property.
   *
   * @param property the property
   * @return the string, or empty if the property is missing, null, or of the wrong type
   */
  public Optional<String> text(EspProperty property) {
    return wire.string(property.wireName());
  }

  /**
   * Returns the strings of an array property; elements of other types are left out.
   *
   * @param property the property
   * @return the strings in order, each with its path; empty if there is no array
   */
  public List<TextAt> texts(EspProperty property) {
    List<TextAt> texts = new ArrayList<>();
    if (value(property) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String text) {
          texts.add(new TextAt(property.wireName() + "[" + i + "]", text));
        }
      }
    }
    return texts;
  }

  /** Returns the ids in a string array property. */
  List<String> ids(EspProperty property) {
    List<TextAt> texts = texts(property);
    for (TextAt text : texts) {
      if (!IdText.isId(text.text())) {
        throw GraphFormatException.at(text.path(), "an id", WireValues.inWords(text.text()));
      }
    }
    return texts.stream().map(TextAt::text).toList();
  }

  /**
   * Returns the elements of an array property.
   *
   * @param property the property
   * @return the elements of any type; empty if there is no array
   */
  public List<? extends @Nullable Object> elements(EspProperty property) {
    return value(property) instanceof List<?> list ? list : List.of();
  }

  /**
   * Returns whether both properties of the OOBE setting are present and differ.
   *
   * @return true if they differ
   */
  public boolean oobePropertiesDiffer() {
    return value(EspProperty.ONLY_DURING_OOBE) instanceof Boolean first
        && value(EspProperty.ONLY_DURING_OOBE_TWIN) instanceof Boolean second
        && !first.equals(second);
  }

  /**
   * Returns the settings that have no effect because the page is hidden (TUTORIAL).
   *
   * @return the settings that differ from the hidden page's form; empty if the page is shown
   */
  public List<EspProperty> settingsWithoutEffect() {
    if (flag(EspProperty.SHOW_PROGRESS).orElse(false)) {
      return List.of();
    }
    return SettingsForm.HIDDEN.entrySet().stream()
        .filter(entry -> entry.getKey() != EspProperty.SHOW_PROGRESS)
        .filter(entry -> !saysNothing(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the settings that are locked because the page is shown but device use is not blocked
   * (TUTORIAL).
   *
   * @return the settings; empty if device use is blocked, or the page is not shown
   */
  public List<EspProperty> settingsLockedByUse() {
    if (!isYes(EspProperty.SHOW_PROGRESS) || !isNo(EspProperty.BLOCK_DEVICE_USE)) {
      return List.of();
    }
    List<EspProperty> locked = new ArrayList<>();
    if (isYes(EspProperty.ALLOW_RESET)) {
      locked.add(EspProperty.ALLOW_RESET);
    }
    if (isYes(EspProperty.ALLOW_USE)) {
      locked.add(EspProperty.ALLOW_USE);
    }
    if (!elements(EspProperty.SELECTED_APPS).isEmpty()) {
      locked.add(EspProperty.SELECTED_APPS);
      if (isYes(EspProperty.ONLY_FAIL_SELECTED_APPS)) {
        locked.add(EspProperty.ONLY_FAIL_SELECTED_APPS);
      }
    }
    return locked;
  }

  /**
   * Returns whether the page is shown and has a setting for selected apps although none is selected
   * (SETUP).
   *
   * @return true if <em>Only fail selected blocking apps in technician phase</em> has no effect
   */
  public boolean onlyFailsSelectedAppsOfNone() {
    return isYes(EspProperty.SHOW_PROGRESS)
        && isYes(EspProperty.ONLY_FAIL_SELECTED_APPS)
        && elements(EspProperty.SELECTED_APPS).isEmpty();
  }

  private boolean saysNothing(EspProperty property, Object hidden) {
    Object value = value(property);
    return switch (property.kind) {
      case SWITCH -> !(value instanceof Boolean) || value.equals(hidden);
      case NUMBER -> number(property).map(n -> n == 0 || n == 60).orElse(true);
      case TEXT -> text(property).flatMap(SettingsForm::customMessage).isEmpty();
      default -> texts(property).isEmpty();
    };
  }

  /**
   * Returns every property of the wrong type, at any depth that the library reads. Null is valid
   * for every type.
   *
   * @return the faults in the order of the object
   */
  public List<WrongType> wrongTypes() {
    List<WrongType> faults = new ArrayList<>(0);
    // By name, not by entry, because an unmodifiable map wraps every entry it returns.
    for (String name : wire.properties().keySet()) {
      EspProperty property = EspProperty.known(name);
      if (property != null) {
        addWrongType(property, value(property), faults);
      }
    }
    return faults;
  }

  private static void addWrongType(
      EspProperty property, @Nullable Object value, List<WrongType> faults) {
    if (value == null || WireValues.is(property.kind, value)) {
      if (property == EspProperty.ASSIGNMENTS && value instanceof List<?> assignments) {
        AssignmentCodec.wrongTypes(assignments, faults);
      }
      return;
    }
    faults.add(
        new WrongType(
            property.wireName(),
            property.kind.inWords,
            value instanceof List<?> list && property.kind != EspProperty.Kind.TEXT
                ? firstOdd(list, property)
                : WireValues.inWords(value)));
  }

  private static String firstOdd(List<?> list, EspProperty property) {
    Class<?> element = property.kind == EspProperty.Kind.TEXTS ? String.class : Map.class;
    for (Object value : list) {
      if (!element.isInstance(value)) {
        return "an array with " + WireValues.inWords(value) + " in it";
      }
    }
    return "an array";
  }

  /**
   * Returns the top-level properties unknown to this version of the library. They are preserved.
   * OData annotations are not included.
   *
   * @return the names in the order of the object
   */
  public List<String> unknownProperties() {
    List<String> unknown = new ArrayList<>(0);
    for (String name : wire.properties().keySet()) {
      if (EspProperty.known(name) == null && !isAnnotation(name)) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  static boolean isAnnotation(String name) {
    return name.contains("@odata.") || name.startsWith("#");
  }

  static String customType() {
    return CUSTOM_TYPE;
  }

  private @Nullable Object value(EspProperty property) {
    return wire.properties().get(property.wireName());
  }

  /** Contains only the type and the id, because the content may be private. */
  @Override
  public String toString() {
    return wire.toString();
  }
}
