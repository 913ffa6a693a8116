package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.NearestWord;
import io.github.autopilotesp.internal.text.QuotedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges an overlay with its base: scalars and lists replace the base's, keys are merged, profiles
 * match by name. The result is one tree, whose values know their files.
 */
final class ExtendedDocument {
  private final PositionedNode.Mapping overlay;
  private final PositionedNode.Entry extension;
  private final Problems problems;
  private final Map<String, SourceLocation> inOverlay = new HashMap<>();
  private final Map<String, SourceLocation> inBase = new HashMap<>();

  private ExtendedDocument(
      PositionedNode.Mapping overlay, PositionedNode.Entry extension, Problems problems) {
    this.overlay = overlay;
    this.extension = extension;
    this.problems = problems;
  }

  /**
   * A merged tree.
   *
   * @param root the tree, to be decoded like a single file
   * @param layers the locations of its paths in the overlay and in the base
   */
  record Merged(PositionedNode root, List<Map<String, SourceLocation>> layers) {}

  static Merged of(PositionedNode.Mapping overlay, BaseDocument base, Problems problems) {
    PositionedNode.Entry extension = overlay.entry(DocumentKeys.EXTENDS).orElseThrow();
    return new ExtendedDocument(overlay, extension, problems).merged(base);
  }

  private Merged merged(BaseDocument base) {
    BaseNames names = new BaseNames(overlay.entry(DocumentKeys.NAMES), new Decoding(problems));
    PositionedNode.Mapping ofBase = (PositionedNode.Mapping) names.applied(base.root());
    names.refuseUnused(problems);
    List<PositionedNode.Entry> entries = new ArrayList<>();
    for (PositionedNode.Entry entry :
        together(ofBase, overlay, Set.of(DocumentKeys.PROFILES, DocumentKeys.NAMES)).entries()) {
      if (!entry.key().equals(DocumentKeys.EXTENDS)) {
        entries.add(entry);
      }
    }
    ofBase
        .entry(DocumentKeys.PROFILES)
        .ifPresent(
            profiles ->
                entries.add(
                    new PositionedNode.Entry(
                        DocumentKeys.PROFILES, profiles.at(), profiles(profiles.value()))));
    notePlaces(DocumentKeys.RULE_OVERRIDES, ofBase, overlay);
    return new Merged(
        new PositionedNode.Mapping(entries, overlay.at()),
        List.of(Map.copyOf(inOverlay), Map.copyOf(inBase)));
  }

  private void notePlaces(
      String key, PositionedNode.Mapping ofBase, PositionedNode.Mapping ofOverlay) {
    if (ofOverlay.entry(key).isEmpty()
        && ofBase.entry(key).map(PositionedNode.Entry::value).orElse(ofBase)
            instanceof PositionedNode.Sequence list) {
      for (int i = 0; i < list.elements().size(); i++) {
        inOverlay.put(key + "[" + i + "]", extension.at());
      }
    }
  }

  private PositionedNode profiles(PositionedNode ofBase) {
    List<PositionedNode.Mapping> own = mappings(profilesOf(overlay));
    List<PositionedNode.Mapping> unmatched = new ArrayList<>(own);
    List<PositionedNode> merged = new ArrayList<>();
    for (PositionedNode.Mapping profile : mappings(ofBase)) {
      Optional<PositionedNode.Mapping> match =
          unmatched.stream().filter(it -> key(it).equals(key(profile))).findFirst();
      match.ifPresent(unmatched::remove);
      if (match.filter(ExtendedDocument::isOmitted).isEmpty()) {
        String path = DocumentKeys.PROFILES + "[" + merged.size() + "]";
        TreePaths.note(profile, path, inBase);
        inOverlay.put(path, extension.at());
        match.ifPresent(it -> TreePaths.note(it, path, inOverlay));
        merged.add(match.<PositionedNode>map(it -> profile(profile, it)).orElse(profile));
      }
    }
    unmatched.forEach(profile -> refuseUnknown(profile, mappings(ofBase)));
    return new PositionedNode.Sequence(merged, ofBase.at());
  }

  private PositionedNode profilesOf(PositionedNode.Mapping document) {
    return document
        .entry(DocumentKeys.PROFILES)
        .map(PositionedNode.Entry::value)
        .orElse(new PositionedNode.Sequence(List.of(), document.at()));
  }

