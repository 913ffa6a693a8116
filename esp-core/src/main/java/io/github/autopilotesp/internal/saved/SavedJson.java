package io.github.autopilotesp.internal.saved;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object that the library saved, being read back. */
public final class SavedJson {
  private static final String FORMAT_VERSION = "formatVersion";

  private final String what;
  private final Map<?, ?> properties;

  private SavedJson(String what, Map<?, ?> properties) {
    this.what = what;
    this.properties = properties;
  }

  /** Starts an object with a format version. */
  public static Map<String, @Nullable Object> start(int formatVersion) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(FORMAT_VERSION, formatVersion);
    return object;
  }

  public static String print(Map<String, @Nullable Object> object) {
    return GraphJson.printPretty(WireObject.of(object));
  }

  public static List<Object> profiles(List<StoredProfile> profiles) {
    return profiles.stream().<Object>map(profile -> profile.wire().properties()).toList();
  }

  public static SavedJson parse(String what, String json, int knownVersion) {
    SavedJson object = parse(what, json);
    BigInteger version = object.value(FORMAT_VERSION, BigInteger.class);
    if (version.signum() < 1 || version.compareTo(BigInteger.valueOf(knownVersion)) > 0) {
      throw new SavedStateException(
          "The "
              + what
              + " has format version "
              + version
              + ", and this version of the library reads up to "
              + knownVersion
              + ". Use the version that saved it, or a newer one.");
    }
    return object;
  }

  /** Parses an object that is part of something saved and has no version of its own. */
  public static SavedJson parse(String what, String json) {
    try {
      return new SavedJson(what, GraphJson.parseOwn(json).properties());
    } catch (GraphFormatException e) {
      throw new SavedStateException("This is not a saved " + what + ": " + e.getMessage(), e);
    }
  }

  public static SavedJson of(String what, Map<?, ?> properties) {
    return new SavedJson(what, properties);
  }

  public <T> T value(String name, Class<T> type) {
    return optional(name, type)
        .orElseThrow(
            () ->
                new SavedStateException(
                    "This is not a saved " + what + ": \"" + name + "\" is missing."));
  }

  public <T> Optional<T> optional(String name, Class<T> type) {
    Object value = properties.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new SavedStateException(
          "This is not a saved " + what + ": \"" + name + "\" has another type.");
    }
    return Optional.ofNullable(value).map(type::cast);
  }

  public SavedJson object(String name) {
    return new SavedJson(what, value(name, Map.class));
  }

  public List<SavedJson> objects(String name) {
    List<SavedJson> objects = new ArrayList<>();
    for (Object element : value(name, List.class)) {
      if (!(element instanceof Map<?, ?> map)) {
        throw new SavedStateException(
            "This is not a saved " + what + ": \"" + name + "\" holds something else.");
      }
      objects.add(new SavedJson(what, map));
    }
    return objects;
  }

  public List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (Object element : value(name, List.class)) {
      strings.add(String.valueOf(element));
    }
    return strings;
  }

  /** The texts by name. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    properties.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
    return texts;
  }

  public WireObject wire() {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    properties.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return WireObject.of(copy);
  }

  public List<StoredProfile> profiles(String name) {
    try {
      return objects(name).stream().map(object -> GraphProfiles.read(object.wire())).toList();
    } catch (GraphFormatException e) {
      throw new SavedStateException(
          "A profile in the " + what + " cannot be read: " + e.getMessage(), e);
    }
  }
}
