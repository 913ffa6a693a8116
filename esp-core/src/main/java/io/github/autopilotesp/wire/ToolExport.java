package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ESP profiles of another tool's file, and what a profile document cannot express. {@code
 * ProfileImport} converts them to a document.
 *
 * @param profiles the ESP profiles in file order; unmodifiable
 * @param losses what was dropped or guessed
 */
public record ToolExport(List<ExportedProfile> profiles, LossReport losses) {

  /**
   * Creates the value.
   *
   * @param profiles the ESP profiles in file order
   * @param losses what was dropped or guessed
   */
  public ToolExport {
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(losses, "losses");
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads JSON of any supported tool; {@code docs/imports.md} lists the formats.
   *
   * @param source the text
   * @return its profiles
   * @throws GraphFormatException if the format is not supported, or has no ESP profile
   */
  public static ToolExport ofJson(ExportText source) {
    try {
      return read(GraphJson.parseObjectOrArray(source.text()), source.file());
    } catch (GraphFormatException e) {
      throw e.in(source.file());
    }
  }

  /**
   * Reads the ESP profiles of a Microsoft365DSC configuration: blocks of literals. Nothing is
   * evaluated.
   *
   * @param source the PowerShell text
   * @return its profiles
   * @throws GraphFormatException if it has no such block, or one with anything but literals
   */
  public static ToolExport ofPowerShell(ExportText source) {
    try {
      Losses losses = new Losses();
      return of(DscScript.read(source.text(), losses), losses, source.file());
    } catch (GraphFormatException e) {
      throw e.in(source.file());
    }
  }

  /**
   * Returns whether a text looks like a Microsoft365DSC configuration, for files whose name does
   * not tell.
   *
   * @param source the text
   * @return true if it contains the name of the ESP resource
   */
  public static boolean isPowerShell(ExportText source) {
    return source
        .text()
        .toLowerCase(Locale.ROOT)
        .contains(DscResource.NAME.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads already parsed content, such as YAML.
   *
   * @param tree a map or a list of JSON values
   * @param file the file's name for messages
   * @return its profiles
   * @throws GraphFormatException if {@link #ofJson} does not support the format
   */
  public static ToolExport ofTree(Object tree, String file) {
    Objects.requireNonNull(tree, "tree");
    Objects.requireNonNull(file, "file");
    try {
      return read(tree, file);
    } catch (GraphFormatException e) {
      throw e.in(file);
    }
  }

  private static ToolExport read(Object tree, String file) {
    Losses losses = new Losses();
    return read(ExportShape.objects(tree, losses), losses, file);
  }

  private static ToolExport read(List<ExportedObject> objects, Losses losses, String file) {
    List<ExportedObject> profiles = new ArrayList<>();
    Map<String, List<ExportedObject>> others = new LinkedHashMap<>();
    for (ExportedObject object : objects) {
      if (new WireProfile(object.wire()).isEspProfile()) {
        profiles.add(object);
      } else {
        others.computeIfAbsent(typeOf(object.wire()), type -> new ArrayList<>()).add(object);
      }
    }
    if (profiles.isEmpty() && !objects.isEmpty()) {
      throw GraphFormatException.at(
          "", "an ESP profile", objects.size() + " objects of other types");
    }
    others.forEach(
        (type, left) ->
            losses.dropped(
                left.get(0).path(),
                OptionalInt.empty(),
                Optional.of("ESP805"),
                left.size() == 1
                    ? "an object of " + type + " is not an ESP profile"
                    : left.size() + " objects of " + type + " are not ESP profiles"));
    return of(profiles, losses, file);
  }

  private static String typeOf(WireObject object) {
    return object.string(EspProperty.TYPE.wireName()).map(type -> "type " + type).orElse("no type");
  }

  private static ToolExport of(List<ExportedObject> profiles, Losses losses, String file) {
    boolean ordered = profiles.stream().allMatch(it -> isDefault(it) || rank(it).isPresent());
    List<ExportedProfile> read = new ArrayList<>();
    for (ExportedObject object : profiles) {
      ExportedObject named = ExportNames.put(object, losses);
      boolean isDefault = isDefault(object);
      OptionalInt rank = isDefault ? OptionalInt.empty() : rank(object);
      if (!ordered && rank.isPresent()) {
        losses.dropped(
            object,
            EspProperty.PRIORITY.wireName(),
            "ESP503",
            "not every custom profile in the file has a priority, so the document has no order");
      }
      EspProfile content = content(named.with(new ProfileLosses(named, isDefault, losses).find()));
      read.add(
          new ExportedProfile(
              content, isDefault, ordered ? rank : OptionalInt.empty(), object.managed()));
    }
    return new ToolExport(read, losses.report(file));
  }

  private static EspProfile content(ExportedObject object) {
    try {
      return GraphProfiles.readContent(object.wire());
    } catch (GraphFormatException e) {
      throw object.refusal(e.path(), e.expected(), e.found());
    }
  }

  /**
   * Returns whether it is the default profile. Some tools omit the id; only the default profile has
   * priority 0.
   */
  private static boolean isDefault(ExportedObject object) {
    WireProfile profile = new WireProfile(object.wire());
    boolean withoutId = profile.text(EspProperty.ID).isEmpty();
    return profile.isDefault()
        || isWrittenByCipp(profile)
        || (withoutId && profile.number(EspProperty.PRIORITY).filter(p -> p == 0).isPresent());
  }

  static boolean isWrittenByCipp(WireProfile profile) {
    return profile.text(EspProperty.ID).filter(WireProfile::isIdOfCipp).isPresent();
  }

  private static OptionalInt rank(ExportedObject object) {
    return new WireProfile(object.wire())
        .number(EspProperty.PRIORITY)
        .filter(priority -> priority > 0)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /**
   * Reads objects in Graph's format.
   *
   * @param objects the objects, of any type
   * @return the ESP profiles among them; the file's name is {@code objects}
   * @throws GraphFormatException if there are objects but no ESP profile
   */
  public static ToolExport of(Collection<WireObject> objects) {
    List<Object> list = new ArrayList<>();
    objects.forEach(object -> list.add(object.properties()));
    return read(list, "objects");
  }
}
