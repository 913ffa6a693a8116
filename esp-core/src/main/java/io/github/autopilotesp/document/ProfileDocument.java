package io.github.autopilotesp.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of ESP profiles to keep in git, in YAML or JSON. Settings have the admin center's names;
 * apps, groups, filters and scope tags are referred to by name or id.
 *
 * <pre>{@code
 * version: 1
 * profiles:
 *   - name: Autopilot - user-driven
 *     settings:
 *       timeoutMinutes: 90
 *       collectLogs: true
 *       blockDeviceUse:
 *         untilApps:
 *           - Company Portal
 *         allowReset: true
 *     assignments:
 *       - group: Autopilot devices
 *         filter:
 *           include: Surface only
 * }</pre>
 *
 * <p>Reading is strict: unknown keys, duplicate keys, values of the wrong type, files larger than 1
 * MiB, nested deeper than 64 levels or with more than one YAML document, anchors, aliases and
 * explicit tags are refused with a {@link DocumentException} that lists all problems with line and
 * column. The validator checks limits and formats of values.
 *
 * <p>{@code docs/document.md} describes every key. Documents are immutable and thread-safe. Two
 * documents are equal if their content is, regardless of locations.
 */
public final class ProfileDocument implements JsonForm {
  /** The version of the format that this library reads and writes. */
  public static final int VERSION = 1;

  /** The file name of the schema that written documents refer to, for editors. */
  public static final String SCHEMA_FILE = "esp-profiles.schema.json";

  private final List<DocumentProfile> content;
  private final List<DocumentOverride> overrides;
  private final DocumentPositions positions;

  private ProfileDocument(
      List<DocumentProfile> content,
      List<DocumentOverride> overrides,
      DocumentPositions positions) {
    this.content = content;
    this.overrides = overrides;
    this.positions = positions;
  }

  /**
   * Reads a file: JSON if its name ends in {@code .json}, otherwise YAML. A document that {@code
   * extends} a base, in the same folder or below it, is merged with the base.
   *
   * @param file the file; messages use the path as given
   * @return the document
   * @throws IOException if the file cannot be read
   * @throws DocumentException if it is not a profile document
   */
  public static ProfileDocument read(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return decode(SourceText.read(file), DocumentFormat.of(file), Optional.of(file));
  }

  /**
   * Reads a stream of UTF-8 and does not close it.
   *
   * @param in the stream; at most 1 MiB plus one byte is read
   * @param format YAML or JSON
   * @param fileName the name for messages
   * @return the document
   * @throws IOException if the stream cannot be read
   * @throws DocumentException if it is not a profile document
   */
  public static ProfileDocument read(InputStream in, DocumentFormat format, String fileName)
      throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(format, "format");
    SourceText source = SourceText.read(in, Objects.requireNonNull(fileName, "fileName"));
    return decode(source, format, Optional.empty());
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @param format YAML or JSON
   * @param fileName the name for messages
   * @return the document
   * @throws DocumentException if it is not a profile document
   */
  public static ProfileDocument parse(String text, DocumentFormat format, String fileName) {
    Objects.requireNonNull(format, "format");
    return decode(
        SourceText.of(
            Objects.requireNonNull(text, "text"), Objects.requireNonNull(fileName, "fileName")),
        format);
  }