  private List<PositionedNode.Mapping> mappings(PositionedNode list) {
    if (!(list instanceof PositionedNode.Sequence sequence)) {
      problems.add(
          DocumentProblem.Kind.WRONG_TYPE,
          list.at(),
          DocumentKeys.PROFILES,
          "profiles is " + list.description() + ", and should be a list");
      return List.of();
    }
    List<PositionedNode.Mapping> mappings = new ArrayList<>();
    for (PositionedNode element : sequence.elements()) {
      if (element instanceof PositionedNode.Mapping mapping) {
        mappings.add(mapping);
      } else {
        problems.add(
            DocumentProblem.Kind.WRONG_TYPE,
            element.at(),
            DocumentKeys.PROFILES,
            "a profile is " + element.description() + ", and should be keys and values");
      }
    }
    return mappings;
  }

  /** Returns the key that identifies a profile: its name, or that it is the default profile. */
  private static String key(PositionedNode.Mapping profile) {
    if (isTrue(profile, DocumentKeys.DEFAULT)) {
      return DocumentKeys.DEFAULT;
    }
    return profile
        .entry(DocumentKeys.NAME)
        .map(PositionedNode.Entry::value)
        .filter(PositionedNode.Text.class::isInstance)
        .map(name -> DocumentKeys.NAME + " " + ((PositionedNode.Text) name).value())
        .orElse("");
  }

  private static boolean isOmitted(PositionedNode.Mapping profile) {
    return isTrue(profile, DocumentKeys.OMIT);
  }

  private static boolean isTrue(PositionedNode.Mapping mapping, String key) {
    return mapping
        .entry(key)
        .filter(entry -> entry.value() instanceof PositionedNode.Flag flag && flag.value())
        .isPresent();
  }

  private void refuseUnknown(PositionedNode.Mapping profile, List<PositionedNode.Mapping> known) {
    List<String> names =
        known.stream()
            .map(ExtendedDocument::key)
            .filter(key -> key.startsWith(DocumentKeys.NAME + " "))
            .map(key -> key.substring(DocumentKeys.NAME.length() + 1))
            .toList();
    String key = key(profile);
    String name = key.isEmpty() ? "" : key.substring(key.indexOf(' ') + 1);
    String hint =
        NearestWord.to(name, names)
            .map(it -> "; did you mean " + QuotedText.shortened(it) + "?")
            .orElse("");
    problems.add(
        DocumentProblem.Kind.WRONG_VALUE,
        profile.at(),
        DocumentKeys.PROFILES,
        key.equals(DocumentKeys.DEFAULT)
            ? "the base does not describe the default profile"
            : "the base has no profile named " + QuotedText.shortened(name) + hint);
  }

  private static PositionedNode.Mapping profile(
      PositionedNode.Mapping base, PositionedNode.Mapping overlay) {
    return together(base, overlay, Set.of(DocumentKeys.OMIT));
  }

  /** Merges the entries of both; the overlay's win, and some keys are left out. */
  private static PositionedNode.Mapping together(
      PositionedNode.Mapping base, PositionedNode.Mapping overlay, Set<String> without) {
    List<PositionedNode.Entry> entries = new ArrayList<>();
    for (PositionedNode.Entry entry : base.entries()) {
      entries.add(
          overlay
              .entry(entry.key())
              .map(own -> new PositionedNode.Entry(own.key(), own.at(), laid(entry, own)))
              .orElse(entry));
    }
    Set<String> seen = new HashSet<>();
    for (PositionedNode.Entry entry : overlay.entries()) {
      // Keep duplicate keys, so that decoding reports them.
      if (!seen.add(entry.key()) || base.entry(entry.key()).isEmpty()) {
        entries.add(entry);
      }
    }
    entries.removeIf(entry -> without.contains(entry.key()));
    return new PositionedNode.Mapping(entries, overlay.at());
  }

  /**
   * Merges settings; hiding the page removes the base's other page settings, which would be locked.
   */
  private static PositionedNode laid(PositionedNode.Entry base, PositionedNode.Entry overlay) {
    boolean hides =
        overlay.value() instanceof PositionedNode.Mapping settings
            && settings
                .entry(DocumentKeys.SHOW_PROGRESS)
                .filter(it -> it.value() instanceof PositionedNode.Flag flag && !flag.value())
                .isPresent();
    return !hides
            && base.value() instanceof PositionedNode.Mapping below
            && overlay.value() instanceof PositionedNode.Mapping above
        ? together(below, above, Set.of())
        : overlay.value();
  }
}
