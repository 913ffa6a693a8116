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
 * The file that people keep in git: one or more ESP profiles in YAML or JSON, under the admin
 * center's names for settings, with apps, groups, filters and scope tags by name or by id.
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
 * <p>Reading is strict: an unknown key, a duplicate key, a value of the wrong type, a document over
 * 1 MiB, nested over 64 levels or with more than one YAML document, an anchor, an alias or an
 * explicit tag is refused with a {@link DocumentException} that lists all problems with line and
 * column. A document says nothing about limits and formats of values; the validator does.
 *
 * <p>{@code docs/document.md} describes every key. Documents are immutable and safe for use by
 * several threads. Two documents are equal if they say the same, wherever it stands.
 */
public final class ProfileDocument implements JsonForm {
  /** The version of the format that this library reads and writes. */
  public static final int VERSION = 1;

  /** The name under which editors look for the schema beside a document that was written here. */
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
   * Reads a file: JSON if its name ends in {@code .json}, else YAML. A document that {@code
   * extends} another one is laid over that one, which stands in the same folder or below.
   *
   * @param file the file; messages name it as given here
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
   * @param in the stream; at most 1 MiB and one byte of it is read
   * @param format YAML or JSON
   * @param fileName what messages call it
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
   * @param fileName what messages call it
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
   * Reads what {@link #toJson()} wrote, whatever its size: the limit of 1 MiB is for documents that
   * come from elsewhere.
   *
   * @param json the text
   * @return the document; messages call it {@code JSON}
   * @throws DocumentException if it is not a profile document
   */
  public static ProfileDocument fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return decode(SourceText.ofOwn(json, "JSON"), DocumentFormat.JSON);
  }

  /**
   * Describes a set, with ids as the references.
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
   * Puts documents together, so that their names are resolved at once. Overrides of each hold for
   * all.
   *
   * @param documents the documents, mostly one a file
   * @return one document with the profiles and overrides of all, in the order given
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
   * Describes all ESP profiles of a tenant: the custom ones by name, each with its {@code order},
   * then the default one. A reference is a name where the tenant has exactly one thing of that
   * name, else an id. Assignments that came from a policy set are left out.
   *
   * @param tenant the tenant
   * @return a document without overrides; the same for the same content of the tenant
   * @throws TenantException if the tenant does not answer or refuses
   */
  public static ProfileDocument export(IntuneTenant tenant) {
    return of(new DocumentExport(tenant).export(tenant.profiles().list()));
  }

  /**
   * The JSON Schema (2020-12) of the format, by which editors complete and check a document. It
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
   * What the document says about validation rules.
   *
   * @return the overrides in the order of the document; not modifiable
   */
  public List<DocumentOverride> ruleOverrides() {
    return overrides;
  }

  /**
   * Takes decisions about validation rules.
   *
   * @param taken the overrides, in place of those that the document has
   * @return a document with these overrides
   */
  public ProfileDocument withRuleOverrides(List<DocumentOverride> taken) {
    return new ProfileDocument(
        content, List.copyOf(Objects.requireNonNull(taken, "taken")), positions);
  }

  /**
   * Looks for the place in the file where something stands.
   *
   * @param path keys and positions from 0, such as {@code
   *     profiles[0].settings.blockDeviceUse.untilApps[2]} or {@code ruleOverrides[1].reason}
   * @return the place of the value, or of the key where the value has several lines; what the
   *     document leaves out stands where the thing that it belongs to stands; empty for a document
   *     that was not read from a file
   */
  public Optional<SourceLocation> locate(String path) {
    return positions.locate(Objects.requireNonNull(path, "path"));
  }

  /**
   * Looks for the place of the same thing in the other file, where the document extends a base: for
   * what the document says itself, where the base says it; for what the base says, where the
   * document could say otherwise.
   *
   * @param path as in {@link #locate}
   * @return the place, or empty if the document extends nothing, or the other file has no such
   *     place
   */
  public Optional<SourceLocation> locateInOther(String path) {
    return positions.locateInOther(Objects.requireNonNull(path, "path"));
  }

