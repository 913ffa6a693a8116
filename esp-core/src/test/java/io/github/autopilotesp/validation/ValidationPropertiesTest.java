package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.EspProperty;
import io.github.autopilotesp.wire.GraphProfiles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every profile and every JSON object. */
class ValidationPropertiesTest {
  private static final EspValidator VALIDATOR = EspValidator.standard();
  private static final IntuneTenant EMPTY_TENANT = Samples.emptyTenant();

  @Property(tries = 200)
  void any_profile_ends_in_a_report_and_no_rule_fails(
      @ForAll("profiles") EspProfile profile, @ForAll("scenarios") Scenario scenario) {
    ValidationReport report =
        VALIDATOR.validate(EspProfileSet.of(profile, profile), EMPTY_TENANT, scenario);

    assertThat(report.notEvaluated())
        .noneMatch(silent -> silent.cause() == NotEvaluated.Cause.RULE_FAILED);
    assertThat(report.toText()).isNotBlank();
  }

  @Property(tries = 200)
  void any_json_object_ends_in_a_report_and_no_rule_fails(
      @ForAll("jsonObjects") Map<String, Object> json) {
    ValidationReport report = VALIDATOR.validateWire(WireObject.of(json));

    assertThat(report.notEvaluated())
        .noneMatch(silent -> silent.cause() == NotEvaluated.Cause.RULE_FAILED);
    assertThat(report.toJson()).isNotBlank();
  }

  @Property(tries = 200)
  void findings_come_in_a_stable_order_the_worst_first(
      @ForAll("profiles") EspProfile profile, @ForAll("scenarios") Scenario scenario) {
    List<String> first = described(VALIDATOR.validate(profile, scenario));
    List<Severity> severities =
        VALIDATOR.validate(profile, scenario).findings().stream().map(Finding::severity).toList();

    assertThat(described(VALIDATOR.validate(profile, scenario))).isEqualTo(first);
    assertThat(severities).isSorted();
  }

  @Property(tries = 200)
  void what_the_types_rule_out_is_never_found(@ForAll("profiles") EspProfile profile) {
    ValidationReport report = VALIDATOR.validateWire(GraphProfiles.create(profile));

    assertThat(report.findings())
        .extracting(Finding::ruleId)
        .doesNotContain("ESP304", "ESP305")
        .noneMatch(id -> id.startsWith("ESP8"));
  }

  @Property(tries = 200)
  void a_fix_makes_its_finding_go_away(
      @ForAll("profiles") EspProfile profile, @ForAll("scenarios") Scenario scenario) {
    ValidationReport report = VALIDATOR.validate(input(profile, scenario));

    for (Finding finding : report.findings()) {
      finding
          .fix()
          .flatMap(Fix::edit)
          .ifPresent(
              edit ->
                  assertThat(described(VALIDATOR.validate(input(edit.apply(profile), scenario))))
                      .doesNotContain(described(finding)));
    }
  }

  /** What a rule says it reads is all that it reads, or it would judge what is not known. */
  @Property(tries = 200)
  void a_part_that_a_rule_does_not_read_changes_nothing_that_it_finds(
      @ForAll("profiles") EspProfile profile,
      @ForAll("profiles") EspProfile other,
      @ForAll("scenarios") Scenario scenario,
      @ForAll ProfileKey part) {
    EspProfile changed =
        DesiredProfile.of(other).managing(EnumSet.complementOf(EnumSet.of(part))).over(profile);
    EspProfile rest = DesiredProfile.of(other).over(profile);
    assertThat(read(part, scenario, changed)).isEqualTo(read(part, scenario, rest));
  }

  private static List<String> read(ProfileKey part, Scenario scenario, EspProfile profile) {
    List<String> notReading =
        VALIDATOR.rulesKnown().stream()
            .filter(rule -> !rule.reads().contains(part))
            .map(RuleInfo::id)
            .toList();
    return VALIDATOR.validate(input(profile, scenario)).findings().stream()
        .filter(finding -> notReading.contains(finding.ruleId()))
        .map(ValidationPropertiesTest::described)
        .toList();
  }

  private static ValidationInput input(EspProfile profile, Scenario scenario) {
    return ValidationInput.of(profile).scenario(scenario).catalogOf(EMPTY_TENANT);
  }

  private static List<String> described(ValidationReport report) {
    return report.findings().stream().map(ValidationPropertiesTest::described).toList();
  }

  private static String described(Finding finding) {
    return finding.ruleId() + " " + finding.path() + " " + finding.message().text();
  }

