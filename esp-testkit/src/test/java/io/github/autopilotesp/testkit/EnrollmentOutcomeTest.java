package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.EspOutcome;
import io.github.autopilotesp.outcome.EspStep;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.outcome.FleetReport;
import io.github.autopilotesp.outcome.OutcomeFinding;
import io.github.autopilotesp.outcome.OutcomeFinding.Kind;
import io.github.autopilotesp.outcome.Promise;
import io.github.autopilotesp.outcome.StepStatus;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.Wait;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.testkit.EnrollmentPlans.Plan;
import io.github.autopilotesp.testkit.EnrollmentPlans.Read;
import io.github.autopilotesp.testkit.FakeEnrollment.Mode;
import io.github.autopilotesp.tracking.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What random tenants promise random devices, beside what the fake played and either source tells.
 * The fake and the library share no rule: each has its own from the documentation.
 */
class EnrollmentOutcomeTest {
  private static final String STRANGER = "ffffffff-0000-4000-8000-000000000099";

  @Property(tries = 60)
  void the_page_that_was_played_is_the_promised_one(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);
    Promise promise = promise(read, plan);

    assertThat(promise.resolution().possible())
        .flatMap(profile -> profile.id().stream().toList())
        .contains(ProfileId.of(read.played().profileId()));
    assertThat(promise.resolution().decided().isPresent())
        .isEqualTo(
            plan.user() || plan.mode() != Mode.USER_DRIVEN || !plan.pageTarget().contains("sers"));
    assertThat(EspOutcome.of(promise, read.event()).gotPromisedProfile().orElse(true)).isTrue();
    assertThat(EspOutcome.of(promise, read.dump()).settings())
        .noneMatch(setting -> setting.differs());
  }

  @Property(tries = 60)
  void nothing_is_found_that_no_rule_explains(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);
    Promise promise = promise(read, plan);
    Set<String> open = notDocumented(promise);

    for (EnrollmentRecord record : List.of(read.event(), read.dump())) {
      List<OutcomeFinding> findings = EspOutcome.of(promise, record).findings();
      assertThat(findings)
          .filteredOn(it -> !open.contains(it.subject()))
          .extracting(OutcomeFinding::kind)
          .doesNotContain(Kind.OTHER_PROFILE, Kind.SETTING_DIFFERS, Kind.NOT_PROMISED);
      assertThat(findings)
          .filteredOn(it -> it.kind() == Kind.NEVER_TRACKED)
          .extracting(OutcomeFinding::text)
          .noneMatch(text -> text.contains("no rule explains it"));
    }
  }

  @Property(tries = 60)
  void an_app_that_nobody_promised_is_found(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan, script -> script.alsoTracking(STRANGER));
    boolean ran = read.dump().step(EspStep.DEVICE_SETUP).status() != StepStatus.SKIPPED;

    assertThat(subjects(EspOutcome.of(promise(read, plan), read.dump()), Kind.NOT_PROMISED))
        .filteredOn(STRANGER::equals)
        .hasSize(ran ? 1 : 0);
  }

  @Property(tries = 60)
  void a_promised_app_that_was_never_tracked_is_found(@ForAll("plans") Plan plan) {
    Promise promise = promise(EnrollmentPlans.play(plan), plan);
    Optional<String> hidden =
        promise.expectation().stream()
            .flatMap(it -> it.apps().stream())
            .filter(app -> app.phase() == Phase.DEVICE_SETUP && app.waiting() == Wait.BLOCKS)
            .map(app -> app.app().id().value())
            .findFirst();
    Read read =
        EnrollmentPlans.play(plan, script -> hidden.map(script::notTracking).orElse(script));
    Set<String> unclear = lineOfBusiness(promise);

    hidden
        .map(id -> name(promise, id))
        .filter(name -> !unclear.contains(name))
        .ifPresent(
            name ->
                assertThat(
                        subjects(
                            EspOutcome.of(promise(read, plan), read.dump()), Kind.NEVER_TRACKED))
                    .contains(name));
  }

  @Property(tries = 60)
  void both_sources_end_in_one_sentence_for_the_same_step(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);
    Promise promise = promise(read, plan);

    EspOutcome event = EspOutcome.of(promise, read.event());
    EspOutcome dump = EspOutcome.of(promise, read.dump());

    assertThat(event.record().ending()).isEqualTo(dump.record().ending());
    assertThat(firstWords(event.sentence())).isEqualTo(firstWords(dump.sentence()));
  }

  @Property(tries = 60)
  void a_person_who_goes_on_is_told_by_the_service_alone(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan, FakeEnrollment::continuingAnyway);

    assertThat(read.event().ending().step()).isEqualTo(read.dump().ending().step());
    assertThat(read.event().ending().after()).isEqualTo(read.dump().ending().after());
  }

  @Property(tries = 60)
  void no_report_names_anybody_unless_asked(@ForAll("plans") Plan plan) {
    Read read = EnrollmentPlans.play(plan);
    EspOutcome outcome = EspOutcome.of(promise(read, plan), read.event());
    FleetReport fleet = FleetOutcomes.of(List.of(read.event()).iterator()).report();

    for (String report :
        List.of(
            outcome.toText(),
            outcome.toMarkdown(),
            outcome.toJson(),
            outcome.timeline(),
            fleet.toText(),
            fleet.toMarkdown(),
            fleet.toJson(),
            fleet.toHtml())) {
      assertThat(report)
          .doesNotContain(EnrollmentPlans.SERIAL, EnrollmentPlans.USER, deviceId(read));
    }
    assertThat(outcome.namingDevice().toText()).contains(EnrollmentPlans.SERIAL);
  }

  @Property(tries = 60)
  void a_pseudonym_joins_what_belongs_together_and_names_nobody(@ForAll("plans") Plan plan) {
    EnrollmentRecord first = EnrollmentPlans.play(plan).event();
    EnrollmentRecord second = EnrollmentPlans.play(plan).event();

    EnrollmentRecord one = first.pseudonymised("one key");
    EnrollmentRecord other = second.pseudonymised("one key");

    assertThat(one.device().serialNumber())
        .isPresent()
        .isEqualTo(other.device().serialNumber())
        .isNotEqualTo(first.pseudonymised("another key").device().serialNumber());
    assertThat(EspOutcome.of(one).namingDevice().toJson())
        .doesNotContain(EnrollmentPlans.SERIAL, EnrollmentPlans.USER)
        .doesNotContain(first.device().deviceId().orElseThrow());
    assertThat(one.ending()).isEqualTo(first.ending());
  }

  private static Promise promise(Read read, Plan plan) {
    Scenario.Mode mode =
        switch (plan.mode()) {
          case USER_DRIVEN -> Scenario.Mode.USER_DRIVEN;
          case PRE_PROVISIONED -> Scenario.Mode.PRE_PROVISIONED;
          case SELF_DEPLOYING -> Scenario.Mode.SELF_DEPLOYING;
        };
    boolean hybrid = plan.hybrid() && plan.mode() != Mode.SELF_DEPLOYING;
    Scenario scenario = Scenario.of(mode);
    return Promise.today(
        read.tenant(),
        DeviceKey.serialNumber(EnrollmentPlans.SERIAL),
        plan.user() ? user(read) : Optional.empty(),
        hybrid ? scenario.entraHybridJoined() : scenario.entraJoined());
  }

  private static Optional<UserId> user(Read read) {
    return read.event().device().userId().map(UserId::new);
  }

  /** The names of apps of which the documents do not say whether the page waits for them. */
  private static Set<String> notDocumented(Promise promise) {
    return promise.expectation().stream()
        .flatMap(it -> it.apps().stream())
        .filter(app -> app.waiting() == Wait.NOT_DOCUMENTED)
        .map(app -> app.app().displayName())
        .collect(Collectors.toSet());
  }

  /** Apps that a device knows by another id: which one is missing cannot be told. */
  private static Set<String> lineOfBusiness(Promise promise) {
    return promise.expectation().map(EspExpectation::apps).orElse(List.of()).stream()
        .filter(app -> app.app().typeName().equals("windowsMobileMSI"))
        .map(app -> app.app().displayName())
        .collect(Collectors.toSet());
  }

  private static String name(Promise promise, String id) {
    return promise.apps().orElseThrow().stream()
        .filter(app -> app.id().value().equals(id))
        .findFirst()
        .orElseThrow()
        .displayName();
  }

  private static List<String> subjects(EspOutcome outcome, Kind kind) {
    return outcome.findings().stream()
        .filter(it -> it.kind() == kind)
        .map(OutcomeFinding::subject)
        .toList();
  }

  private static String firstWords(String sentence) {
    return sentence.split("[:;.]", 2)[0];
  }

  private static String deviceId(Read read) {
    return read.event().device().deviceId().orElseThrow();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return EnrollmentPlans.plans();
  }
}
