package io.github.autopilotesp.document;

import io.github.autopilotesp.internal.text.QuotedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces the names in a base with a tenant's, as mapped by {@code names}. */
final class BaseNames {
  private static final Map<String, ReferenceKind> LISTS =
      Map.of(
          DocumentKeys.UNTIL_APPS, ReferenceKind.APP,
          DocumentKeys.SCOPE_TAGS, ReferenceKind.SCOPE_TAG);
  private static final Map<String, ReferenceKind> SINGLE =
      Map.of(
          DocumentKeys.GROUP, ReferenceKind.GROUP,
          DocumentKeys.EXCLUDED_GROUP, ReferenceKind.GROUP,
          DocumentKeys.INCLUDE, ReferenceKind.FILTER,
          DocumentKeys.EXCLUDE, ReferenceKind.FILTER);

  private final Map<ReferenceKind, List<PositionedNode.Entry>> names =
      new EnumMap<>(ReferenceKind.class);
  private final Set<PositionedNode.Entry> used = new HashSet<>();

  /** Reads the overlay's {@code names}, if present. */
  BaseNames(Optional<PositionedNode.Entry> entry, Decoding decoding) {
    entry
        .map(it -> new Decoding.Element(it.value(), DocumentKeys.NAMES))
        .flatMap(element -> decoding.fields(element, DocumentKeys.NAME_KINDS))
        .ifPresent(
            fields -> {
              take(fields, DocumentKeys.APPS, ReferenceKind.APP, decoding);
              take(fields, DocumentKeys.GROUPS, ReferenceKind.GROUP, decoding);
              take(fields, DocumentKeys.FILTERS, ReferenceKind.FILTER, decoding);
              take(fields, DocumentKeys.SCOPE_TAGS, ReferenceKind.SCOPE_TAG, decoding);
            });
  }

  private void take(DocumentFields fields, String key, ReferenceKind kind, Decoding decoding) {
    fields
        .element(key)
        .ifPresent(
            element -> {
              if (element.node() instanceof PositionedNode.Mapping mapping) {
                names.put(kind, mapping.entries());
              } else {
                decoding.wrongType(element, "a map from the base's names to the tenant's");
              }
            });
  }

  /** Rewrites a tree of the base. */
  PositionedNode applied(PositionedNode node) {
    if (node instanceof PositionedNode.Sequence sequence) {
      return new PositionedNode.Sequence(
          sequence.elements().stream().map(this::applied).toList(), sequence.at());
    }
    if (!(node instanceof PositionedNode.Mapping mapping)) {
      return node;
    }
    List<PositionedNode.Entry> entries = new ArrayList<>();
    for (PositionedNode.Entry entry : mapping.entries()) {
      entries.add(new PositionedNode.Entry(entry.key(), entry.at(), value(entry)));
    }
    return new PositionedNode.Mapping(entries, mapping.at());
  }

  private PositionedNode value(PositionedNode.Entry entry) {
    ReferenceKind single = SINGLE.get(entry.key());
    if (single != null) {
      return renamed(single, entry.value());
    }
    ReferenceKind listed = LISTS.get(entry.key());
    if (listed != null && entry.value() instanceof PositionedNode.Sequence list) {
      return new PositionedNode.Sequence(
          list.elements().stream().map(element -> renamed(listed, element)).toList(), list.at());
    }
    return applied(entry.value());
  }

  private PositionedNode renamed(ReferenceKind kind, PositionedNode reference) {
    Optional<String> name = nameOf(kind, reference);
    for (PositionedNode.Entry entry : names.getOrDefault(kind, List.of())) {
      if (name.filter(entry.key()::equals).isPresent()) {
        used.add(entry);
        return entry.value();
      }
    }
    return reference;
  }

  private static Optional<String> nameOf(ReferenceKind kind, PositionedNode reference) {
    if (reference instanceof PositionedNode.Text text) {
      return Optional.of(Reference.of(kind, text.value()))
          .filter(Reference::byName)
          .map(Reference::value);
    }
    return reference instanceof PositionedNode.Mapping mapping
        ? mapping
            .entry(DocumentKeys.NAME)
            .map(PositionedNode.Entry::value)
            .filter(PositionedNode.Text.class::isInstance)
            .map(value -> ((PositionedNode.Text) value).value())
        : Optional.empty();
  }

  /** A name that the base does not use is probably misspelled. */
  void refuseUnused(Problems problems) {
    names.forEach(
        (kind, entries) ->
            entries.stream()
                .filter(entry -> !used.contains(entry))
                .forEach(
                    entry ->
                        problems.add(
                            DocumentProblem.Kind.WRONG_VALUE,
                            entry.at(),
                            DocumentKeys.NAMES,
                            "the base uses no "
                                + kind
                                + " named "
                                + QuotedText.shortened(entry.key()))));
  }
}
