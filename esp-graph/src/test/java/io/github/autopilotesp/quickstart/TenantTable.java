package io.github.autopilotesp.quickstart;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the ESP profiles of a tenant as a table, the highest rank first. */
final class TenantTable {
  private static final List<String> HEADINGS =
      List.of("Rank", "Profile", "Page", "Blocks until", "Assigned to");

  private final IntuneTenant tenant;

  TenantTable(IntuneTenant tenant) {
    this.tenant = tenant;
  }

  String render(List<StoredProfile> profiles) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    profiles.forEach(profile -> rows.add(row(profile)));
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    rule(text, widths, "┌", "┬", "┐");
    line(text, widths, rows.get(0));
    rule(text, widths, "├", "┼", "┤");
    rows.stream().skip(1).forEach(row -> line(text, widths, row));
    rule(text, widths, "└", "┴", "┘");
    return text.toString();
  }

  private List<String> row(StoredProfile profile) {
    String rank = profile.isDefault() ? "last" : String.valueOf(profile.priority());
    if (!(profile.profile().settings() instanceof ShownSettings settings)) {
      return List.of(rank, profile.displayName(), "hidden", "-", reach(profile));
    }
    int selected = settings.blockDeviceUse().selectedApps().size();
    String blocks =
        !settings.blockDeviceUse().blocks()
            ? "not at all"
            : selected == 0 ? "all apps" : selected + (selected == 1 ? " app" : " apps");
    String page =
        settings.timeout().toMinutes()
            + " min"
            + (settings.collectLogs() ? ", logs" : "")
            + (settings.installQualityUpdates() ? ", updates" : "");
    return List.of(rank, profile.displayName(), page, blocks, reach(profile));
  }

  private String reach(StoredProfile profile) {
    if (profile.isDefault()) {
      return "all users and all devices";
    }
    return profile.assignments().stream()
        .map(StoredAssignment::assignment)
        .map(this::reach)
        .collect(Collectors.joining("; "));
  }

  private String reach(Assignment assignment) {
    return target(assignment.target()) + assignment.filter().map(this::narrowed).orElse("");
  }

  private String target(AssignmentTarget target) {
    if (target instanceof AssignmentTarget.AllDevices) {
      return "all devices";
    }
    if (target instanceof AssignmentTarget.AllUsers) {
      return "all users";
    }
    if (target instanceof AssignmentTarget.Group group) {
      return tenant.groups().find(List.of(group.group())).values().stream()
          .map(Group::displayName)
          .findFirst()
          .orElse(group.group().value());
    }
    return target.toString();
  }

  private String narrowed(FilterUse use) {
    String name =
        tenant.filters().find(List.of(use.filter())).values().stream()
            .map(AssignmentFilter::displayName)
            .findFirst()
            .orElse(use.filter().value());
    return (use.mode() == FilterUse.Mode.INCLUDE ? ", only " : ", without ") + "\"" + name + "\"";
  }

  private static void rule(
      StringBuilder text, int[] widths, String left, String between, String right) {
    text.append(
            java.util.Arrays.stream(widths)
                .mapToObj(width -> "─".repeat(width + 2))
                .collect(Collectors.joining(between, left, right)))
        .append('\n');
  }

  private static void line(StringBuilder text, int[] widths, List<String> row) {
    text.append(
            Stream.iterate(0, column -> column < widths.length, column -> column + 1)
                .map(column -> " %-" + widths[column] + "s ")
                .collect(Collectors.joining("│", "│", "│"))
                .formatted(row.toArray()))
        .append('\n');
  }
}
