package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The lines that an apply leaves, and what can be made of them later. */
class EvidenceTest {
  private static final EspProfile A = profile("A");

  private final StagedTenant tenant = new StagedTenant();
  private final List<String> lines = new ArrayList<>();

  private void keep(ApplyEvent event) {
    if (event instanceof ApplyEvent.Recorded recorded) {
      lines.add(recorded.line());
    }
  }

  private static ApplyReport judge(List<String> lines) {
    return ApplyReport.judge(new StringReader(String.join("\n", lines)));
  }

  // The report can be made again

  @Property(tries = 300)
  void the_lines_of_an_apply_give_its_report_again(@ForAll long seed) {
    Random random = new Random(seed);
    StagedTenant tenant = tenant(random);
    EspReconciler reconciler = tenant.reconciler();
    EspPlan plan = reconciler.plan(desired(random), options(random));
    beset(tenant, random);
    List<String> kept = new ArrayList<>();

    ApplyReport report =
        reconciler.apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.Recorded recorded) {
                kept.add(recorded.line());
              }
            });

    assertThat(withoutWords(judge(kept))).isEqualTo(withoutWords(report));
  }

  @Property(tries = 40)
  void lines_that_were_tampered_with_are_refused_or_judged(@ForAll long seed) {
    Random random = new Random(seed);
    StagedTenant tenant = tenant(random);
    EspReconciler reconciler = tenant.reconciler();
    EspPlan plan = reconciler.plan(desired(random), options(random));
    beset(tenant, random);
    List<String> kept = new ArrayList<>();
    reconciler.apply(
        plan,
        event -> {
          if (event instanceof ApplyEvent.Recorded recorded) {
            kept.add(recorded.line());
          }
        });

    for (int i = 0; i < 15; i++) {
      List<String> hostile = tampered(kept, random);
      try {
        assertThat(judge(hostile)).isNotNull();
      } catch (SavedStateException refused) {
        assertThat(refused).hasMessageMatching("(?s)(Line \\d+ of|There is no) .*");
      }
    }
  }

  private static List<String> tampered(List<String> lines, Random random) {
    List<String> hostile = new ArrayList<>(lines);
    for (int edits = 1 + random.nextInt(3); edits > 0 && !hostile.isEmpty(); edits--) {
      int at = random.nextInt(hostile.size());
      String line = hostile.get(at);
      switch (random.nextInt(7)) {
        case 0 -> hostile.remove(at);
        case 1 -> hostile.add(at, line);
        case 2 -> hostile.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        case 3 -> hostile.add(random.nextInt(hostile.size()), hostile.remove(at));
        case 4 -> {
          int place = random.nextInt(line.length() + 1);
          hostile.set(
              at,
              line.substring(0, place)
                  + "\"{}[]:,0\\\u0000x".charAt(random.nextInt(11))
                  + line.substring(place));
        }
        case 5 -> hostile.set(at, line.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"id-1\""));
        default ->
            hostile.set(
                at, line.replaceFirst("\"version\":\\d+", "\"version\":" + random.nextInt()));
      }
    }
    return hostile;
  }

  private static StagedTenant tenant(Random random) {
    List<EspProfile> there = new ArrayList<>();
    for (String name : List.of("A", "B", "C", "old", "stranger")) {
      if (random.nextBoolean()) {
        EspProfile profile = profile(name);
        there.add(random.nextBoolean() ? profile : assigned(profile, "theirs"));
      }
    }
    return new StagedTenant(there.toArray(EspProfile[]::new));
  }

  private static EspProfileSet desired(Random random) {
    List<EspProfile> wanted = new ArrayList<>();
    for (String name : List.of("B", "A", "C")) {
      if (random.nextInt(4) > 0) {
        EspProfile profile =
            profile(name).toBuilder().description("ours " + random.nextInt(2)).build();
        wanted.add(random.nextBoolean() ? profile : assigned(profile, "ours"));
      }
    }
    EspProfile[] profiles = wanted.toArray(EspProfile[]::new);
    return random.nextBoolean() ? EspProfileSet.of(profiles) : EspProfileSet.inOrder(profiles);
  }

  private static PlanOptions options(Random random) {
    return random.nextBoolean() ? PlanOptions.none() : PlanOptions.none().prune("old");
  }

  /** Lags, lost and refused writes, reads that fail, a colleague, settings that are not kept. */
  private static void beset(StagedTenant tenant, Random random) {
    tenant.readLag = Duration.ofSeconds(random.nextInt(3) * 5L);
    tenant.answersToUpdates = random.nextBoolean();
    tenant.ignoringMoves = random.nextInt(8) == 0;
    if (random.nextInt(6) == 0) {
      tenant.storing = asked -> asked.toBuilder().description("as the service likes it").build();
    }
    tenant.failing =
        operation -> {
          tenant.losingAnswers = random.nextInt(6) == 0;
          tenant.readable = random.nextInt(12) > 0;
          return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(failure(random, operation));
        };
    tenant.meanwhile =
        () -> {
          if (random.nextInt(6) == 0 && !tenant.order().isEmpty()) {
            String name = tenant.order().get(random.nextInt(tenant.order().size()));
            tenant.change(name, it -> it.toBuilder().description("theirs").build());
          }
        };
  }

  private static TenantException failure(Random random, TenantOperation operation) {
    Details details =
        new Details(
            operation.describe(),
            random.nextBoolean() ? OptionalInt.of(400 + random.nextInt(200)) : OptionalInt.empty(),
            random.nextBoolean() ? Optional.of("Code") : Optional.empty(),
            random.nextBoolean() ? Optional.of("id " + random.nextInt(9)) : Optional.empty(),
            Optional.empty());
    return switch (random.nextInt(7)) {
      case 0 -> new TenantException.Throttled("slow", Optional.of(Duration.ofSeconds(7)), details);
      case 1 -> new TenantException.OutcomeUnknown("lost", details);
      case 2 -> new TenantException.Unavailable("down", details);
      case 3 -> new TenantException.Forbidden("no", List.of("All"), details);
      case 4 -> new TenantException.Conflict("moved", details);
      case 5 -> new TenantException.Unauthenticated("who", details);
      default -> new TenantException.Rejected("no", details);
    };
  }

  /** All of a report but what the service said in words. */
  private static List<Object> withoutWords(ApplyReport report) {
    List<Object> all = new ArrayList<>();
    for (ChangeOutcome outcome : report.outcomes()) {
      all.add(outcome.change());
      all.add(outcome.status());
      all.add(outcome.requestIds());
      all.add(
          outcome
              .failure()
              .map(
                  it ->
                      List.<Object>of(
                          it.getClass(), it.operation(), it.status(), it.code(), it.requestId()))
              .orElse(List.of(outcome.detail())));
    }
    all.add(report.notStored());
    all.add(report.foreignChanges());
    all.add(report.possiblyOverwritten());
    all.add(report.twins());
    all.add(
        report.unconfirmed().stream()
            .map(it -> it.startsWith("the tenant could not be read: ") ? "not read" : it)
            .toList());
    all.add(report.isComplete());
    return all;
  }

  // What the lines hold

  @Test
  void words_of_the_service_are_not_kept() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.failing =
        operation ->
            Optional.of(
                new TenantException.Rejected(
                    "the token eyJhbGciOi is bad",
                    new Details(
                        operation.describe(),
                        OptionalInt.of(400),
                        Optional.of("BadRequest"),
                        Optional.of("4711"),
                        Optional.of(new IllegalStateException("Bearer eyJhbGciOi")))));

    tenant.reconciler().apply(plan, this::keep);

    assertThat(lines)
        .noneMatch(line -> line.contains("eyJhbGciOi"))
        .anyMatch(
            line -> line.contains("\"status\":400,\"code\":\"BadRequest\",\"requestId\":\"4711\""));
  }

  @Test
  void a_line_has_no_line_break() {
    EspPlan plan =
        tenant.reconciler().plan(EspProfileSet.of(A.toBuilder().description("two\nlines").build()));

    tenant.reconciler().apply(plan, this::keep);

    assertThat(lines).noneMatch(line -> line.contains("\n"));
  }

  // Where a process died

  @Test
  void a_write_whose_answer_is_not_among_the_lines_is_unknown() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);
    int sent = lines.indexOf(line("\"kind\":\"sent\""));

    ApplyReport report = judge(lines.subList(0, sent + 1));

    assertThat(report.outcomes()).extracting(ChangeOutcome::status).containsExactly(Status.UNKNOWN);
  }

  @Test
  void what_was_not_begun_where_the_lines_end_is_not_done() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);

    ApplyReport report = judge(lines.subList(0, 1));

    assertThat(report.outcomes())
        .extracting(ChangeOutcome::status)
        .containsExactly(Status.NOT_DONE);
  }

  private String line(String part) {
    return lines.stream().filter(it -> it.contains(part)).findFirst().orElseThrow();
  }

  // What is refused

  @Test
  void a_line_that_is_cut_is_named_with_what_to_do() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);
    lines.set(1, lines.get(1).substring(0, 30));

    assertThatThrownBy(() -> judge(lines.subList(0, 2)))
        .isInstanceOf(SavedStateException.class)
        .hasMessageStartingWith("Line 2 of the evidence")
        .hasMessageContaining("remove it");
  }

  @Test
  void a_write_that_the_engine_would_not_have_sent_is_refused() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);
    lines.replaceAll(line -> line.replace("create ESP profile", "delete ESP profile"));

    assertThatThrownBy(() -> judge(lines))
        .isInstanceOf(SavedStateException.class)
        .hasMessageContaining("would not have sent this");
  }

  @Test
  void a_plan_that_was_edited_is_refused() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);
    lines.set(0, lines.get(0).replace("About A", "About B"));

    assertThatThrownBy(() -> judge(lines))
        .isInstanceOf(SavedStateException.class)
        .hasMessageStartingWith("Line 1 of the evidence");
  }

  @Test
  void no_evidence_is_refused() {
    assertThatThrownBy(() -> judge(List.of())).isInstanceOf(SavedStateException.class);
  }

  @Test
  void more_lines_than_an_apply_leaves_are_refused() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.reconciler().apply(plan, this::keep);
    String settled = "\n{\"at\":\"2026-03-01T08:00:00Z\",\"kind\":\"settled\"}";

    assertThatThrownBy(
            () -> ApplyReport.judge(new StringReader(lines.get(0) + settled.repeat(100_000))))
        .isInstanceOf(SavedStateException.class)
        .hasMessageStartingWith("Line 100001 of the evidence");
  }

  // A listener that cannot keep them

  @Test
  void nothing_is_written_where_the_evidence_cannot_be_kept() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));

    assertThatThrownBy(() -> tenant.reconciler().apply(plan, this::failToKeep))
        .hasMessage("disk full");

    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void after_the_first_write_the_report_says_that_evidence_was_not_kept() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    ApplyListener full =
        event -> {
          if (!tenant.writes.isEmpty()) {
            failToKeep(event);
          }
        };

    ApplyReport report = tenant.reconciler().apply(plan, full);

    assertThat(report.listenerFailures())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).hasMessage("disk full"));
  }

  private void failToKeep(ApplyEvent event) {
    if (event instanceof ApplyEvent.Recorded) {
      throw new IllegalStateException("disk full");
    }
  }

  @Test
  void the_lines_can_be_read_as_a_text_of_lines() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    ApplyReport report = tenant.reconciler().apply(plan, this::keep);

    String text = lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());

    assertThat(ApplyReport.judge(new StringReader(text)).outcomes())
        .extracting(ChangeOutcome::status)
        .containsExactlyElementsOf(report.outcomes().stream().map(ChangeOutcome::status).toList());
  }
}
