package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.List;

/** The values of settings in the admin center's words, not escaped. */
final class FieldWords {
  private FieldWords() {}

  static List<String> of(List<FieldValue> values, Labels labels) {
    return values.stream().map(value -> of(value, labels)).toList();
  }

  static String of(FieldValue value, Labels labels) {
    if (value instanceof FieldValue.YesNo it) {
      return it.yes() ? "Yes" : "No";
    } else if (value instanceof FieldValue.Minutes it) {
      return Long.toString(it.minutes());
    } else if (value instanceof FieldValue.Written it) {
      return '"' + it.text().replace("\r\n", "\n").replace("\n", "\\n") + '"';
    } else if (value instanceof FieldValue.SelectedApp it) {
      return labels.of(it.app().value());
    } else if (value instanceof FieldValue.Tag it) {
      return labels.of(it.scopeTag().id());
    } else if (value instanceof FieldValue.Assigned it) {
      return assignment(it.assignment(), labels);
    } else if (value instanceof FieldValue.Owner it) {
      return it.name();
    }
    return "All";
  }

  private static String assignment(Assignment assignment, Labels labels) {
    String target =
        assignment
            .target()
            .match(
                allDevices -> "All devices",
                allUsers -> "All users",
                group -> "Group " + labels.of(group.group().value()),
                excluded -> "Excluded group " + labels.of(excluded.group().value()),
                unknown -> unknown.type());
    return target + assignment.filter().map(use -> filter(use, labels)).orElse("");
  }

  private static String filter(FilterUse use, Labels labels) {
    return " (" + mode(use) + " filter " + labels.of(use.filter().value()) + ")";
  }

  static String mode(FilterUse use) {
    return use.mode() == FilterUse.Mode.INCLUDE ? "include" : "exclude";
  }

  /** Identifies a value. Ids are compared without regard to case. */
  static Object key(FieldValue value) {
    if (value instanceof FieldValue.SelectedApp it) {
      return new FieldValue.SelectedApp(AppId.of(Labels.key(it.app().value())));
    } else if (value instanceof FieldValue.Tag it) {
      return new FieldValue.Tag(ScopeTag.of(Labels.key(it.scopeTag().id())));
    } else if (value instanceof FieldValue.Assigned it) {
      return key(it.assignment());
    }
    return value;
  }

  private static List<String> key(Assignment assignment) {
    return List.of(
        assignment
            .target()
            .match(
                allDevices -> "all devices",
                allUsers -> "all users",
                group -> "group " + Labels.key(group.group().value()),
                excluded -> "excluded group " + Labels.key(excluded.group().value()),
                unknown -> "unknown " + unknown.type()),
        assignment
            .filter()
            .map(use -> mode(use) + ' ' + Labels.key(use.filter().value()))
            .orElse(""));
  }
}
