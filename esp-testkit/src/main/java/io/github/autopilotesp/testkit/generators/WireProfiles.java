package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.WireObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Generates ESP profiles as the service returns them. They are built property by property, without
 * the codec, so that a property test of the codec does not check it against itself.
 */
final class WireProfiles {
  private static final String TYPE =
      "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration";
  private static final String CONFIGURATION_TYPE = "windows10EnrollmentCompletionPageConfiguration";
  private static final String STOCK_MESSAGE =
      "Setup could not be completed. Please try again or contact your support person for help.";
  private static final Arbitrary<Boolean> YES_OR_NO = Arbitraries.of(false, true);

  private WireProfiles() {}

  /** A change to a wire object's properties; parts are applied in order. */
  private interface Part {
    void addTo(Map<String, @Nullable Object> wire);
  }

  /** The ids that a profile can refer to. */
  record Names(
      Arbitrary<String> groups,
      Arbitrary<String> filters,
      Arbitrary<String> apps,
      Arbitrary<List<ScopeTag>> scopeTags) {
    /** Arbitrary ids. */
    static final Names ANY =
        new Names(Texts.guid(), Texts.guid(), Texts.guid(), Profiles.scopeTags());
  }

  static Arbitrary<WireObject> profiles() {
    return profiles(Names.ANY);
  }

  static Arbitrary<WireObject> profiles(Names names) {
    return Combinators.combine(
            identity(), basics(names), settings(names), assignments(names), unknown())
        .as((id, basics, settings, assigned, more) -> join(id, basics, settings, assigned, more));
  }

