package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An assignment as written in a document. */
record DocumentAssignment(Target target, Optional<Filter> filter) {

  /** The target. */
  sealed interface Target {
    record Group(Reference group) implements Target {}

    record ExcludedGroup(Reference group) implements Target {}

    /** A target that does not refer to an object of the tenant. */
    record Other(AssignmentTarget target) implements Target {}
  }

  record Filter(Reference filter, FilterUse.Mode mode) {}

  static DocumentAssignment of(Assignment assignment) {
    return new DocumentAssignment(
        target(assignment.target()),
        assignment
            .filter()
            .map(
                use ->
                    new Filter(
                        Reference.id(ReferenceKind.FILTER, use.filter().value()), use.mode())));
  }

  private static Target target(AssignmentTarget target) {
    return target.match(
        Target.Other::new,
        Target.Other::new,
        group -> new Target.Group(reference(group.group())),
        excluded -> new Target.ExcludedGroup(reference(excluded.group())),
        Target.Other::new);
  }

  private static Reference reference(GroupId group) {
    return Reference.id(ReferenceKind.GROUP, group.value());
  }

  DocumentAssignment with(Function<Reference, Reference> change) {
    Target changed = target;
    if (target instanceof Target.Group group) {
      changed = new Target.Group(change.apply(group.group()));
    } else if (target instanceof Target.ExcludedGroup group) {
      changed = new Target.ExcludedGroup(change.apply(group.group()));
    }
    return new DocumentAssignment(
        changed, filter.map(use -> new Filter(change.apply(use.filter()), use.mode())));
  }

  void visitReferences(String path, BiConsumer<String, Reference> visitor) {
    if (target instanceof Target.Group group) {
      visitor.accept(path + ".group", group.group());
    } else if (target instanceof Target.ExcludedGroup group) {
      visitor.accept(path + ".excludedGroup", group.group());
    }
    filter.ifPresent(
        use ->
            visitor.accept(
                path
                    + (use.mode() == FilterUse.Mode.INCLUDE
                        ? ".filter.include"
                        : ".filter.exclude"),
                use.filter()));
  }

  Assignment resolve(Function<Reference, String> ids) {
    Assignment assignment = Assignment.of(resolveTarget(ids));
    return filter
        .map(use -> new FilterUse(FilterId.of(ids.apply(use.filter())), use.mode()))
        .map(assignment::filtered)
        .orElse(assignment);
  }

  private AssignmentTarget resolveTarget(Function<Reference, String> ids) {
    if (target instanceof Target.Group group) {
      return new AssignmentTarget.Group(GroupId.of(ids.apply(group.group())));
    }
    if (target instanceof Target.ExcludedGroup group) {
      return new AssignmentTarget.ExcludedGroup(GroupId.of(ids.apply(group.group())));
    }
    return ((Target.Other) target).target();
  }
}
