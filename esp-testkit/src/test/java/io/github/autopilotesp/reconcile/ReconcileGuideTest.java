package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfileSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide {@code docs/reconcile.md}: its Java code stands in this file, is compiled with it and
 * run by it.
 */
class ReconcileGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final StagedTenant tenant = new StagedTenant();
  private final EspProfileSet set = EspProfileSet.of(profile("Kiosk"));

  @TempDir private Path folder;

  @Test
  void plan_and_apply() {
    EspReconciler reconciler = EspReconciler.forTenant(tenant);
    EspPlan plan = reconciler.plan(set);
    System.out.println(plan.toText());
    ApplyReport report = reconciler.apply(plan, event -> {});

    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void evidence() throws IOException {
    EspReconciler reconciler = tenant.reconciler();
    EspPlan plan = reconciler.plan(set);
    Path file = folder.resolve("apply.jsonl");
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      ApplyListener keep =
          event -> {
            if (event instanceof ApplyEvent.Recorded recorded) {
              lines.println(recorded.line());
            }
          };
      reconciler.apply(plan, keep);
    }

    ApplyReport judged = ApplyReport.judge(Files.newBufferedReader(file));

    assertThat(judged.isComplete()).isTrue();
  }

  @Test
  void every_java_block_of_the_guide_stands_in_this_file() throws IOException {
    Path root = Path.of(System.getProperty("esp.root"));
    String source =
        withoutSpace(
            Files.readString(
                root.resolve(
                    "esp-testkit/src/test/java/io/github/autopilotesp/reconcile/ReconcileGuideTest.java")));
    String guide = Files.readString(root.resolve("docs/reconcile.md"));

    assertThat(BLOCK.matcher(guide).results().map(MatchResult::group).map(this::code))
        .isNotEmpty()
        .allMatch(source::contains);
  }

  private String code(String block) {
    return withoutSpace(block.substring("```java".length(), block.length() - "```".length()));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