  /**
   * All places that are known, so that they can be kept with what was made of the document.
   *
   * @return the places by their paths; empty for a document that was not read from a file
   */
  public Map<String, SourceLocation> locations() {
    return positions.locations();
  }

  /**
   * The places in each file of its own, where a base is extended: what {@link #locateInOther} goes
   * by.
   *
   * @return for each file the places by their paths; empty where nothing is extended
   */
  public List<Map<String, SourceLocation>> locationsByFile() {
    return positions.layers();
  }

  /**
   * Takes back places that were kept.
   *
   * @param locations what {@link #locations()} gave
   * @param byFile what {@link #locationsByFile()} gave
   * @return the same document with these places, and without the lines of its files
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
   * @param location a place in that file, such as {@link #locate} gives
   * @return the line without its end, or empty if the document has no such file or line
   */
  public Optional<String> sourceLine(SourceLocation location) {
    return positions.line(location);
  }

  /**
   * Replaces names by ids. What has an id in the document is not looked up. The tenant is asked
   * once for apps, groups, filters and scope tags each, and only where the document has names.
   *
   * @param tenant where to look
   * @return the profiles, in the order of the document
   * @throws UnresolvedReferencesException if any name is missing or ambiguous; it lists all
   * @throws TenantException if the tenant does not answer or refuses
   */
  public EspProfileSet resolve(IntuneTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return new DocumentResolver(this).resolve(tenant);
  }

  /**
   * Replaces names by ids, and keeps what else the document says: rule overrides, what it manages,
   * and where everything stands.
   *
   * @param tenant where to look
   * @return the document with ids only
   * @throws UnresolvedReferencesException if any name is missing or ambiguous; it lists all
   * @throws TenantException if the tenant does not answer or refuses
   */
  public ProfileDocument withIds(IntuneTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    List<DocumentProfile> resolved = new DocumentResolver(this).resolvedContent(tenant);
    return new ProfileDocument(resolved, overrides, positions);
  }

  /**
   * The profiles with every name in the place of an id, so that rules that need no tenant can look
   * at them. {@link #names()} tells where.
   *
   * @return the profiles, in the order of the document
   */
  public EspProfileSet unresolved() {
    return EspProfileSet.of(
        content.stream().map(profile -> profile.resolve(Reference::value)).toList());
  }

  /**
   * Tells where names stand, which are ids only after they were looked up.
   *
   * @return the places of apps, groups, filters and scope tags by name, as in {@link #locate}, such
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
   * Returns the profiles of a document that has ids only, without asking a tenant.
   *
   * @return the profiles, in the order of the document
   * @throws UnresolvedReferencesException if the document has names; it lists all
   */
  public EspProfileSet resolveOffline() {
    return new DocumentResolver(this).resolveOffline();
  }

  /**
   * Writes what the document says with its base laid under it: a document that stands alone.
   *
   * @return YAML, as {@link #toYaml()} writes it
   */
  public String merged() {
    return toYaml();
  }

  /**
   * Writes YAML. The first line tells editors to look for the schema in {@link #SCHEMA_FILE}.
   *
   * @return the text, with a line end at its end; the same for equal documents
   */
  public String toYaml() {
    return "# yaml-language-server: $schema="
        + SCHEMA_FILE
        + "\n"
        + YamlPrinter.print(DocumentWriter.tree(content, overrides));
  }

  /**
   * Writes JSON. Its {@code $schema} tells editors to look for the schema in {@link #SCHEMA_FILE}.
   *
   * @return the text, with a line end at its end; the same for equal documents
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

  /** Names the files and counts the profiles. */
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
   * For JSON mappers, which read a document again by it: {@link #fromJson} is for people.
   *
   * @param form what {@link #jsonForm} gives
   * @return a document
   * @throws DocumentException if it is not what a document is written as
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProfileDocument ofJsonForm(Map<String, @Nullable Object> form) {
    Objects.requireNonNull(form, "form");
    return fromJson(PlainJson.print(form));
  }
}
