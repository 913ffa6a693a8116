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
 * What another tool's file says about ESP profiles, and what of it a profile document cannot say.
 * {@code ProfileImport} makes a document of it.
 *
 * @param profiles the ESP profiles in the order of the file; not modifiable
 * @param losses what was dropped or guessed
 */
public record ToolExport(List<ExportedProfile> profiles, LossReport losses) {

  /**
   * Creates the value.
   *
   * @param profiles the ESP profiles in the order of the file
   * @param losses what was dropped or guessed
   */
  public ToolExport {
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(losses, "losses");
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads JSON of any tool; {@code docs/imports.md} lists the shapes.
   *
   * @param source the text
   * @return its profiles
   * @throws GraphFormatException if it is not JSON of such a shape, or has no ESP profile
   */
  public static ToolExport ofJson(ExportText source) {
    try {
      return read(GraphJson.parseObjectOrArray(source.text()), source.file());
    } catch (GraphFormatException e) {
      throw e.in(source.file());
    }
  }

  /**
   * Reads the ESP profiles of a Microsoft365DSC configuration: blocks of literals, which are not
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
   * Tells whether a text without a telling name looks like a Microsoft365DSC configuration.
   *
   * @param source the text
   * @return true if the resource of ESP profiles is named in it
   */
  public static boolean isPowerShell(ExportText source) {
    return source
        .text()
        .toLowerCase(Locale.ROOT)
        .contains(DscResource.NAME.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads what has been parsed already, such as YAML.
   *
   * @param tree a map or a list of JSON's kinds of values
   * @param file what messages call the file
   * @return its profiles
   * @throws GraphFormatException if it is not of a shape that {@link #ofJson} reads
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
          "", "an ESP profile", objects.size() + " objects of other kinds");
    }
    others.forEach(
        (type, left) ->
            losses.dropped(
                left.get(0).path(),
                OptionalInt.empty(),
                Optional.of("ESP805"),
                left.size() == 1
                    ? "an object of " + type + " is no ESP profile"
                    : left.size() + " objects of " + type + " are no ESP profiles"));
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
            "not every custom profile of the file has a priority, so the document gives no order");
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

  /** Some tools leave the id out; the priority 0 is the default profile's alone. */
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
   * Takes objects in Graph's own form.
   *
   * @param objects the objects, of whatever kind
   * @return the ESP profiles among them; the file is called {@code objects}
   * @throws GraphFormatException if there are objects but no ESP profile
   */
  public static ToolExport of(Collection<WireObject> objects) {
    List<Object> list = new ArrayList<>();
    objects.forEach(object -> list.add(object.properties()));
    return read(list, "objects");
  }
}