  /**
   * Reads the output of {@link #toJson()}, without the 1 MiB limit for documents from elsewhere.
   *
   * @param json the text
   * @return the document; its name in messages is {@code JSON}
   * @throws DocumentException if it is not a profile document
   */
  public static ProfileDocument fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return decode(SourceText.ofOwn(json, "JSON"), DocumentFormat.JSON);
  }

  /**
   * Creates a document from a set, with ids as references.
   *
   * @param set the profiles
   * @return a document without overrides that resolves to the set
   */
  public static ProfileDocument of(EspProfileSet set) {
    return of(set.entries().stream().map(DocumentProfile::of).toList());
  }

  static ProfileDocument of(List<DocumentProfile> content) {
    return new ProfileDocument(content, List.of(), DocumentPositions.NONE);
  }

  /**
   * Combines documents, so that their names are resolved together. The overrides of each apply to
   * all.
   *
   * @param documents the documents, usually one per file
   * @return one document with all profiles and overrides, in the given order
   */
  public static ProfileDocument combine(Collection<ProfileDocument> documents) {
    List<DocumentProfile> content = new ArrayList<>();
    List<DocumentOverride> overrides = new ArrayList<>();
    DocumentPositions positions = DocumentPositions.NONE;
    for (ProfileDocument document : documents) {
      positions = positions.followedBy(document.positions, content.size(), overrides.size());
      content.addAll(document.content);
      overrides.addAll(document.overrides);
    }
    return new ProfileDocument(List.copyOf(content), List.copyOf(overrides), positions);
  }

  /**
   * Exports all ESP profiles of a tenant: the custom ones by name, each with its {@code order},
   * then the default one. A reference is a name if it is unique in the tenant, otherwise an id.
   * Assignments from policy sets are left out.
   *
   * @param tenant the tenant
   * @return a document without overrides; the same for the same content of the tenant
   * @throws TenantException if a call fails
   */
  public static ProfileDocument export(IntuneTenant tenant) {
    return of(new DocumentExport(tenant).export(tenant.profiles().list()));
  }

  /**
   * Returns the JSON Schema (2020-12) of the format, for completion and checks in editors. It
   * accepts what this class reads.
   *
   * @return the schema's text
   */
  public static String jsonSchema() {
    try (InputStream in = ProfileDocument.class.getResourceAsStream(SCHEMA_FILE)) {
      return new String(Objects.requireNonNull(in, SCHEMA_FILE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProfileDocument decode(SourceText source, DocumentFormat format) {
    try {
      return decode(source, format, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
  }

  private static ProfileDocument decode(
      SourceText source, DocumentFormat format, Optional<Path> file) throws IOException {
    Problems problems = new Problems();
    PositionedNode root = format.tree(source, problems);
    List<SourceText> files = List.of(source);
    List<Map<String, SourceLocation>> layers = List.of();
    if (root instanceof PositionedNode.Mapping overlay
        && overlay.entry(DocumentKeys.EXTENDS).isPresent()) {
      BaseDocument base =
          BaseDocument.read(overlay.entry(DocumentKeys.EXTENDS).get(), file, problems);
      ExtendedDocument.Merged merged = ExtendedDocument.of(overlay, base, problems);
      root = merged.root();
      files = List.of(source, base.source());
      layers = merged.layers();
    }
    Decoding decoding = new Decoding(problems);
    DocumentDecoder.Content content = new DocumentDecoder(decoding).decode(root);
    return new ProfileDocument(
        content.profiles(),
        content.overrides(),
        new DocumentPositions(Map.copyOf(decoding.locations()), files, layers));
  }

  /**
   * Returns the overrides of validation rules.
   *
   * @return the overrides in document order; unmodifiable
   */
  public List<DocumentOverride> ruleOverrides() {
    return overrides;
  }

  /**
   * Replaces the overrides of validation rules.
   *
   * @param taken the new overrides
   * @return a document with these overrides
   */
  public ProfileDocument withRuleOverrides(List<DocumentOverride> taken) {
    return new ProfileDocument(
        content, List.copyOf(Objects.requireNonNull(taken, "taken")), positions);
  }

  /**
   * Finds the location of a path in the file.
   *
   * @param path keys and positions from 0, such as {@code
   *     profiles[0].settings.blockDeviceUse.untilApps[2]} or {@code ruleOverrides[1].reason}
   * @return the location of the value, or of the key if the value has several lines; for an omitted
   *     part, the location of its parent; empty for a document that was not read from a file
   */
  public Optional<SourceLocation> locate(String path) {
    return positions.locate(Objects.requireNonNull(path, "path"));
  }

  /**
   * Finds the location of a path in the other file of an overlay and its base: for a value from the
   * overlay, its location in the base; for a value from the base, where the overlay could override
   * it.
   *
   * @param path the path, as in {@link #locate}
   * @return the location, or empty if the document has no base, or the other file has no such
   *     location
   */
  public Optional<SourceLocation> locateInOther(String path) {
    return positions.locateInOther(Objects.requireNonNull(path, "path"));
  }

  /**
   * Returns all known locations, so that they can be stored with results made from the document.
   *
   * @return the locations by path; empty for a document that was not read from a file
   */
  public Map<String, SourceLocation> locations() {
    return positions.locations();
  }

  /**
   * Returns the locations in each file of an overlay and its base, as used by {@link
   * #locateInOther}.
   *
   * @return for each file, the locations by path; empty if there is no base
   */
  public List<Map<String, SourceLocation>> locationsByFile() {
    return positions.layers();
  }

  /**
   * Restores stored locations.
   *
   * @param locations the result of {@link #locations()}
   * @param byFile the result of {@link #locationsByFile()}
   * @return the same document with these locations, without the text of its files
   */
  public ProfileDocument withLocations(
      Map<String, SourceLocation> locations, List<Map<String, SourceLocation>> byFile) {
    Objects.requireNonNull(locations, "locations");
    Objects.requireNonNull(byFile, "byFile");
    List<Map<String, SourceLocation>> layers = byFile.stream().map(Map::copyOf).toList();
    return new ProfileDocument(
        content, overrides, new DocumentPositions(Map.copyOf(locations), List.of(), layers));
  }

  /**
   * Returns a line of a file that the document was read from, to show it with a message.
   *
   * @param location a location in that file, such as from {@link #locate}
   * @return the line without its end, or empty if the document has no such file or line
   */
  public Optional<String> sourceLine(SourceLocation location) {
    return positions.line(location);
  }

  /**
   * Replaces names with ids. Ids are not looked up. There is one lookup each for apps, groups,
   * filters and scope tags, and only if the document has names of that kind.
   *
   * @param tenant where to look
   * @return the profiles, in document order
   * @throws UnresolvedReferencesException if any name is missing or ambiguous; it lists all of them
   * @throws TenantException if a call fails
   */
  public EspProfileSet resolve(IntuneTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return new DocumentResolver(this).resolve(tenant);
  }

  /**
   * Replaces names with ids, and keeps everything else in the document: rule overrides, what it
   * manages, and the locations.
   *
   * @param tenant where to look
   * @return the document with ids only
   * @throws UnresolvedReferencesException if any name is missing or ambiguous; it lists all of them
   * @throws TenantException if a call fails
   */
  public ProfileDocument withIds(IntuneTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    List<DocumentProfile> resolved = new DocumentResolver(this).resolvedContent(tenant);
    return new ProfileDocument(resolved, overrides, positions);
  }

  /**
   * Returns the profiles with names in place of ids, for rules that need no tenant. {@link
   * #names()} lists where names are.
   *
   * @return the profiles, in document order
   */
  public EspProfileSet unresolved() {
    return EspProfileSet.of(
        content.stream().map(profile -> profile.resolve(Reference::value)).toList());
  }

  /**
   * Returns the paths of names that have not been replaced with ids yet.
   *
   * @return the paths of names of apps, groups, filters and scope tags, as in {@link #locate}, such
   *     as {@code profiles[0].assignments[1].group}
   */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    visitReferences(
        (path, reference) -> {
          if (reference.byName()) {
            names.add(path);
          }
        });
    return names;
  }

  /**
   * Returns the profiles of a document that contains only ids, without a tenant.
   *
   * @return the profiles, in document order
   * @throws UnresolvedReferencesException if the document has names; it lists all of them
   */
  public EspProfileSet resolveOffline() {
    return new DocumentResolver(this).resolveOffline();
  }

  /**
   * Returns the document merged with its base, as a self-contained document.
   *
   * @return YAML, as written by {@link #toYaml()}
   */
  public String merged() {
    return toYaml();
  }

  /**
   * Writes YAML. The first line refers editors to the schema in {@link #SCHEMA_FILE}.
   *
   * @return the text, ending with a line break; the same for equal documents
   */
  public String toYaml() {
    return "# yaml-language-server: $schema="
        + SCHEMA_FILE
        + "\n"
        + YamlPrinter.print(DocumentWriter.tree(content, overrides));
  }

  /**
   * Writes JSON. Its {@code $schema} refers editors to the schema in {@link #SCHEMA_FILE}.
   *
   * @return the text, ending with a line break; the same for equal documents
   */
  public String toJson() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(DocumentKeys.SCHEMA, SCHEMA_FILE);
    tree.putAll(DocumentWriter.tree(content, overrides));
    return JsonPrinter.print(tree);
  }

  List<DocumentProfile> content() {
    return content;
  }

  void visitReferences(BiConsumer<String, Reference> visitor) {
    for (int i = 0; i < content.size(); i++) {
      content.get(i).visitReferences("profiles[" + i + "]", visitor);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileDocument that
        && content.equals(that.content)
        && overrides.equals(that.overrides);
  }

  @Override
  public int hashCode() {
    return Objects.hash(content, overrides);
  }

  /** Returns the names of the files and the number of profiles. */
  @Override
  public String toString() {
    return "ProfileDocument["
        + positions.files().stream()
            .map(text -> VisibleText.of(text.file()) + ", ")
            .collect(joining())
        + content.size()
        + " profiles]";
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }

  /**
   * Creates a document for JSON mappers. Use {@link #fromJson} instead.
   *
   * @param form the result of {@link #jsonForm}
   * @return a document
   * @throws DocumentException if it is not a written document
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProfileDocument ofJsonForm(Map<String, @Nullable Object> form) {
    Objects.requireNonNull(form, "form");
    return fromJson(PlainJson.print(form));
  }
}
