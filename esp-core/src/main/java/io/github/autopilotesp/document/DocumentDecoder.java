package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.*;

import io.github.autopilotesp.profile.ProfileKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decodes a document's tree. */
final class DocumentDecoder {
  private static final Set<ProfileKey> RESETTABLE =
      EnumSet.complementOf(EnumSet.of(ProfileKey.NAME, ProfileKey.SHOW_PROGRESS));

  /** Keys at the root of every Graph page or profile, but never of a document. */
  private static final Set<String> GRAPHS = Set.of("value", "id", "displayName");

  private final Decoding decoding;
  private final ReferenceDecoder references;
  private final SettingsDecoder settings;
  private final AssignmentDecoder assignments;

  DocumentDecoder(Decoding decoding) {
    this.decoding = decoding;
    this.references = new ReferenceDecoder(decoding);
    this.settings = new SettingsDecoder(decoding, references);
    this.assignments = new AssignmentDecoder(decoding, references);
  }

  /** The content of a document. */
  record Content(List<DocumentProfile> profiles, List<DocumentOverride> overrides) {}

  Content decode(PositionedNode root) {
    List<DocumentProfile> profiles = new ArrayList<>();
    List<DocumentOverride> overrides = new ArrayList<>();
    refuseGraphJson(root);
    decoding
        .fields(new Decoding.Element(root, ""), DOCUMENT)
        .ifPresent(
            fields -> {
              fields.text(SCHEMA);
              version(fields);
              refuseNamesWithoutBase(fields);
              boolean complete = isComplete(fields).orElse(true);
              fields
                  .list(RULE_OVERRIDES)
                  .forEach(element -> override(element).ifPresent(overrides::add));
              if (!fields.has(PROFILES)) {
                decoding.missing(fields, PROFILES, "profiles is missing: the list of profiles");
              }
              fields
                  .list(PROFILES)
                  .forEach(element -> profile(element, complete).ifPresent(profiles::add));
            });
    decoding.problems().throwIfAny();
    return new Content(List.copyOf(profiles), List.copyOf(overrides));
  }

  /** Refuses Graph JSON as a whole, because its keys are meaningless here. */
  private void refuseGraphJson(PositionedNode root) {
    if (isGraph(root)) {
      throw decoding
          .problems()
          .fatal(
              DocumentProblem.Kind.UNKNOWN_KEY,
              root.at(),
              "",
              "this is Graph JSON, not a profile document; use ProfileImport.read, which converts"
                  + " it to a document");
    }
  }

  private static boolean isGraph(PositionedNode node) {
    if (node instanceof PositionedNode.Sequence list) {
      return !list.elements().isEmpty() && isGraph(list.elements().get(0));
    }
    return node instanceof PositionedNode.Mapping mapping
        && mapping.entry(PROFILES).isEmpty()
        && mapping.entries().stream()
            .map(PositionedNode.Entry::key)
            .anyMatch(key -> key.startsWith("@odata.") || GRAPHS.contains(key));
  }

  private void version(DocumentFields fields) {
    if (!fields.has(VERSION)) {
      decoding.missing(
          fields, VERSION, "version is missing; write version: " + ProfileDocument.VERSION);
      return;
    }
    fields
        .wholeNumber(VERSION)
        .ifPresent(
            version -> {
              if (version != ProfileDocument.VERSION) {
                decoding
                    .problems()
                    .add(
                        DocumentProblem.Kind.WRONG_VALUE,
                        fields.entry(VERSION).orElseThrow().value().at(),
                        VERSION,
                        "this library reads version "
                            + ProfileDocument.VERSION
                            + " of the format, not "
                            + version);
              }
            });
  }

  private Optional<DocumentOverride> override(Decoding.Element element) {
    return decoding
        .fields(element, OVERRIDE)
        .flatMap(
            fields -> {
              if (!fields.has(RULE)) {
                decoding.missing(fields, RULE, "rule is missing: the id, such as ESP205");
              }
              Optional<String> reason = fields.text(REASON);
              DocumentOverride.Level level = level(fields);
              return fields.text(RULE).map(rule -> new DocumentOverride(rule, level, reason));
            });
  }

  private DocumentOverride.Level level(DocumentFields fields) {
    Optional<String> word = fields.text(LEVEL);
    for (DocumentOverride.Level level : DocumentOverride.Level.values()) {
      if (word.isPresent() && level.name().toLowerCase(Locale.ROOT).equals(word.get())) {
        return level;
      }
    }
    if (word.isPresent()) {
      decoding
          .problems()
          .add(
              DocumentProblem.Kind.WRONG_VALUE,
              fields.entry(LEVEL).orElseThrow().value().at(),
              fields.path(LEVEL),
              "level must be one of warning, advice, silence");
    }
    return DocumentOverride.Level.SILENCE;
  }