  @Provide
  Arbitrary<EspProfile> profiles() {
    return Combinators.combine(
            texts(), texts(), settings(), assignments().list().ofMaxSize(5), tags())
        .as(
            (name, description, settings, assignments, tags) ->
                EspProfile.builder()
                    .displayName(name)
                    .description(description)
                    .settings(settings)
                    .assignments(assignments)
                    .scopeTags(tags)
                    .build());
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Combinators.combine(
            Arbitraries.of(Scenario.Mode.class),
            Arbitraries.of(0, 1, 2),
            Arbitraries.of(0, 19045, 22000, 22631, 26100),
            Arbitraries.of(Boolean.TRUE, Boolean.FALSE).injectNull(0.3))
        .as(
            (mode, join, build, registered) -> {
              Scenario scenario = Scenario.of(mode);
              scenario = join == 1 ? scenario.entraJoined() : scenario;
              scenario = join == 2 ? scenario.entraHybridJoined() : scenario;
              scenario = build == 19045 ? scenario.windows10(build) : scenario;
              scenario = build > 20000 ? scenario.windows11(build) : scenario;
              return registered == null ? scenario : scenario.autopilotRegistered(registered);
            });
  }

  /** Objects with the names of a profile's properties, and with any other. */
  @Provide
  Arbitrary<Map<String, Object>> jsonObjects() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of(Stream.of(EspProperty.values()).map(EspProperty::wireName).toList()),
            Arbitraries.strings().ofMaxLength(8));
    return Arbitraries.maps(names, values(2)).ofMaxSize(20);
  }

  private static Arbitrary<Object> values(int depth) {
    Arbitrary<Object> simple =
        Arbitraries.oneOf(
            Arbitraries.of(true, false).map(it -> (Object) it),
            Arbitraries.strings().ofMaxLength(12).map(it -> (Object) it),
            Arbitraries.of(
                    "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                    "#microsoft.graph.groupAssignmentTarget",
                    "5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a01")
                .map(it -> (Object) it),
            Arbitraries.integers().map(it -> (Object) BigInteger.valueOf(it)),
            Arbitraries.of(
                    new BigDecimal("60.0"), new BigDecimal("1E+999999999"), new BigDecimal("0.5"))
                .map(it -> (Object) it));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<String> names =
        Arbitraries.of("target", "groupId", "@odata.type", "source", "id", "other");
    return Arbitraries.oneOf(
        simple,
        values(depth - 1).list().ofMaxSize(3).map(it -> (Object) it),
        Arbitraries.maps(names, values(depth - 1)).ofMaxSize(4).map(it -> (Object) it));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", " ", "Laptops", "Kiosks"), Arbitraries.strings().ofMaxLength(20));
  }

  private static Arbitrary<EspSettings> settings() {
    Arbitrary<EspSettings> shown =
        Combinators.combine(
                Arbitraries.integers().between(-5, 1500),
                messages(),
                flags(),
                flags(),
                flags(),
                blocks())
            .as(
                (minutes, message, logs, oobe, updates, block) ->
                    EspSettings.showProgress()
                        .timeout(Duration.ofMinutes(minutes))
                        .customMessage(message)
                        .collectLogs(logs)
                        .onlyDuringOobe(oobe)
                        .installQualityUpdates(updates)
                        .blockDeviceUse(block)
                        .build());
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(EspSettings.hidden())), Tuple.of(9, shown));
  }

  private static Arbitrary<Optional<String>> messages() {
    return Arbitraries.oneOf(texts(), Arbitraries.of("x".repeat(10_001))).optional();
  }

  private static Arbitrary<Boolean> flags() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<BlockDeviceUse> blocks() {
    Arbitrary<BlockDeviceUse> all =
        Combinators.combine(flags(), flags())
            .as((reset, use) -> BlockDeviceUse.untilAllApps().allowReset(reset).allowUse(use));
    Arbitrary<BlockDeviceUse> selected =
        Combinators.combine(apps().list().ofMinSize(1).ofMaxSize(20), flags(), flags(), flags())
            .as(
                (apps, reset, use, only) ->
                    BlockDeviceUse.untilSelectedApps(apps)
                        .allowReset(reset)
                        .allowUse(use)
                        .onlyFailSelectedAppsInTechnicianPhase(only));
    return Arbitraries.oneOf(Arbitraries.just(BlockDeviceUse.no()), all, selected);
  }

  private static Arbitrary<AppId> apps() {
    return Arbitraries.oneOf(
        Arbitraries.of(Samples.VPN, Samples.PORTAL, AppId.of("Company Portal"), AppId.of("İ")),
        Arbitraries.of(Samples.apps(5)));
  }

  private static Arbitrary<Assignment> assignments() {
    GroupId named = GroupId.of("Laptops");
    Arbitrary<Assignment> targets =
        Arbitraries.of(
            Assignment.toAllDevices(),
            Assignment.toAllUsers(),
            Assignment.toGroup(Samples.LAPTOPS),
            Assignment.toGroup(Samples.KIOSKS),
            Assignment.toGroup(named),
            Assignment.of(new AssignmentTarget.ExcludedGroup(Samples.KIOSKS)),
            Assignment.of(new AssignmentTarget.Unrecognized("#future.target")));
    return Combinators.combine(targets, flags())
        .as((target, filtered) -> filtered ? target.including(FilterId.of("f")) : target);
  }

  private static Arbitrary<List<ScopeTag>> tags() {
    return Arbitraries.of("0", "7", "Helpdesk", " ").map(ScopeTag::of).list().ofMaxSize(3);
  }
}
