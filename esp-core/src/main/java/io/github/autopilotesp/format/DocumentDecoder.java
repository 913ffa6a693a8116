package io.github.autopilotesp.format;

import static io.github.autopilotesp.format.DocumentKeys.*;

import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a document's tree into what it says. */
final class DocumentDecoder {
  /** The name that a tenant's default profile has, as it was seen (OBSERVED). */
  private static final String DEFAULT_PROFILE_NAME = "All users and all devices";

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

  /** What a document says. */
  record Content(List<DocumentProfile> profiles, List<DocumentOverride> overrides) {}

  Content decode(PositionedNode root) {
    List<DocumentProfile> profiles = new ArrayList<>();
    List<DocumentOverride> overrides = new ArrayList<>();
    decoding
        .fields(new Decoding.Element(root, ""), DOCUMENT)
        .ifPresent(
            fields -> {
              fields.text(SCHEMA);
              version(fields);
              fields
                  .list(OVERRIDES)
                  .forEach(element -> override(element).ifPresent(overrides::add));
              if (!fields.has(PROFILES)) {
                decoding.missing(fields, PROFILES, "profiles is missing: the list of profiles");
              }
              fields.list(PROFILES).forEach(element -> profile(element).ifPresent(profiles::add));
            });
    decoding.problems().throwIfAny();
    return new Content(List.copyOf(profiles), List.copyOf(overrides));
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
              "level is one of warning, advice, silence");
    }
    return DocumentOverride.Level.SILENCE;
  }

  private Optional<DocumentProfile> profile(Decoding.Element element) {
    return decoding.fields(element, PROFILE).map(this::profile);
  }

  private DocumentProfile profile(DocumentFields fields) {
    boolean isDefault = fields.flag(DEFAULT).orElse(false);
    if (!isDefault && !fields.has(NAME)) {
      decoding.missing(fields, NAME, "name is missing; only the default profile may go without");
    }
    return new DocumentProfile(
        fields.text(NAME).orElse(DEFAULT_PROFILE_NAME),
        fields.text(DESCRIPTION).orElse(""),
        isDefault,
        fields.wholeNumber(ORDER),
        fields.text(RENAMED_FROM),
        fields
            .element(SETTINGS)
            .map(settings::decode)
            .orElseGet(() -> DocumentSettings.of(EspSettings.showProgress().build())),
        fields.list(ASSIGNMENTS).stream()
            .flatMap(assignment -> assignments.decode(assignment).stream())
            .toList(),
        scopeTags(fields));
  }

  private List<Reference> scopeTags(DocumentFields fields) {
    if (!fields.has(SCOPE_TAGS)) {
      return List.of(Reference.id(ReferenceKind.SCOPE_TAG, ScopeTag.DEFAULT.id()));
    }
    return fields.list(SCOPE_TAGS).stream()
        .flatMap(tag -> references.decode(ReferenceKind.SCOPE_TAG, tag).stream())
        .toList();
  }
}
