package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes a tenant's profiles with names, as far as the names are unique. */
final class DocumentExport {
  private static final Comparator<StoredProfile> IN_FILE =
      Comparator.comparing(StoredProfile::isDefault)
          .thenComparing(StoredProfile::displayName)
          .thenComparing(stored -> stored.id().value());

  private final IntuneTenant tenant;

  DocumentExport(IntuneTenant tenant) {
    this.tenant = tenant;
  }

  /** Exports the profiles, from the highest rank to the lowest. */
  List<DocumentProfile> export(List<StoredProfile> ranked) {
    Map<StoredProfile, DocumentProfile> byStored = new HashMap<>();
    int rank = 0;
    for (StoredProfile stored : ranked) {
      if (!stored.isDefault()) {
        rank++;
      }
      byStored.put(stored, DocumentProfile.of(desired(stored, rank)));
    }
    List<DocumentProfile> profiles = ranked.stream().sorted(IN_FILE).map(byStored::get).toList();
    Map<Reference, Reference> names = names(profiles);
    return profiles.stream()
        .map(profile -> profile.with(reference -> names.getOrDefault(reference, reference)))
        .toList();
  }

  private static DesiredProfile desired(StoredProfile stored, int rank) {
    if (!stored.isDefault()) {
      return DesiredProfile.of(stored.profile()).ordered(rank);
    }
    // The service may return an assignment of the default profile that nobody created.
    EspProfile content = stored.profile().toBuilder().assignments(List.of()).build();
    return DesiredProfile.ofDefault(content);
  }

  private Map<Reference, Reference> names(List<DocumentProfile> profiles) {
    Map<ReferenceKind, Set<String>> ids = new EnumMap<>(ReferenceKind.class);
    for (DocumentProfile profile : profiles) {
      profile.visitReferences(
          "",
          (path, reference) ->
              ids.computeIfAbsent(reference.kind(), kind -> new LinkedHashSet<>())
                  .add(reference.value()));
    }
    Map<Reference, Reference> names = new HashMap<>();
    ids.forEach(
        (kind, values) ->
            uniqueNames(kind, values)
                .forEach(
                    (id, name) -> names.put(Reference.id(kind, id), Reference.name(kind, name))));
    return names;
  }

  private Map<String, String> uniqueNames(ReferenceKind kind, Set<String> ids) {
    return switch (kind) {
      case APP ->
          uniqueNames(
              tenant.apps().find(typed(ids, AppId::of)).values(),
              app -> app.id().value(),
              MobileApp::displayName,
              tenant.apps()::named);
      case GROUP ->
          uniqueNames(
              tenant.groups().find(typed(ids, GroupId::of)).values(),
              group -> group.id().value(),
              Group::displayName,
              tenant.groups()::named);
      case FILTER ->
          uniqueNames(
              tenant.filters().find(typed(ids, FilterId::of)).values(),
              filter -> filter.id().value(),
              AssignmentFilter::displayName,
              tenant.filters()::named);
      case SCOPE_TAG ->
          uniqueNames(
              tenant.scopeTags().find(typed(ids, ScopeTag::of)).values(),
              tag -> tag.tag().id(),
              RoleScopeTag::displayName,
              tenant.scopeTags()::named);
    };
  }

  private static <K> List<K> typed(Set<String> ids, Function<String, K> type) {
    return ids.stream().map(type).toList();
  }

  private static <T> Map<String, String> uniqueNames(
      Collection<T> things,
      Function<T, String> id,
      Function<T, String> name,
      Function<Collection<String>, Map<String, List<T>>> named) {
    List<String> wanted = things.stream().map(name).distinct().toList();
    Map<String, List<T>> bearers =
        wanted.isEmpty() ? Map.of() : named.apply(new ArrayList<>(wanted));
    return things.stream()
        .filter(thing -> bearers.getOrDefault(name.apply(thing), List.of()).size() == 1)
        .collect(Collectors.toMap(id, name));
  }
}
