package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.*;

import io.github.autopilotesp.document.DocumentAssignment.Filter;
import io.github.autopilotesp.document.DocumentAssignment.Target;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import java.util.List;
import java.util.Optional;

/** Decodes one element of {@code assignments}. */
final class AssignmentDecoder {
  private final Decoding decoding;
  private final ReferenceDecoder references;

  AssignmentDecoder(Decoding decoding, ReferenceDecoder references) {
    this.decoding = decoding;
    this.references = references;
  }

  Optional<DocumentAssignment> decode(Decoding.Element element) {
    return decoding.fields(element, ASSIGNMENT).flatMap(this::assignment);
  }

  private Optional<DocumentAssignment> assignment(DocumentFields fields) {
    Optional<Filter> filter =
        fields
            .element(FILTER)
            .flatMap(element -> decoding.fields(element, FILTER_USE))
            .flatMap(this::filter);
    return onlyOneOf(fields, TARGETS, "an assignment must have one target")
        .flatMap(key -> target(fields, key))
        .map(target -> new DocumentAssignment(target, filter));
  }

  private Optional<Target> target(DocumentFields fields, String key) {
    Decoding.Element element = fields.element(key).orElseThrow();
    return switch (key) {
      case GROUP -> references.decode(ReferenceKind.GROUP, element).map(Target.Group::new);
      case EXCLUDED_GROUP ->
          references.decode(ReferenceKind.GROUP, element).map(Target.ExcludedGroup::new);
      case OTHER_TARGET ->
          decoding
              .text(element)
              .map(type -> new Target.Other(new AssignmentTarget.Unrecognized(type)));
      default -> everyone(element, key);
    };
  }

  private Optional<Target> everyone(Decoding.Element element, String key) {
    Optional<Boolean> yes = decoding.flag(element);
    if (yes.isPresent() && !yes.get()) {
      decoding
          .problems()
          .add(
              DocumentProblem.Kind.WRONG_VALUE,
              element.node().at(),
              element.path(),
              key + " can only be true; leave the assignment out instead");
      return Optional.empty();
    }
    return Optional.of(
        new Target.Other(
            key.equals(ALL_DEVICES)
                ? new AssignmentTarget.AllDevices()
                : new AssignmentTarget.AllUsers()));
  }

  private Optional<Filter> filter(DocumentFields fields) {
    return onlyOneOf(fields, FILTER_USE, "a filter must have one mode")
        .flatMap(
            key ->
                references
                    .decode(ReferenceKind.FILTER, fields.element(key).orElseThrow())
                    .map(filter -> new Filter(filter, mode(key))));
  }

  private static FilterUse.Mode mode(String key) {
    return key.equals(INCLUDE) ? FilterUse.Mode.INCLUDE : FilterUse.Mode.EXCLUDE;
  }

  private Optional<String> onlyOneOf(DocumentFields fields, List<String> keys, String sentence) {
    List<String> given = keys.stream().filter(fields::has).toList();
    if (given.size() == 1) {
      return Optional.of(given.get(0));
    }
    decoding
        .problems()
        .add(
            given.isEmpty() ? DocumentProblem.Kind.MISSING_KEY : DocumentProblem.Kind.WRONG_VALUE,
            fields.at(),
            fields.path(),
            sentence + ": exactly one of " + String.join(", ", keys));
    return Optional.empty();
  }
}
