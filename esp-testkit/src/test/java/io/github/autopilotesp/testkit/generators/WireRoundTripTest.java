package io.github.autopilotesp.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** What goes through Graph's JSON comes out as it went in. */
@Domain(EspDomain.class)
@Domain(DomainContext.Global.class)
class WireRoundTripTest {
  private static final String ASSIGN = "enrollmentConfigurationAssignments";
  private static final Set<String> NOT_WRITABLE =
      Set.of(
          "@odata.context",
          "id",
          "priority",
          "createdDateTime",
          "lastModifiedDateTime",
          "version",
          "deviceEnrollmentConfigurationType",
          "assignments",
          "assignments@odata.context");

  private static WireObject sent(WireObject body) {
    return GraphJson.parse(GraphJson.print(body));
  }

  private static EspProfile unassigned(EspProfile profile) {
    return profile.toBuilder().assignments(List.of()).build();
  }

  private static WireObject with(WireObject wire, String name, @Nullable Object value) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(wire.properties());
    properties.put(name, value);
    return WireObject.of(properties);
  }

  private static WireObject writable(WireObject wire) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(wire.properties());
    properties.keySet().removeAll(NOT_WRITABLE);
    return WireObject.of(properties);
  }

  @Property(tries = 200)
  void a_created_profile_means_what_was_asked(@ForAll EspProfile profile) {
    WireObject body = sent(GraphProfiles.create(profile));

    assertThat(GraphProfiles.readContent(body)).isEqualTo(unassigned(profile));
  }

  @Property(tries = 200)
  void written_assignments_mean_what_was_asked(
      @ForAll EspProfile profile, @ForAll StoredProfile current) {
    WireObject body = sent(GraphProfiles.assign(current, profile.assignments()));

    WireObject assigned = with(current.wire(), "assignments", body.properties().get(ASSIGN));
    assertThat(GraphProfiles.read(assigned).profile().assignments())
        .isEqualTo(profile.assignments());
  }

  @Property(tries = 200)
  void read_then_written_changes_nothing(@ForAll("asItCame") WireObject wire) {
    StoredProfile read = GraphProfiles.read(wire);

    WireObject body = GraphProfiles.update(read, read.profile());

    assertThat(GraphJson.print(body)).isEqualTo(GraphJson.print(writable(wire)));
  }

  @Property(tries = 200)
  void assignments_that_stay_are_written_as_they_were_read(@ForAll StoredProfile read) {
    WireObject body = GraphProfiles.assign(read, read.profile().assignments());

    List<@Nullable Object> targets = new ArrayList<>();
    for (StoredAssignment stored : read.assignments()) {
      if (stored.source() == StoredAssignment.Source.DIRECT) {
        targets.add(stored.wire().properties().get("target"));
      }
    }
    assertThat((List<?>) body.properties().get(ASSIGN))
        .map(assignment -> ((Map<?, ?>) assignment).get("target"))
        .isEqualTo(targets);
  }

  @Property(tries = 200)
  void an_update_means_what_was_asked_and_keeps_what_is_not_known(
      @ForAll("asItCame") WireObject wire, @ForAll EspProfile desired) {
    StoredProfile current = GraphProfiles.read(with(wire, "newInBeta", List.of("kept")));

    WireObject body = sent(GraphProfiles.update(current, desired));

    assertThat(GraphProfiles.readContent(body)).isEqualTo(unassigned(desired));
    assertThat(body.properties()).containsEntry("newInBeta", List.of("kept"));
  }

  @Property(tries = 200)
  void a_second_update_has_nothing_more_to_change(
      @ForAll("asItCame") WireObject wire, @ForAll EspProfile desired) {
    WireObject once = GraphProfiles.update(GraphProfiles.read(wire), desired);
    StoredProfile stored = GraphProfiles.read(with(once, "id", wire.properties().get("id")));

    assertThat(GraphProfiles.update(stored, desired)).isEqualTo(once);
  }

  @Property(tries = 200)
  void a_json_object_is_printed_as_it_was_parsed(@ForAll("jsonObjects") WireObject object) {
    String text = GraphJson.print(object);

    assertThat(GraphJson.parse(text)).isEqualTo(object);
    assertThat(GraphJson.print(GraphJson.parse(GraphJson.printPretty(object)))).isEqualTo(text);
  }

  /** Sound profiles with what the service may do besides: nulls, gaps, numbers written oddly. */
  @Provide
  Arbitrary<WireObject> asItCame() {
    Arbitrary<String> names =
        Arbitraries.of(
            "displayName",
            "description",
            "roleScopeTagIds",
            "showInstallationProgress",
            "blockDeviceSetupRetryByUser",
            "allowDeviceResetOnInstallFailure",
            "customErrorMessage",
            "installProgressTimeoutInMinutes",
            "selectedMobileAppIds",
            "allowNonBlockingAppInstallation",
            "trackInstallProgressForAutopilotOnly",
            "disableUserStatusTrackingAfterFirstUser",
            "installQualityUpdates");
    Arbitrary<Number> minutes =
        Arbitraries.of(
            BigInteger.ZERO,
            new BigDecimal("60.0"),
            new BigDecimal("6E+1"),
            new BigDecimal("9.00E1"),
            BigInteger.valueOf(-3));
    return Combinators.combine(
            EspArbitraries.wireProfiles(),
            names.set().ofMaxSize(3),
            names.set().ofMaxSize(3),
            minutes.optional(),
            Arbitraries.of(false, true).optional())
        .as(
            (wire, missing, nulls, timeout, firstOobe) -> {
              Map<String, @Nullable Object> properties = new LinkedHashMap<>(wire.properties());
              timeout.ifPresent(value -> properties.put("installProgressTimeoutInMinutes", value));
              firstOobe.ifPresent(
                  value -> properties.put("disableUserStatusTrackingAfterFirstUser", value));
              nulls.forEach(name -> properties.put(name, null));
              properties.keySet().removeAll(missing);
              return WireObject.of(properties);
            });
  }

  @Provide
  Arbitrary<WireObject> jsonObjects() {
    return objects(3).map(WireObject::of);
  }

  private static Arbitrary<Map<String, Object>> objects(int depth) {
    return Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), values(depth)).ofMaxSize(4);
  }

  private static Arbitrary<Object> values(int depth) {
    Arbitrary<Object> single =
        Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6).map(Object.class::cast),
                Arbitraries.of(false, true).map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.bigDecimals().ofScale(5).map(Object.class::cast))
            .injectNull(0.1);
    return depth == 0
        ? single
        : Arbitraries.oneOf(
            single,
            Arbitraries.lazy(() -> values(depth - 1)).list().ofMaxSize(3).map(Object.class::cast),
            Arbitraries.lazy(() -> objects(depth - 1)).map(Object.class::cast));
  }

  /** An assignment that nothing else tells apart is enough to see that duplicates stay. */
  @Property(tries = 50)
  void duplicates_among_assignments_stay(@ForAll StoredProfile current, @ForAll Assignment twice) {
    WireObject body = GraphProfiles.assign(current, List.of(twice, twice));

    assertThat((List<?>) body.properties().get(ASSIGN)).hasSize(2);
  }
}