  /** Returns whether {@code manage} is complete; empty if it is missing. */
  private Optional<Boolean> isComplete(DocumentFields fields) {
    Optional<String> word = fields.text(MANAGE);
    if (word.isPresent() && !word.get().equals(COMPLETE) && !word.get().equals(LISTED)) {
      decoding
          .problems()
          .add(
              DocumentProblem.Kind.WRONG_VALUE,
              fields.entry(MANAGE).orElseThrow().value().at(),
              fields.path(MANAGE),
              "manage must be complete (omitted keys have their defaults) or listed (omitted keys"
                  + " stay as they are in the tenant)");
      return Optional.empty();
    }
    return word.map(COMPLETE::equals);
  }

  private Optional<DocumentProfile> profile(Decoding.Element element, boolean complete) {
    return decoding.fields(element, PROFILE).map(fields -> profile(fields, complete));
  }

  private DocumentProfile profile(DocumentFields fields, boolean complete) {
    boolean isDefault = fields.flag(DEFAULT).orElse(false);
    if (!isDefault && !fields.has(NAME)) {
      decoding.missing(fields, NAME, "name is missing; only the default profile may omit it");
    }
    refuseOmit(fields);
    SettingsDecoder.Decoded decoded =
        fields.element(SETTINGS).map(settings::decode).orElseGet(SettingsDecoder::nothing);
    return new DocumentProfile(
        fields.text(NAME).orElse(DocumentDefaults.DEFAULT_PROFILE_NAME),
        fields.text(DESCRIPTION).orElse(DocumentDefaults.DESCRIPTION),
        isDefault,
        fields.wholeNumber(ORDER),
        fields.text(RENAMED_FROM),
        decoded.settings(),
        fields.list(ASSIGNMENTS).stream()
            .flatMap(assignment -> assignments.decode(assignment).stream())
            .toList(),
        scopeTags(fields),
        new DocumentExtent(
            isComplete(fields).orElse(complete && !isDefault) ? DocumentDefaults.PARTS : Set.of(),
            said(fields, decoded.said())));
  }

  /** Returns the parts that the profile writes or resets. */
  private Set<ProfileKey> said(DocumentFields fields, Set<ProfileKey> inSettings) {
    Set<ProfileKey> said = EnumSet.noneOf(ProfileKey.class);
    said.addAll(inSettings);
    for (ProfileKey key : ProfileKey.ALL) {
      if (!ProfileKey.SETTINGS.contains(key) && fields.has(key.key())) {
        said.add(key);
      }
    }
    for (Decoding.Element element : fields.list(RESET)) {
      decoding.text(element).ifPresent(word -> reset(word, element, said));
    }
    return said;
  }

  private void reset(String word, Decoding.Element element, Set<ProfileKey> said) {
    Optional<ProfileKey> key = ProfileKey.of(word).filter(it -> RESETTABLE.contains(it));
    String problem =
        key.isEmpty()
            ? "reset must name a key that has a default, one of "
                + RESETTABLE.stream().map(ProfileKey::key).collect(Collectors.joining(", "))
            : word + " is both written here and reset; remove one of them";
    if (key.isEmpty() || !said.add(key.get())) {
      decoding
          .problems()
          .add(DocumentProblem.Kind.WRONG_VALUE, element.node().at(), element.path(), problem);
    }
  }

  private void refuseNamesWithoutBase(DocumentFields fields) {
    fields
        .entry(NAMES)
        .ifPresent(
            entry ->
                decoding
                    .problems()
                    .add(
                        DocumentProblem.Kind.WRONG_VALUE,
                        entry.at(),
                        NAMES,
                        "names maps names of a base, but this document does not extend one"));
  }

  private void refuseOmit(DocumentFields fields) {
    fields
        .entry(OMIT)
        .ifPresent(
            entry ->
                decoding
                    .problems()
                    .add(
                        DocumentProblem.Kind.WRONG_VALUE,
                        entry.at(),
                        fields.path(OMIT),
                        "omit drops a profile of the base, but this document does not extend one"));
  }

  private List<Reference> scopeTags(DocumentFields fields) {
    if (!fields.has(SCOPE_TAGS)) {
      return DocumentDefaults.SCOPE_TAGS;
    }
    return fields.list(SCOPE_TAGS).stream()
        .flatMap(tag -> references.decode(ReferenceKind.SCOPE_TAG, tag).stream())
        .toList();
  }
}
