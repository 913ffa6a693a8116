package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.graph.AuditEvent;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who last changed the profiles of a plan. */
final class LastWriters {
  /** How far to look back; Intune keeps audit events for a year. */
  private static final Duration LOOK_BACK = Duration.ofDays(30);

  private LastWriters() {}

  static String of(EspPlan plan, IntuneTenant tenant, Medium medium) {
    Page page = new Page(medium).gap();
    if (!(tenant instanceof GraphIntuneTenant graph)) {
      return page.line("- Who changed it: unknown for this kind of tenant").print();
    }
    try {
      Map<ProfileId, AuditEvent> changes =
          graph
              .audit()
              .lastChanges(
                  tenant.clock().instant().minus(LOOK_BACK).truncatedTo(ChronoUnit.SECONDS));
      profiles(plan).forEach((id, profile) -> line(page, profile, changes.get(id)));
    } catch (TenantException.Forbidden e) {
      page.line("- Who changed it: %s", String.valueOf(e.getMessage()));
    }
    return page.print();
  }

  private static void line(Page page, StoredProfile profile, @Nullable AuditEvent event) {
    if (event == null) {
      page.line("- nobody changed %s in the last 30 days", profile.displayName());
    } else {
      page.line(
          "- %s was last changed by %s at %s (%s)",
          profile.displayName(), event.actor(), event.at(), event.activity());
    }
  }

  private static Map<ProfileId, StoredProfile> profiles(EspPlan plan) {
    Map<ProfileId, StoredProfile> profiles = new LinkedHashMap<>();
    plan.changes().stream()
        .flatMap(LastWriters::current)
        .forEach(profile -> profiles.putIfAbsent(profile.id(), profile));
    return profiles;
  }

  private static Stream<StoredProfile> current(Change change) {
    if (change instanceof Change.Update update) {
      return Stream.of(update.current());
    }
    if (change instanceof Change.Assign assign) {
      return assign.current().stream();
    }
    return change instanceof Change.Delete delete ? Stream.of(delete.current()) : Stream.of();
  }
}
