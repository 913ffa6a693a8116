package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.autopilotesp.outcome.FleetReport.Advice;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Learning from many enrollments. */
class FleetOutcomesTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void each_event_counts_once_and_repeats_apart() {
    FleetOutcomes fleet = fleet(List.of(good("1", 9), good("2", 9), good("1", 9)));

    assertThat(fleet.events()).isEqualTo(2);
    assertThat(fleet.repeats()).isEqualTo(1);
  }

  @Test
  void what_is_not_settled_is_left_out() {
    EnrollmentRecord young =
        new ImmutableEnrollmentRecord.Builder()
            .from(good("1", 9))
            .doubts(List.of(Doubt.NOT_SETTLED))
            .build();

    FleetOutcomes fleet = fleet(List.of(young, good("2", 9)));

    assertThat(fleet.events()).isEqualTo(1);
    assertThat(fleet.unsettled()).isEqualTo(1);
  }

  @Test
  void a_record_without_an_id_cannot_be_counted_once() {
    EnrollmentRecord nameless = good("", 9);

    assertThatThrownBy(() -> FleetOutcomes.builder().add(nameless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EntDMID");
  }

  @Test
  void endings_are_counted_with_the_step_that_failed() {
    FleetReport report =
        fleet(List.of(good("1", 9), bad("2", 61), bad("3", 5), good("4", 9))).report();

    assertThat(report.whole().ended(Ending.Kind.SUCCEEDED)).isEqualTo(2);
    assertThat(report.whole().ended(Ending.Kind.TIMED_OUT)).isEqualTo(1);
    assertThat(report.whole().ended(Ending.Kind.FAILED)).isEqualTo(1);
    assertThat(report.whole().failedIn()).containsExactly(Map.entry(EspStep.DEVICE_SETUP, 2L));
    assertThat(report.whole().device().finished()).isEqualTo(2);
    assertThat(report.whole().device().censored()).isEqualTo(2);
  }

  @Test
  void percentiles_are_those_of_what_went_well_to_two_digits() {
    List<EnrollmentRecord> records = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      records.add(good("g" + i, i));
    }

    FleetReport.Times times = fleet(records).report().whole().device();

    assertThat(times.p50().orElseThrow())
        .isBetween(Duration.ofMinutes(50), Duration.ofSeconds(3030));
    assertThat(times.p95().orElseThrow())
        .isBetween(Duration.ofMinutes(95), Duration.ofSeconds(5757));
  }

  @Test
  void nothing_is_advised_from_fewer_than_100() {
    List<EnrollmentRecord> records = new ArrayList<>();
    for (int i = 0; i < 99; i++) {
      records.add(good("g" + i, 10));
    }

    assertThat(fleet(records).report().advice()).isEmpty();
    records.add(good("one more", 10));
    assertThat(fleet(records).report().advice()).hasSize(1);
  }

  @Test
  void what_was_cut_off_would_have_needed_longer() {
    List<EnrollmentRecord> records = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      records.add(good("g" + i, 10));
    }
    for (int i = 0; i < 10; i++) {
      records.add(bad("b" + i, 61));
    }

    MeasuredTimeout measured = fleet(records).report().measured().get(0);

    assertThat(measured.atLeast()).isTrue();
    assertThat(measured.sample()).isEqualTo(100);
    assertThat(measured.needed()).isGreaterThanOrEqualTo(Duration.ofMinutes(61));
    assertThat(fleet(records).report().advice().get(0).text()).contains("at least");
  }

  @Property(tries = 200)
  void kaplan_meier_is_what_the_textbook_says(@ForAll("times") List<int[]> times) {
    StepTimes steps = new StepTimes();
    for (int[] time : times) {
      if (time[1] == 0) {
        steps.finished(time[0]);
      } else {
        steps.censored(time[0]);
      }
    }

    assertThat(steps.needed(0.95).time().toSeconds()).isEqualTo(textbook(times));
  }

  /** Times under 100 are exact in two digits. */
  @Provide
  Arbitrary<List<int[]>> times() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99), Arbitraries.integers().between(0, 1))
        .as((time, censored) -> new int[] {time, censored})
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static long textbook(List<int[]> times) {
    double survival = 1;
    long longest = 0;
    for (int t = 1; t <= 99; t++) {
      int now = t;
      long atRisk = times.stream().filter(it -> it[0] >= now).count();
      long done = times.stream().filter(it -> it[0] == now && it[1] == 0).count();
      longest = times.stream().anyMatch(it -> it[0] == now) ? t : longest;
      survival *= atRisk == 0 ? 1 : 1 - (double) done / atRisk;
      if (1 - survival >= 0.95) {
        return t;
      }
    }
    return longest;
  }

  @Property(tries = 50)
  void parts_in_any_order_delivered_twice_give_the_whole(@ForAll long seed) {
    Random random = new Random(seed);
    List<EnrollmentRecord> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int id = random.nextInt(40);
      records.add(
          random.nextBoolean()
              ? good("e" + id, 1 + random.nextInt(80))
              : bad("e" + id, 1 + random.nextInt(80)));
    }
    FleetOutcomes whole = fleet(records);
    List<FleetOutcomes> parts = new ArrayList<>();
    Collections.shuffle(records, random);
    for (int from = 0; from < records.size(); from += 7) {
      FleetOutcomes part = fleet(records.subList(from, Math.min(records.size(), from + 7)));
      parts.add(part);
      parts.add(FleetOutcomes.load(part.save()));
    }
    Collections.shuffle(parts, random);

    FleetReport merged = FleetOutcomes.merged(parts).report();

    assertThat(merged.whole()).isEqualTo(whole.report().whole());
    assertThat(merged.groups()).isEqualTo(whole.report().groups());
    assertThat(merged.apps()).isEqualTo(whole.report().apps());
    assertThat(merged.advice()).isEqualTo(whole.report().advice());
    assertThat(merged.weeks()).isEqualTo(whole.report().weeks());
  }

  @Test
  void a_kept_count_is_the_same_count() {
    FleetOutcomes fleet = fleet(List.of(good("1", 9), bad("2", 61), good("1", 9)));

    assertThat(FleetOutcomes.load(fleet.save())).isEqualTo(fleet);
    assertThat(FleetOutcomes.load(fleet.save()).save()).isEqualTo(fleet.save());
    byte[] half = Arrays.copyOf(fleet.save(), 40);
    assertThatThrownBy(() -> FleetOutcomes.load(half)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FleetOutcomes.load(new byte[] {0, 0, 0, 9}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version");
  }

  @Test
  void too_many_groups_are_folded_and_said_so() {
    FleetOutcomes.Builder builder = FleetOutcomes.builder();
    for (int i = 0; i < 2_100; i++) {
      builder.add(good("e" + i, 9).withModel("Model " + i));
    }
    builder.add(good("large", 9).withModel("Model 2099"));

    FleetReport report = builder.build().report();

    assertThat(report.groups()).hasSize(FleetReport.MOST_GROUPS);
    assertThat(report.folded()).isEqualTo(101);
    assertThat(report.groups().get(0).group().model()).isEqualTo("Model 2099");
    assertThat(report.groups().get(1_999).group()).isEqualTo(FleetGroup.OTHER);
    assertThat(report.groups().get(1_999).events()).isEqualTo(101);
    assertThat(report.toText()).contains("101 more groups are counted as \"other\"");
  }

  @Test
  void an_app_that_nobody_finished_is_told() {
    FleetOutcomes.Builder builder = FleetOutcomes.builder();
    for (int i = 0; i < 100; i++) {
      builder.add(bad("b" + i, 61));
    }

    assertThat(builder.build().report().advice())
        .filteredOn(it -> it.kind() == Advice.Kind.APP_NEVER_FINISHED)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.subject()).isEqualTo("Contoso VPN");
              assertThat(it.sample()).isEqualTo(100);
              assertThat(it.doubt()).isNotBlank();
            });
  }

  @Test
  void failures_that_began_with_a_change_are_told() {
    List<EnrollmentRecord> records = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean fails = i >= 200 && i % 3 == 0;
      EnrollmentRecord record = fails ? bad("e" + i, 61) : good("e" + i, 9);
      records.add(
          new ImmutableEnrollmentRecord.Builder()
              .from(record)
              .started(START.plus(Duration.ofHours(i)))
              .build());
    }
    Map<String, List<Instant>> change =
        Map.of("Laptops", List.of(START.plus(Duration.ofHours(200))));
    Map<String, List<Instant>> nothing =
        Map.of("Laptops", List.of(START.plus(Duration.ofHours(50))));

    assertThat(fleet(records).report(change).advice())
        .filteredOn(it -> it.kind() == Advice.Kind.FAILURES_AFTER_CHANGE)
        .singleElement()
        .extracting(Advice::text)
        .asString()
        .contains("0 of 200 failed before", "of 200 after it");
    assertThat(fleet(records).report(nothing).advice())
        .noneMatch(it -> it.kind() == Advice.Kind.FAILURES_AFTER_CHANGE);
  }

  @Test
  void no_report_names_a_person_or_a_device() throws Exception {
    FleetReport report = fleet(List.of(good("1", 9), bad("2", 61))).report();

    for (String text :
        List.of(report.toText(), report.toMarkdown(), report.toJson(), report.toHtml())) {
      assertThat(text).doesNotContain("SN-", "ada@").contains("Laptops");
    }
    JsonNode json = JsonMapper.builder().build().readTree(report.toJson());
    assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(json.path("whole").path("endings").path("SUCCEEDED").asInt()).isEqualTo(1);
    assertThat(json.path("weeks").get(0).path("monday").asText()).isEqualTo("2026-03-02");
  }

  @Test
  void a_name_forges_no_markup() {
    EnrollmentRecord record =
        new ImmutableEnrollmentRecord.Builder()
            .from(good("1", 9))
            .espProfileName("x</td><script>alert(1)</script>\n## [a](b)")
            .build();
    FleetReport report = fleet(List.of(record)).report();

    assertThat(report.toHtml()).doesNotContain("<script");
    assertThat(report.toMarkdown()).contains("\\<script\\>", "\\[a\\]").doesNotContain("\n## \\[");
    assertThat(report.toText()).doesNotContain("\n## [a]");
  }

  static FleetOutcomes fleet(List<EnrollmentRecord> records) {
    return FleetOutcomes.of(records.iterator());
  }

  static EnrollmentRecord good(String id, int minutes) {
    return record(id, StepStatus.SUCCEEDED, minutes, Tracked.State.COMPLETED);
  }

  static EnrollmentRecord bad(String id, int minutes) {
    return record(id, StepStatus.FAILED, minutes, Tracked.State.IN_PROGRESS);
  }

  private static EnrollmentRecord record(
      String id, StepStatus status, int minutes, Tracked.State state) {
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.EVENT)
        .id(id)
        .device(
            new EnrolledDevice(
                Optional.empty(),
                Optional.of("SN-" + id),
                Optional.empty(),
                Optional.empty(),
                Optional.of("ada@example.com")))
        .started(START)
        .scenario(Scenario.userDriven().entraJoined())
        .espProfileName("Laptops")
        .limit(Duration.ofMinutes(60))
        .steps(
            List.of(
                step(EspStep.DEVICE_PREPARATION, StepStatus.UNKNOWN, Optional.empty()),
                step(EspStep.DEVICE_SETUP, status, Optional.of(Duration.ofMinutes(minutes))),
                step(EspStep.ACCOUNT_SETUP, StepStatus.UNKNOWN, Optional.empty())))
        .tracked(
            List.of(
                new Tracked(
                    Tracked.Kind.WIN32_APP,
                    "vpn",
                    Optional.of("Contoso VPN"),
                    EspStep.DEVICE_SETUP,
                    List.of(new Tracked.Moment(Optional.empty(), state)),
                    false,
                    Optional.empty(),
                    Certainty.REPORTED)))
        .tellsTracked(true)
        .reported(Ending.Kind.UNKNOWN)
        .build();
  }

  private static StepRecord step(EspStep step, StepStatus status, Optional<Duration> time) {
    return new StepRecord(step, status, Optional.empty(), time, Certainty.REPORTED);
  }
}
