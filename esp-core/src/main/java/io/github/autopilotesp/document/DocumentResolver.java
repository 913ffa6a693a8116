package io.github.autopilotesp.document;

import io.github.autopilotesp.document.UnresolvedReference.Candidate;
import io.github.autopilotesp.document.UnresolvedReference.Place;
import io.github.autopilotesp.document.UnresolvedReference.Reason;
import io.github.autopilotesp.internal.text.NearestWord;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Replaces the names in a document with ids, with at most one lookup per kind of object. */
final class DocumentResolver {
  private final ProfileDocument document;
  private final Map<Reference, List<Place>> names = new LinkedHashMap<>();

  DocumentResolver(ProfileDocument document) {
    this.document = document;
    document.visitReferences(
        (path, reference) -> {
          if (reference.byName()) {
            names
                .computeIfAbsent(reference, name -> new ArrayList<>())
                .add(new Place(path, document.locate(path)));
          }
        });
  }

  EspProfileSet resolveOffline() {
    if (!names.isEmpty()) {
      throw new UnresolvedReferencesException(
          names.keySet().stream()
              .map(reference -> unresolved(reference, Reason.NOT_ASKED, List.of()))
              .toList());
    }
    return set(Reference::value);
  }

  EspProfileSet resolve(IntuneTenant tenant) {
    Map<Reference, String> ids = ids(tenant);
    return set(reference -> ids.getOrDefault(reference, reference.value()));
  }

  /** Returns the content with ids instead of names. */
  List<DocumentProfile> resolvedContent(IntuneTenant tenant) {
    Map<Reference, String> ids = ids(tenant);
    return document.content().stream()
        .map(
            profile ->
                profile.with(
                    reference ->
                        Reference.id(
                            reference.kind(), ids.getOrDefault(reference, reference.value()))))
        .toList();
  }

  private Map<Reference, String> ids(IntuneTenant tenant) {
    Map<ReferenceKind, Map<String, List<Candidate>>> found = lookUp(tenant);
    Map<Reference, String> ids = new HashMap<>();
    List<UnresolvedReference> unresolved = new ArrayList<>();
    for (Reference reference : names.keySet()) {
      List<Candidate> bearers =
          found.getOrDefault(reference.kind(), Map.of()).getOrDefault(reference.value(), List.of());
      if (bearers.size() == 1) {
        ids.put(reference, bearers.get(0).id());
      } else if (bearers.isEmpty()) {
        unresolved.add(unresolved(reference, Reason.MISSING, similar(tenant, reference)));
      } else {
        unresolved.add(unresolved(reference, Reason.AMBIGUOUS, bearers));
      }
    }
    if (!unresolved.isEmpty()) {
      throw new UnresolvedReferencesException(unresolved);
    }
    return ids;
  }

  private EspProfileSet set(Function<Reference, String> ids) {
    return EspProfileSet.of(
        document.content().stream().map(profile -> profile.resolve(ids)).toList());
  }

  private UnresolvedReference unresolved(
      Reference reference, Reason reason, List<Candidate> candidates) {
    return new UnresolvedReference(
        reference.kind(),
        reference.value(),
        reason,
        candidates,
        names.getOrDefault(reference, List.of()));
  }

  private Map<ReferenceKind, Map<String, List<Candidate>>> lookUp(IntuneTenant tenant) {
    Map<ReferenceKind, List<String>> wanted = new EnumMap<>(ReferenceKind.class);
    names
        .keySet()
        .forEach(
            reference ->
                wanted
                    .computeIfAbsent(reference.kind(), kind -> new ArrayList<>())
                    .add(reference.value()));
    Map<ReferenceKind, Map<String, List<Candidate>>> found = new EnumMap<>(ReferenceKind.class);
    wanted.forEach((kind, texts) -> found.put(kind, named(tenant, kind, texts)));
    return found;
  }

  private static Map<String, List<Candidate>> named(
      IntuneTenant tenant, ReferenceKind kind, List<String> texts) {
    return switch (kind) {
      case APP -> candidates(tenant.apps().named(texts), DocumentResolver::candidate);
      case GROUP -> candidates(tenant.groups().named(texts), DocumentResolver::candidate);
      case FILTER -> candidates(tenant.filters().named(texts), DocumentResolver::candidate);
      case SCOPE_TAG -> candidates(tenant.scopeTags().named(texts), DocumentResolver::candidate);
    };
  }

  private static <T> Map<String, List<Candidate>> candidates(
      Map<String, List<T>> found, Function<T, Candidate> candidate) {
    Map<String, List<Candidate>> result = new HashMap<>();
    found.forEach((name, things) -> result.put(name, things.stream().map(candidate).toList()));
    return result;
  }

  /**
   * Returns similar names. All filters and scope tags are compared; apps and groups are too many,
   * so only names that differ in case are looked up.
   */
  private static List<Candidate> similar(IntuneTenant tenant, Reference reference) {
    List<Candidate> all =
        switch (reference.kind()) {
          case FILTER -> tenant.filters().list().stream().map(DocumentResolver::candidate).toList();
          case SCOPE_TAG ->
              tenant.scopeTags().list().stream().map(DocumentResolver::candidate).toList();
          case APP ->
              tenant.apps().namedAlike(reference.value()).stream()
                  .map(DocumentResolver::candidate)
                  .toList();
          case GROUP ->
              tenant.groups().namedAlike(reference.value()).stream()
                  .map(DocumentResolver::candidate)
                  .toList();
        };
    if (reference.kind() == ReferenceKind.APP || reference.kind() == ReferenceKind.GROUP) {
      return all;
    }
    Collection<String> known = all.stream().map(Candidate::displayName).toList();
    Optional<String> nearest = NearestWord.to(reference.value(), known);
    return all.stream()
        .filter(candidate -> nearest.filter(candidate.displayName()::equals).isPresent())
        .toList();
  }

  private static Candidate candidate(MobileApp app) {
    return new Candidate(app.id().value(), app.displayName(), app.typeName());
  }

  private static Candidate candidate(Group group) {
    return new Candidate(group.id().value(), group.displayName(), "");
  }

  private static Candidate candidate(AssignmentFilter filter) {
    return new Candidate(filter.id().value(), filter.displayName(), filter.platform());
  }

  private static Candidate candidate(RoleScopeTag tag) {
    return new Candidate(tag.tag().id(), tag.displayName(), "");
  }
}
