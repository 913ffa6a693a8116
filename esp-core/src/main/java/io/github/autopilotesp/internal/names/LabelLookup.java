package io.github.autopilotesp.internal.names;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up the names of what profiles name, in one question for each kind. */
public final class LabelLookup {
  private final Map<String, String> names = new HashMap<>();

  private LabelLookup() {}

  /** The names behind the ids, as far as the tenant tells them. */
  public static Labels of(IntuneTenant tenant, NamedIds named) {
    LabelLookup lookup = new LabelLookup();
    lookup.ask(tenant, named);
    return Labels.of(lookup.names);
  }

  private void ask(IntuneTenant tenant, NamedIds named) {
    if (!named.apps().isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .apps()
                  .find(List.copyOf(named.apps()))
                  .forEach((id, app) -> names.put(id.value(), app.displayName())));
    }
    if (!named.groups().isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .groups()
                  .find(List.copyOf(named.groups()))
                  .forEach((id, group) -> names.put(id.value(), group.displayName())));
    }
    if (!named.filters().isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .filters()
                  .find(List.copyOf(named.filters()))
                  .forEach((id, filter) -> names.put(id.value(), filter.displayName())));
    }
    List<ScopeTag> tags =
        named.scopeTags().stream().filter(tag -> !tag.equals(ScopeTag.DEFAULT)).toList();
    if (!tags.isEmpty()) {
      unlessForbidden(
          () ->
              tenant
                  .scopeTags()
                  .find(tags)
                  .forEach((tag, found) -> names.put(tag.id(), found.displayName())));
    }
  }

  /** A plan is readable without names, and writing profiles needs no permission to read them. */
  private static void unlessForbidden(Runnable question) {
    try {
      question.run();
    } catch (TenantException.Forbidden forbidden) {
      // The ids stand in.
    }
  }
}
