package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.WireObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes assignments of profiles and apps. */
final class AssignmentCodec {
  static final String TARGET = "target";
  private static final String ID = "id";
  private static final String SOURCE = "source";
  private static final String SOURCE_ID = "sourceId";
  private static final String TYPE = "@odata.type";
  private static final String GROUP_ID = "groupId";
  static final String FILTER_ID = "deviceAndAppManagementAssignmentFilterId";
  static final String FILTER_TYPE = "deviceAndAppManagementAssignmentFilterType";

  private static final Set<String> KNOWN_IN_TARGET = Set.of(TYPE, GROUP_ID, FILTER_ID, FILTER_TYPE);

  private static final String ALL_DEVICES = "#microsoft.graph.allDevicesAssignmentTarget";
  private static final String ALL_USERS = "#microsoft.graph.allLicensedUsersAssignmentTarget";
  private static final String GROUP = "#microsoft.graph.groupAssignmentTarget";
  private static final String EXCLUDED_GROUP = "#microsoft.graph.exclusionGroupAssignmentTarget";

  private static final String NO_FILTER = "none";
  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private AssignmentCodec() {}

  /** Reads an assignment of a profile; {@code path} is its location, for messages. */
  static StoredAssignment readStored(WireObject wire, String path) {
    Fields fields = new Fields(wire, path);
    return new StoredAssignment(
        read(fields),
        fields.optionalText(ID),
        // Never change an assignment that is not known to be direct.
        fields.optionalText(SOURCE).map("direct"::equals).orElse(true)
            ? StoredAssignment.Source.DIRECT
            : StoredAssignment.Source.POLICY_SET,
        fields.optionalText(SOURCE_ID),
        wire);
  }

  /** Reads the target and filter of an assignment of a profile or an app. */
  static Assignment read(Fields assignment) {
    Fields target = assignment.object(TARGET);
    String type = target.text(TYPE);
    AssignmentTarget reached =
        switch (type) {
          case ALL_DEVICES -> new AssignmentTarget.AllDevices();
          case ALL_USERS -> new AssignmentTarget.AllUsers();
          case GROUP -> new AssignmentTarget.Group(GroupId.of(target.id(GROUP_ID)));
          case EXCLUDED_GROUP ->
              new AssignmentTarget.ExcludedGroup(GroupId.of(target.id(GROUP_ID)));
          default -> new AssignmentTarget.Unrecognized(type);
        };
    Optional<String> filterId = target.optionalText(FILTER_ID).filter(id -> !id.equals(NO_ID));
    String filterType = target.optionalText(FILTER_TYPE).orElse(NO_FILTER);
    if (filterId.isEmpty() || filterType.equals(NO_FILTER)) {
      return Assignment.of(reached);
    }
    FilterId filter = FilterId.of(target.id(FILTER_ID));
    return switch (filterType) {
      case INCLUDE -> Assignment.of(reached).including(filter);
      case EXCLUDE -> Assignment.of(reached).excluding(filter);
      // A filter of an unknown type must not be read as no filter: that would reach too many
      // devices.
      default ->
          Assignment.of(new AssignmentTarget.Unrecognized(type + ", filter type " + filterType));
    };
  }

  /** Returns whether the assignment reaches more devices than it appears to. */
  static boolean hasFilterModeWithoutFilter(Fields assignment) {
    Fields target = assignment.object(TARGET);
    return target.optionalText(FILTER_ID).filter(id -> !id.equals(NO_ID)).isEmpty()
        && target.optionalText(FILTER_TYPE).filter(type -> !type.equals(NO_FILTER)).isPresent();
  }

  /** Returns the unknown properties of a target. */
  static List<String> unknownInTarget(Fields assignment) {
    return assignment.object(TARGET).wire().properties().entrySet().stream()
        .filter(entry -> entry.getValue() != null && !WireProfile.isAnnotation(entry.getKey()))
        .map(Map.Entry::getKey)
        .filter(name -> !KNOWN_IN_TARGET.contains(name))
        .toList();
  }

  /** Returns an assignment as it was read, without the properties that the service adds. */
  static Map<String, @Nullable Object> asRead(StoredAssignment stored) {
    Map<String, @Nullable Object> assignment = new LinkedHashMap<>(stored.wire().properties());
    assignment.keySet().removeIf(AssignmentCodec::isAddedByService);
    return assignment;
  }

  private static boolean isAddedByService(String name) {
    return name.equals(ID)
        || name.equals(SOURCE)
        || name.equals(SOURCE_ID)
        || (WireProfile.isAnnotation(name) && !name.endsWith(TYPE));
  }

  /** Writes a new assignment, or returns empty if its kind is read-only. */
  static Optional<Map<String, @Nullable Object>> written(Assignment assignment) {
    Map<String, @Nullable Object> target = new LinkedHashMap<>();
    AssignmentTarget reached = assignment.target();
    if (reached instanceof AssignmentTarget.AllDevices) {
      target.put(TYPE, ALL_DEVICES);
    } else if (reached instanceof AssignmentTarget.AllUsers) {
      target.put(TYPE, ALL_USERS);
    } else if (reached instanceof AssignmentTarget.Group group) {
      target.put(TYPE, GROUP);
      target.put(GROUP_ID, group.group().value());
    } else {
      return Optional.empty();
    }
    assignment
        .filter()
        .ifPresent(
            use -> {
              target.put(FILTER_ID, use.filter().value());
              target.put(FILTER_TYPE, use.mode() == FilterUse.Mode.INCLUDE ? INCLUDE : EXCLUDE);
            });
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put(TARGET, target);
    return Optional.of(written);
  }

  /** Adds the faults that prevent the assignments of a profile from being read. */
  static void wrongTypes(List<?> assignments, List<WireProfile.WrongType> faults) {
    for (int i = 0; i < assignments.size(); i++) {
      if (assignments.get(i) instanceof Map<?, ?> map) {
        try {
          readStored(
              WireObject.of(WireValues.object(map)),
              EspProperty.ASSIGNMENTS.wireName() + "[" + i + "]");
        } catch (GraphFormatException e) {
          faults.add(new WireProfile.WrongType(e.path(), e.expected(), e.found()));
        }
      }
    }
  }
}
