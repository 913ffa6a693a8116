package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleCase.lacks;
import static io.github.autopilotesp.validation.Samples.KIOSKS;
import static io.github.autopilotesp.validation.Samples.LAPTOPS;
import static io.github.autopilotesp.validation.Samples.assigned;
import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.TenantOperation.Assign;
import io.github.autopilotesp.tenant.TenantOperation.Delete;
import io.github.autopilotesp.tenant.TenantOperation.Reorder;
import io.github.autopilotesp.tenant.TenantOperation.Update;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP40x: assignments. */
class AssignmentRulesTest {
  private static final FilterId SURFACE = FilterId.of("2b9d3c01-7c3e-4f57-8f0e-6a5f81d0c6c2");

  private static final StoredProfile DEFAULT = Samples.stored(clean(), 0);
  private static final StoredProfile CUSTOM = Samples.stored(clean(), 1);

  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP401", "a name", assigned(toGroup(LAPTOPS), toGroup(GroupId.of("Kiosks"))))
            .at("assignments[1]"),
        breaks("ESP401", "a name that is excluded", assigned(excluding(GroupId.of("Kiosks")))),
        keeps("ESP401", "a GUID", assigned(toGroup(LAPTOPS))),
        keeps("ESP401", "no group", assigned(toAllDevices(), toAllUsers())),
        breaks("ESP402", "a group twice", assigned(toGroup(LAPTOPS), toGroup(LAPTOPS)))
            .at("assignments[1]"),
        breaks(
            "ESP402",
            "a group twice, once with a filter",
            assigned(toGroup(LAPTOPS), toGroup(LAPTOPS).including(SURFACE))),
        breaks("ESP402", "All devices twice", assigned(toAllDevices(), toAllDevices())),
        breaks("ESP402", "All users twice", assigned(toAllUsers(), toAllUsers())),
        breaks("ESP402", "an unknown target twice", assigned(unknown(), unknown())),
        keeps("ESP402", "two groups", assigned(toGroup(LAPTOPS), toGroup(KIOSKS))),
        keeps("ESP402", "All devices and All users", assigned(toAllDevices(), toAllUsers())),
        keeps("ESP402", "a group in and out", assigned(toGroup(LAPTOPS), excluding(LAPTOPS))),
        keeps("ESP402", "the default profile", asDefault(toAllDevices(), toAllDevices())),
        breaks("ESP403", "a group in and out", assigned(toGroup(LAPTOPS), excluding(LAPTOPS)))
            .at("assignments[1]"),
        keeps("ESP403", "another group out", assigned(toGroup(LAPTOPS), excluding(KIOSKS))),
        breaks("ESP404", "no assignment", assigned()).at("assignments"),
        keeps("ESP404", "one assignment", assigned(toAllUsers())),
        keeps("ESP404", "the default profile", asDefault()),
        breaks("ESP406", "an excluded group", assigned(toGroup(LAPTOPS), excluding(KIOSKS)))
            .at("assignments[1]"),
        keeps("ESP406", "a filter in exclude mode", assigned(toGroup(LAPTOPS).excluding(SURFACE))),
        breaks("ESP407", "deleting it", planning(new Delete(DEFAULT.id()))),
        breaks("ESP407", "moving it", planning(new Reorder(DEFAULT.id(), 1))),
        breaks("ESP407", "assigning it", planning(new Assign(DEFAULT, List.of()))),
        breaks(
            "ESP407",
            "renaming it",
            planning(new Update(DEFAULT, clean().toBuilder().displayName("Ours").build()))),
        keeps(
            "ESP407",
            "changing its description",
            planning(new Update(DEFAULT, clean().toBuilder().description("Ours").build()))),
        keeps(
            "ESP407",
            "deleting, moving, assigning and renaming another",
            planning(
                new Delete(CUSTOM.id()),
                new Reorder(CUSTOM.id(), 1),
                new Assign(CUSTOM, List.of()),
                new Update(CUSTOM, clean().toBuilder().displayName("Ours").build()))),
        breaks("ESP408", "hiding the page", planning(new Update(CUSTOM, hidden()))),
        breaks("ESP408", "deleting a profile", planning(new Delete(CUSTOM.id()))),
        keeps("ESP408", "changing a shown page", planning(new Update(CUSTOM, clean()))),
        keeps(
            "ESP408",
            "hiding a page that is hidden",
            planning(new Update(Samples.stored(hidden(), 2), hidden()))),
        keeps(
            "ESP408",
            "deleting a hidden profile",
            ValidationInput.of(EspProfileSet.of())
                .tenantProfiles(List.of(Samples.stored(hidden(), 1)))
                .changes(List.of(new Delete(Samples.stored(hidden(), 1).id())))),
        breaks("ESP409", "All devices", assignedByPolicySet(1, toAllDevices())),
        breaks("ESP409", "All users", assignedByPolicySet(1, toAllUsers())),
        breaks("ESP409", "the default profile", assignedByPolicySet(0, toGroup(LAPTOPS))),
        keeps("ESP409", "a group", assignedByPolicySet(1, toGroup(LAPTOPS))),
        keeps(
            "ESP409",
            "All devices, assigned directly",
            ValidationInput.ofTenant(List.of(Samples.stored(assignedTo(toAllDevices()), 1)))),
        lacks("ESP409", "an unknown tenant", ValidationInput.of(EspProfileSet.of(clean()))));
  }

  private static EspProfile hidden() {
    return clean().toBuilder().settings(EspSettings.hidden()).build();
  }

  private static EspProfile assignedTo(Assignment assignment) {
    return clean().toBuilder().assignments(List.of(assignment)).build();
  }

  private static ValidationInput assignedByPolicySet(int priority, Assignment assignment) {
    return ValidationInput.ofTenant(
        List.of(
            Samples.stored(assignedTo(assignment), priority, StoredAssignment.Source.POLICY_SET)));
  }

  @Test
  void what_a_policy_set_does_beside_a_desired_set_refuses_nothing() {
    StoredProfile stored =
        Samples.stored(assignedTo(toAllUsers()), 1, StoredAssignment.Source.POLICY_SET);

    ValidationReport report =
        EspValidator.builder()
            .onlyRules("ESP409")
            .warningsAsErrors()
            .build()
            .validate(
                ValidationInput.of(EspProfileSet.of(clean())).tenantProfiles(List.of(stored)));

    assertThat(report.findings())
        .extracting(finding -> finding.concern().kind())
        .containsExactly(Concern.Kind.SURROUNDINGS);
  }

  private static ValidationInput planning(TenantOperation... changes) {
    return assigned().changes(List.of(changes));
  }

  private static Assignment excluding(GroupId group) {
    return Assignment.of(new AssignmentTarget.ExcludedGroup(group));
  }

  private static Assignment unknown() {
    return Assignment.of(new AssignmentTarget.Unrecognized("#future.target"));
  }

  private static ValidationInput asDefault(Assignment... assignments) {
    return ValidationInput.of(
        EspProfileSet.of(
            List.of(
                DesiredProfile.ofDefault(
                    clean().toBuilder().assignments(List.of(assignments)).build()))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }

  @Test
  void a_deleted_profile_is_named_where_the_tenant_knows_it_and_passed_over_if_it_is_hidden() {
    StoredProfile laptops = Samples.stored(clean(), 1);
    StoredProfile hidden = Samples.stored(hidden().toBuilder().displayName("Hidden").build(), 2);
    ValidationInput set = ValidationInput.of(EspProfileSet.of()).changes(deleting(laptops, hidden));

    assertThat(told(set.tenantProfiles(List.of(laptops, hidden))))
        .containsExactly(
            "Devices that have received \"Laptops\" probably keep the page when it is deleted.");
    assertThat(told(set))
        .contains(
            "Devices that have received ESP profile "
                + laptops.id()
                + " probably keep the page when it is deleted.");
  }

  private static List<TenantOperation> deleting(StoredProfile... profiles) {
    return Stream.of(profiles).<TenantOperation>map(profile -> new Delete(profile.id())).toList();
  }

  private static List<String> told(ValidationInput input) {
    return EspValidator.builder().onlyRules("ESP408").build().validate(input).findings().stream()
        .map(finding -> finding.message().text())
        .toList();
  }
}
