package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleCase.lacks;
import static io.github.autopilotesp.validation.Samples.KIOSKS;
import static io.github.autopilotesp.validation.Samples.clean;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP5xx: the profiles of a set or a tenant together. */
class TenantRulesTest {
  private static final Assignment SOME_DEVICES =
      toAllDevices().including(FilterId.of("2b9d3c01-7c3e-4f57-8f0e-6a5f81d0c6c2"));
  private static final EspProfile HIDDEN_DEFAULT =
      clean().toBuilder()
          .displayName("All users and all devices")
          .settings(EspSettings.hidden())
          .assignments(List.of(toAllDevices()))
          .build();
  private static final EspProfile SHOWN_DEFAULT =
      HIDDEN_DEFAULT.toBuilder().settings(clean().settings()).build();

  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP501", "51 custom profiles", set(many("New ", 51))),
        keeps("ESP501", "50 custom profiles", set(many("New ", 50))),
        breaks(
            "ESP501",
            "one more than 50 in the tenant",
            set(many("New ", 1)).tenantProfiles(stored(many("Old ", 50)))),
        keeps(
            "ESP501",
            "50 in the tenant, updated",
            set(many("Old ", 50)).tenantProfiles(stored(many("Old ", 50)))),
        breaks("ESP502", "two of one name", set(named("A"), named("A"))).at("name"),
        keeps("ESP502", "two names that differ in case", set(named("A"), named("a"))),
        breaks(
                "ESP502",
                "two of one name in the tenant",
                set(named("A")).tenantProfiles(stored(named("B"), named("B"))))
            .as(Severity.WARNING),
        keeps(
            "ESP502",
            "one that the tenant has too",
            set(named("A")).tenantProfiles(stored(named("A")))),
        breaks("ESP503", "an order for one of two", ordered(1, null)),
        breaks("ESP503", "a tie", ordered(1, 1)).at("order"),
        keeps("ESP503", "an order with gaps", ordered(7, 3)),
        keeps("ESP503", "no order", ordered(null, null)),
        breaks(
                "ESP504",
                "a group below All devices",
                inOrder(to("All", toAllDevices()), to("Kiosks", toGroup(KIOSKS))))
            .at("assignments"),
        breaks(
            "ESP504",
            "users above All devices",
            inOrder(to("Users", toAllUsers()), to("All", toAllDevices()))),
        breaks(
            "ESP504",
            "a group below All devices in the tenant",
            set(to("Kiosks", toGroup(KIOSKS)))
                .tenantProfiles(stored(to("All", toAllDevices()), to("Kiosks", toAllUsers())))),
        keeps(
            "ESP504",
            "a group below All devices with a filter",
            inOrder(to("Some", SOME_DEVICES), to("Kiosks", toGroup(KIOSKS)))),
        keeps(
            "ESP504",
            "a group below All devices that is raised above it",
            ValidationInput.of(
                    EspProfileSet.inOrder(to("Some", SOME_DEVICES), to("All", toAllDevices())))
                .tenantProfiles(stored(to("All", toAllUsers()), to("Some", toAllUsers())))),
        keeps(
            "ESP504",
            "All devices on the default profile",
            set(to("Kiosks", toGroup(KIOSKS)))
                .tenantProfiles(List.of(Samples.stored(HIDDEN_DEFAULT, 0)))),
        lacks(
            "ESP504",
            "a group of unknown members above All devices",
            inOrder(to("Kiosks", toGroup(KIOSKS)), to("All", toAllDevices()))),
        breaks(
            "ESP505",
            "a hidden default profile alone",
            ValidationInput.ofTenant(List.of(Samples.stored(HIDDEN_DEFAULT, 0)))),
        keeps(
            "ESP505",
            "a hidden default profile and a shown one",
            set(named("A")).tenantProfiles(List.of(Samples.stored(HIDDEN_DEFAULT, 0)))),
        keeps(
            "ESP505",
            "a shown default profile",
            ValidationInput.ofTenant(List.of(Samples.stored(SHOWN_DEFAULT, 0)))),
        keeps(
            "ESP505",
            "a default profile that is to be shown",
            ValidationInput.of(EspProfileSet.of(List.of(DesiredProfile.ofDefault(SHOWN_DEFAULT))))
                .tenantProfiles(List.of(Samples.stored(HIDDEN_DEFAULT, 0)))),
        lacks("ESP505", "a hidden profile beside an unknown default", set(HIDDEN_DEFAULT)));
  }

  private static EspProfile named(String name) {
    return clean().toBuilder().displayName(name).build();
  }

  private static EspProfile to(String name, Assignment assignment) {
    return named(name).toBuilder().assignments(List.of(assignment)).build();
  }

  private static EspProfile[] many(String name, int count) {
    EspProfile[] profiles = new EspProfile[count];
    for (int i = 0; i < count; i++) {
      profiles[i] = named(name + i);
    }
    return profiles;
  }

  private static ValidationInput set(EspProfile... profiles) {
    return ValidationInput.of(EspProfileSet.of(profiles));
  }

  private static ValidationInput inOrder(EspProfile... profiles) {
    return ValidationInput.of(EspProfileSet.inOrder(profiles));
  }

  private static ValidationInput ordered(Integer first, Integer second) {
    DesiredProfile a = DesiredProfile.of(named("A"));
    DesiredProfile b = DesiredProfile.of(named("B"));
    return ValidationInput.of(
        EspProfileSet.of(
            List.of(first == null ? a : a.ordered(first), second == null ? b : b.ordered(second))));
  }

  /** Custom profiles of a tenant, the highest first. */
  private static List<StoredProfile> stored(EspProfile... profiles) {
    List<StoredProfile> stored = new ArrayList<>();
    for (EspProfile profile : profiles) {
      stored.add(Samples.stored(profile, stored.size() + 1));
    }
    return stored;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
