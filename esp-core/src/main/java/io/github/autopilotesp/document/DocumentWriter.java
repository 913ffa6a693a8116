package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.*;

import io.github.autopilotesp.document.DocumentAssignment.Filter;
import io.github.autopilotesp.document.DocumentAssignment.Target;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts a document to a tree of maps, lists, strings, numbers and booleans, with keys in a fixed
 * order and no default values added.
 */
final class DocumentWriter {
  private DocumentWriter() {}

  static Map<String, Object> tree(
      List<DocumentProfile> profiles, List<DocumentOverride> overrides) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(VERSION, ProfileDocument.VERSION);
    if (!overrides.isEmpty()) {
      tree.put(RULE_OVERRIDES, overrides.stream().map(DocumentWriter::override).toList());
    }
    tree.put(PROFILES, profiles.stream().map(DocumentWriter::profile).toList());
    return tree;
  }

  private static Map<String, Object> override(DocumentOverride override) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(RULE, override.ruleId());
    tree.put(LEVEL, override.level().name().toLowerCase(Locale.ROOT));
    override.reason().ifPresent(reason -> tree.put(REASON, reason));
    return tree;
  }

  private static Map<String, Object> profile(DocumentProfile profile) {
    Set<ProfileKey> said = profile.extent().said();
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, said, ProfileKey.NAME, profile.name());
    put(tree, said, ProfileKey.DESCRIPTION, profile.description());
    if (profile.isDefault()) {
      tree.put(DEFAULT, true);
    }
    if (profile.extent().complete() == profile.isDefault()) {
      tree.put(MANAGE, profile.extent().complete() ? COMPLETE : LISTED);
    }
    if (resetsMessage(profile)) {
      tree.put(RESET, List.of(CUSTOM_MESSAGE));
    }
    profile.order().ifPresent(order -> tree.put(ORDER, order));
    profile.renamedFrom().ifPresent(name -> tree.put(RENAMED_FROM, name));
    Map<String, Object> settings = settings(profile.settings(), said);
    if (!settings.isEmpty()) {
      tree.put(SETTINGS, settings);
    }
    put(
        tree,
        said,
        ProfileKey.ASSIGNMENTS,
        profile.assignments().stream().map(DocumentWriter::assignment).toList());
    put(tree, said, ProfileKey.SCOPE_TAGS, references(profile.scopeTags()));
    return tree;
  }

  private static void put(
      Map<String, Object> tree, Set<ProfileKey> said, ProfileKey key, Object value) {
    if (said.contains(key)) {
      tree.put(key.key(), value);
    }
  }

  /**
   * Returns whether to write the message in {@code reset}, the only way to write that there is
   * none.
   */
  private static boolean resetsMessage(DocumentProfile profile) {
    return profile.extent().said().contains(ProfileKey.CUSTOM_MESSAGE)
        && profile.settings().asWritten() instanceof ShownSettings shown
        && shown.customMessage().isEmpty();
  }

  private static Map<String, Object> settings(DocumentSettings settings, Set<ProfileKey> said) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!(settings.asWritten() instanceof ShownSettings shown)) {
      put(tree, said, ProfileKey.SHOW_PROGRESS, false);
      return tree;
    }
    put(tree, said, ProfileKey.SHOW_PROGRESS, true);
    for (Setting<?> setting : Setting.ALL) {
      if (DocumentKeys.isOnThePage(setting) && setting != Setting.BLOCK_DEVICE_USE) {
        value(setting, shown).ifPresent(value -> put(tree, said, setting.part(), value));
      }
    }
    put(
        tree,
        said,
        ProfileKey.BLOCK_DEVICE_USE,
        shown.blockDeviceUse().blocks() ? blocking(shown, settings.apps()) : false);
    return tree;
  }

  private static Map<String, Object> blocking(ShownSettings shown, List<Reference> apps) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(UNTIL_APPS, apps.isEmpty() ? ALL : references(apps));
    for (Setting<?> setting : Setting.ALL) {
      if (!DocumentKeys.isOnThePage(setting)) {
        value(setting, shown).ifPresent(value -> tree.put(setting.key(), value));
      }
    }
    return tree;
  }

  /** Returns the value of a setting as written; empty if it is locked or has no written form. */
  private static Optional<Object> value(Setting<?> setting, ShownSettings shown) {
    if (setting instanceof Setting.YesNo yesNo) {
      return yesNo.in(shown).map(yes -> yes);
    } else if (setting instanceof Setting.Minutes minutes) {
      return minutes.in(shown).map(Duration::toMinutes);
    } else if (setting instanceof Setting.Message message) {
      return message.in(shown).flatMap(text -> text);
    }
    return Optional.empty();
  }

  private static Map<String, Object> assignment(DocumentAssignment assignment) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (assignment.target() instanceof Target.Group group) {
      tree.put(GROUP, reference(group.group()));
    } else if (assignment.target() instanceof Target.ExcludedGroup group) {
      tree.put(EXCLUDED_GROUP, reference(group.group()));
    } else if (assignment.target() instanceof Target.Other other) {
      if (other.target() instanceof AssignmentTarget.AllDevices) {
        tree.put(ALL_DEVICES, true);
      } else if (other.target() instanceof AssignmentTarget.AllUsers) {
        tree.put(ALL_USERS, true);
      } else if (other.target() instanceof AssignmentTarget.Unrecognized unrecognized) {
        tree.put(OTHER_TARGET, unrecognized.type());
      }
    }
    assignment.filter().ifPresent(use -> tree.put(FILTER, filter(use)));
    return tree;
  }

  private static Map<String, Object> filter(Filter use) {
    String key = use.mode() == FilterUse.Mode.INCLUDE ? INCLUDE : EXCLUDE;
    return Map.of(key, reference(use.filter()));
  }

  private static List<Object> references(List<Reference> references) {
    return references.stream().map(DocumentWriter::reference).toList();
  }

  private static Object reference(Reference reference) {
    return reference.speaksForItself()
        ? reference.value()
        : Map.of(reference.byName() ? NAME : ID, reference.value());
  }
}
