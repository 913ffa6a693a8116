package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.ExportText;
import io.github.autopilotesp.wire.ExportedProfile;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.ToolExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Converts other tools' files, backups of this library, and Graph responses to a profile document.
 * {@code docs/imports.md} lists the formats. Names of apps, groups and filters become names in the
 * document, to be resolved in any tenant; if a file has both a name and an id, the name is used.
 * Priorities become the {@code order} of the document, if every custom profile has one.
 *
 * <p>The {@link ImportedProfiles#losses() loss report} contains everything that a document cannot
 * express or that was guessed.
 */
public final class ProfileImport {
  private ProfileImport() {}

  /**
   * Reads a file: UTF-8, or UTF-16 with a byte order mark.
   *
   * @param file the file, at most {@link ExportText#MAX_BYTES} long; messages use the path as given
   * @return its ESP profiles, and what was lost
   * @throws IOException if the file cannot be read
   * @throws GraphFormatException if the format is not supported, or has no ESP profile
   */
  public static ImportedProfiles read(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream like {@link #read(Path)} and does not close it.
   *
   * @param in the stream; at most {@link ExportText#MAX_BYTES} plus one byte is read
   * @param fileName the name for messages; its extension identifies PowerShell and YAML
   * @return its ESP profiles, and what was lost
   * @throws IOException if the stream cannot be read
   * @throws GraphFormatException if the format is not supported, or has no ESP profile
   */
  public static ImportedProfiles read(InputStream in, String fileName) throws IOException {
    Objects.requireNonNull(fileName, "fileName");
    return read(ExportText.read(in, fileName));
  }

  /**
   * Reads a text.
   *
   * @param text the text, at most {@code GraphJson.MAX_CHARACTERS} long
   * @param fileName the name for messages; its extension identifies PowerShell and YAML
   * @return its ESP profiles, and what was lost
   * @throws GraphFormatException if the format is not supported, or has no ESP profile
   */
  public static ImportedProfiles parse(String text, String fileName) {
    Objects.requireNonNull(fileName, "fileName");
    return read(new ExportText(fileName, text));
  }

  /**
   * Converts objects in Graph's format.
   *
   * @param objects the objects; those of other types are left out
   * @return their ESP profiles, in the given order, and what was lost
   * @throws GraphFormatException if there are objects but no ESP profile, or if one cannot be read
   */
  public static ImportedProfiles of(Collection<WireObject> objects) {
    return imported(ToolExport.of(objects));
  }

  private static ImportedProfiles read(ExportText source) {
    return imported(export(source));
  }

  /** Detects the format by the file extension, or else by the start of the text. */
  private static ToolExport export(ExportText source) {
    String name = source.file().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ps1")) {
      return ToolExport.ofPowerShell(source);
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return ToolExport.ofTree(YamlExport.tree(source), source.file());
    }
    String text = source.text().stripLeading();
    if (name.endsWith(".json") || text.isEmpty() || "{[".indexOf(text.charAt(0)) >= 0) {
      return ToolExport.ofJson(source);
    }
    return ToolExport.isPowerShell(source)
        ? ToolExport.ofPowerShell(source)
        : ToolExport.ofTree(YamlExport.tree(source), source.file());
  }

  private static ImportedProfiles imported(ToolExport export) {
    List<DocumentProfile> profiles =
        export.profiles().stream().map(ProfileImport::documentProfile).toList();
    return new ImportedProfiles(ProfileDocument.of(profiles), export.losses());
  }

  /** Gives unmanaged parts the defaults of a document. */
  private static DesiredProfile listed(DesiredProfile desired, Set<ProfileKey> managed) {
    EspProfile unsaid =
        EspProfile.builder()
            .displayName(desired.profile().displayName())
            .settings(DocumentDefaults.settings().build())
            .build();
    EspProfile content = desired.managing(managed).over(unsaid);
    DesiredProfile whole =
        desired.isDefault() ? DesiredProfile.ofDefault(content) : DesiredProfile.of(content);
    if (desired.order().isPresent()) {
      whole = whole.ordered(desired.order().getAsInt());
    }
    return whole.managing(managed);
  }

  private static DocumentProfile documentProfile(ExportedProfile exported) {
    EspProfile content = exported.content();
    DesiredProfile desired =
        exported.isDefault()
            // The service may return an assignment of the default profile that nobody created.
            ? DesiredProfile.ofDefault(content.toBuilder().assignments(List.of()).build())
            : DesiredProfile.of(content);
    if (exported.order().isPresent()) {
      desired = desired.ordered(exported.order().getAsInt());
    }
    if (!exported.managed().equals(ProfileKey.ALL)) {
      desired = listed(desired, exported.managed());
    }
    return DocumentProfile.of(desired)
        .with(reference -> Reference.of(reference.kind(), reference.value()));
  }
}
