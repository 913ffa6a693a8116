package io.github.autopilotesp.format;

import static io.github.autopilotesp.format.DocumentKeys.*;

import io.github.autopilotesp.format.DocumentAssignment.Filter;
import io.github.autopilotesp.format.DocumentAssignment.Target;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a document into a tree of maps, lists, texts, numbers and flags, with the keys in a fixed
 * order. Settings are written out, so that a file means the same when a default changes; what is
 * empty is left out.
 */
final class DocumentWriter {
  private static final List<Reference> DEFAULT_SCOPE_TAGS =
      List.of(Reference.id(ReferenceKind.SCOPE_TAG, ScopeTag.DEFAULT.id()));

  private DocumentWriter() {}

  static Map<String, Object> tree(
      List<DocumentProfile> profiles, List<DocumentOverride> overrides) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(VERSION, ProfileDocument.VERSION);
    if (!overrides.isEmpty()) {
      tree.put(OVERRIDES, overrides.stream().map(DocumentWriter::override).toList());
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
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(NAME, profile.name());
    if (!profile.description().isEmpty()) {
      tree.put(DESCRIPTION, profile.description());
    }
    if (profile.isDefault()) {
      tree.put(DEFAULT, true);
    }
    profile.order().ifPresent(order -> tree.put(ORDER, order));
    profile.renamedFrom().ifPresent(name -> tree.put(RENAMED_FROM, name));
    tree.put(SETTINGS, settings(profile.settings()));
    if (!profile.assignments().isEmpty()) {
      tree.put(
          ASSIGNMENTS, profile.assignments().stream().map(DocumentWriter::assignment).toList());
    }
    if (!profile.scopeTags().equals(DEFAULT_SCOPE_TAGS)) {
      tree.put(SCOPE_TAGS, references(profile.scopeTags()));
    }
    return tree;
  }

  private static Map<String, Object> settings(DocumentSettings settings) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!(settings.asWritten() instanceof ShownSettings shown)) {
      tree.put(SHOW_PROGRESS, false);
      return tree;
    }
    tree.put(SHOW_PROGRESS, true);
    tree.put(TIMEOUT_MINUTES, shown.timeout().toMinutes());
    shown.customMessage().ifPresent(message -> tree.put(CUSTOM_MESSAGE, message));
    tree.put(COLLECT_LOGS, shown.collectLogs());
    tree.put(ONLY_DURING_OOBE, shown.onlyDuringOobe());
    tree.put(INSTALL_QUALITY_UPDATES, shown.installQualityUpdates());
    BlockDeviceUse block = shown.blockDeviceUse();
    tree.put(BLOCK_DEVICE_USE, block.blocks() ? blocking(block, settings.apps()) : false);
    return tree;
  }

  private static Map<String, Object> blocking(BlockDeviceUse block, List<Reference> apps) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(UNTIL_APPS, apps.isEmpty() ? ALL : references(apps));
    tree.put(ALLOW_RESET, block.resetAllowed());
    tree.put(ALLOW_USE, block.useAllowed());
    if (!apps.isEmpty()) {
      tree.put(ONLY_FAIL_SELECTED, block.failsOnlySelectedAppsInTechnicianPhase());
    }
    return tree;
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
