package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One profile of a document, with references instead of {@link EspProfile}'s ids. */
record DocumentProfile(
    String name,
    String description,
    boolean isDefault,
    OptionalInt order,
    Optional<String> renamedFrom,
    DocumentSettings settings,
    List<DocumentAssignment> assignments,
    List<Reference> scopeTags,
    DocumentExtent extent) {

  static DocumentProfile of(DesiredProfile desired) {
    EspProfile profile = desired.profile();
    return new DocumentProfile(
        profile.displayName(),
        profile.description(),
        desired.isDefault(),
        desired.order(),
        desired.renamedFrom(),
        DocumentSettings.of(profile.settings()),
        profile.assignments().stream().map(DocumentAssignment::of).toList(),
        profile.scopeTags().stream()
            .map(tag -> Reference.id(ReferenceKind.SCOPE_TAG, tag.id()))
            .toList(),
        DocumentExtent.of(desired, DocumentDefaults.PARTS));
  }

  /** Replaces references, such as ids with names. */
  DocumentProfile with(Function<Reference, Reference> change) {
    return new DocumentProfile(
        name,
        description,
        isDefault,
        order,
        renamedFrom,
        settings.with(change),
        assignments.stream().map(assignment -> assignment.with(change)).toList(),
        scopeTags.stream().map(change).toList(),
        extent);
  }

  /** Calls the visitor for each reference, with its path below that of the profile. */
  void visitReferences(String path, BiConsumer<String, Reference> visitor) {
    visitAll(settings.apps(), path + ".settings.blockDeviceUse.untilApps", visitor);
    for (int i = 0; i < assignments.size(); i++) {
      assignments.get(i).visitReferences(path + ".assignments[" + i + "]", visitor);
    }
    visitAll(scopeTags, path + ".scopeTags", visitor);
  }

  private static void visitAll(
      List<Reference> references, String path, BiConsumer<String, Reference> visitor) {
    for (int i = 0; i < references.size(); i++) {
      visitor.accept(path + "[" + i + "]", references.get(i));
    }
  }

  DesiredProfile resolve(Function<Reference, String> ids) {
    EspProfile profile =
        EspProfile.builder()
            .displayName(name)
            .description(description)
            .settings(settings.resolve(ids))
            .assignments(assignments.stream().map(assignment -> assignment.resolve(ids)).toList())
            .scopeTags(scopeTags.stream().map(ids).map(ScopeTag::of).toList())
            .build();
    DesiredProfile desired =
        extent.applyTo(isDefault ? DesiredProfile.ofDefault(profile) : DesiredProfile.of(profile));
    if (order.isPresent()) {
      desired = desired.ordered(order.getAsInt());
    }
    return renamedFrom.isPresent() ? desired.renamedFrom(renamedFrom.get()) : desired;
  }
}