  private static WireObject join(Part... parts) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    for (Part part : parts) {
      part.addTo(wire);
    }
    return WireObject.of(wire);
  }

  static Arbitrary<Invalid<WireObject>> invalidProfiles() {
    return Arbitraries.oneOf(lockedSettings(), wrongTypes(), otherKinds());
  }

  private static Arbitrary<Invalid<WireObject>> lockedSettings() {
    Arbitrary<Part> locked =
        Arbitraries.<Part>of(
            wire -> wire.put("allowDeviceResetOnInstallFailure", true),
            wire -> wire.put("allowDeviceUseOnInstallFailure", true),
            wire -> wire.put("selectedMobileAppIds", List.of(GUID_OF_AN_APP)));
    return Combinators.combine(profiles(), locked)
        .as(
            (wire, part) ->
                changed(
                    "ESP305",
                    wire,
                    properties -> {
                      properties.put("showInstallationProgress", true);
                      properties.put("blockDeviceSetupRetryByUser", true);
                      part.addTo(properties);
                    }));
  }

  private static final String GUID_OF_AN_APP = "5f8d1c3a-0000-4000-8000-000000000001";

  private static Arbitrary<Invalid<WireObject>> wrongTypes() {
    Arbitrary<Part> wrong =
        Arbitraries.<Part>of(
            wire -> wire.put("showInstallationProgress", "true"),
            wire -> wire.put("installProgressTimeoutInMinutes", "60"),
            wire -> wire.put("installProgressTimeoutInMinutes", new BigDecimal("60.5")),
            wire -> wire.put("customErrorMessage", 5),
            wire -> wire.put("selectedMobileAppIds", GUID_OF_AN_APP),
            wire -> wire.put("roleScopeTagIds", List.of(0)),
            wire -> wire.put("installQualityUpdates", 1));
    return Combinators.combine(profiles(), wrong).as((wire, part) -> changed("ESP803", wire, part));
  }

  private static Arbitrary<Invalid<WireObject>> otherKinds() {
    Arbitrary<String> types =
        Arbitraries.of(
            "#microsoft.graph.deviceEnrollmentLimitConfiguration",
            "#microsoft.graph.windows10EnrollmentCompletionPage",
            "");
    return Combinators.combine(profiles(), types)
        .as(
            (wire, type) ->
                changed("ESP805", wire, properties -> properties.put("@odata.type", type)));
  }

  private static Invalid<WireObject> changed(String rule, WireObject wire, Part change) {
    return new Invalid<>(join(properties -> properties.putAll(wire.properties()), change), rule);
  }

  private static Arbitrary<Part> identity() {
    Arbitrary<String> dates =
        Arbitraries.of(
            "2026-01-02T03:04:05Z", "2026-02-03T04:05:06.1234567Z", "0001-01-01T00:00:00Z");
    return Combinators.combine(
            Texts.guid(), Arbitraries.integers().between(1, 50), versions(), dates, dates)
        .as(
            (id, priority, version, created, modified) ->
                wire -> {
                  wire.put("@odata.type", TYPE);
                  wire.put("id", id + "_Windows10EnrollmentCompletionPageConfiguration");
                  wire.put("priority", priority);
                  wire.put("createdDateTime", created);
                  wire.put("lastModifiedDateTime", modified);
                  wire.put("version", version);
                  wire.put("deviceEnrollmentConfigurationType", CONFIGURATION_TYPE);
                });
  }

  private static Arbitrary<Integer> versions() {
    return Arbitraries.integers().between(0, 1000);
  }

  private static Arbitrary<Part> basics(Names names) {
    return Combinators.combine(Texts.line(), Profiles.descriptions(), names.scopeTags())
        .as(
            (name, description, tags) ->
                wire -> {
                  wire.put("displayName", name);
                  wire.put("description", description);
                  wire.put("roleScopeTagIds", tags.stream().map(ScopeTag::id).toList());
                });
  }

  private static Arbitrary<Part> settings(Names names) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just((Part) WireProfiles::hide)), Tuple.of(6, shown(names)));
  }

  private static void hide(Map<String, @Nullable Object> wire) {
    wire.put("showInstallationProgress", false);
    wire.put("blockDeviceSetupRetryByUser", true);
    wire.put("allowDeviceResetOnInstallFailure", false);
    wire.put("allowLogCollectionOnInstallFailure", false);
    wire.put("customErrorMessage", "");
    wire.put("installProgressTimeoutInMinutes", 0);
    wire.put("allowDeviceUseOnInstallFailure", false);
    wire.put("selectedMobileAppIds", List.of());
    wire.put("allowNonBlockingAppInstallation", false);
    wire.put("installQualityUpdates", false);
    wire.put("trackInstallProgressForAutopilotOnly", false);
    wire.put("disableUserStatusTrackingAfterFirstUser", false);
  }

  private static Arbitrary<Part> shown(Names names) {
    Arbitrary<String> messages =
        Arbitraries.oneOf(
            Arbitraries.of("", STOCK_MESSAGE), Texts.message(Profiles.LONGEST_MESSAGE));
    return Combinators.combine(
            Arbitraries.integers().between(0, Profiles.LONGEST_TIMEOUT),
            messages,
            YES_OR_NO,
            YES_OR_NO,
            YES_OR_NO,
            blocking(names))
        .as(
            (minutes, message, logs, oobe, updates, block) ->
                wire -> {
                  hide(wire);
                  wire.put("showInstallationProgress", true);
                  wire.put("installProgressTimeoutInMinutes", minutes);
                  wire.put("customErrorMessage", message);
                  wire.put("allowLogCollectionOnInstallFailure", logs);
                  wire.put("trackInstallProgressForAutopilotOnly", oobe);
                  wire.put("disableUserStatusTrackingAfterFirstUser", oobe);
                  wire.put("installQualityUpdates", updates);
                  block.addTo(wire);
                });
  }

  private static Arbitrary<Part> blocking(Names names) {
    Arbitrary<Part> blocked =
        Combinators.combine(
                names.apps().list().uniqueElements().ofMaxSize(4), YES_OR_NO, YES_OR_NO, YES_OR_NO)
            .as(
                (apps, reset, use, onlySelected) ->
                    wire -> {
                      wire.put("blockDeviceSetupRetryByUser", false);
                      wire.put("allowDeviceResetOnInstallFailure", reset);
                      wire.put("allowDeviceUseOnInstallFailure", use);
                      wire.put("selectedMobileAppIds", apps);
                      wire.put("allowNonBlockingAppInstallation", onlySelected && !apps.isEmpty());
                    });
    Part mayLeave = wire -> wire.put("blockDeviceSetupRetryByUser", true);
    return Arbitraries.oneOf(Arbitraries.just(mayLeave), blocked);
  }

  private static Arbitrary<Part> assignments(Names names) {
    return assignment(names)
        .list()
        .ofMaxSize(3)
        .map(assignments -> wire -> wire.put("assignments", new ArrayList<>(assignments)));
  }

  private static Arbitrary<Map<String, @Nullable Object>> assignment(Names names) {
    return Combinators.combine(
            Texts.guid(), targets(names), filters(names), Arbitraries.of("direct", "policySets"))
        .as(
            (id, target, filter, source) -> {
              Map<String, @Nullable Object> targetWire = new LinkedHashMap<>();
              target.addTo(targetWire);
              filter.addTo(targetWire);
              Map<String, @Nullable Object> wire = new LinkedHashMap<>();
              wire.put("id", id);
              wire.put("source", source);
              wire.put("sourceId", source.equals("direct") ? null : id);
              wire.put("target", targetWire);
              return wire;
            });
  }

  private static Arbitrary<Part> targets(Names names) {
    Arbitrary<Part> groups =
        names
            .groups()
            .map(
                group ->
                    wire -> {
                      wire.put("@odata.type", "#microsoft.graph.groupAssignmentTarget");
                      wire.put("groupId", group);
                    });
    Part devices = wire -> wire.put("@odata.type", "#microsoft.graph.allDevicesAssignmentTarget");
    Part users =
        wire -> wire.put("@odata.type", "#microsoft.graph.allLicensedUsersAssignmentTarget");
    return Arbitraries.oneOf(groups, Arbitraries.just(devices), Arbitraries.just(users));
  }

  private static Arbitrary<Part> filters(Names names) {
    Arbitrary<Part> used =
        Combinators.combine(names.filters(), Arbitraries.of("include", "exclude"))
            .as(WireProfiles::filter);
    Arbitrary<Part> none =
        Arbitraries.of(
            filter(null, "none"), filter("00000000-0000-0000-0000-000000000000", "none"));
    return Arbitraries.oneOf(none, used);
  }

  private static Part filter(@Nullable String id, String mode) {
    return wire -> {
      wire.put("deviceAndAppManagementAssignmentFilterId", id);
      wire.put("deviceAndAppManagementAssignmentFilterType", mode);
    };
  }

  /** Generates properties that the beta API might gain. */
  private static Arbitrary<Part> unknown() {
    Part nothing = wire -> {};
    Part annotation = wire -> wire.put("settingCount@odata.type", "#Int64");
    Part number = wire -> wire.put("settingCount", new BigDecimal("9007199254740993.10"));
    Part nested = wire -> wire.put("schedule", Map.of("days", List.of("monday"), "hour", 4));
    Part empty = wire -> wire.put("notBefore", null);
    return Arbitraries.of(nothing, nothing, annotation, number, nested, empty);
  }
}
