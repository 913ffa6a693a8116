package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit of work that {@code docs/scale.md} shows, compiled and run. */
class ScaleGuideTest {
  private static final String DOCUMENT =
      """
      version: 1
      profiles:
        - name: Kiosk
          description: Self-deploying
          settings:
            showProgress: true
      """;

  @Test
  void a_job_that_is_delivered_twice_changes_nothing_the_second_time(@TempDir Path output)
      throws Exception {
    String source =
        MarkdownSample.in("docs/scale.md", "java").stream()
            .map(MarkdownSample::code)
            .filter(code -> code.contains("class EspWorker"))
            .findFirst()
            .orElseThrow();
    ClassLoader classes =
        MarkdownSample.compile(
            output, List.of(), new MarkdownSample.NamedSource("EspWorker", source));
    FakeIntuneTenant tenant = FakeIntuneTenant.create();
    Function<String, IntuneTenant> tenants = id -> tenant;
    Object worker =
        classes.loadClass("EspWorker").getConstructor(Function.class).newInstance(tenants);
    var work = worker.getClass().getMethod("work", String.class, String.class);

    Object first = work.invoke(worker, "contoso", DOCUMENT);
    int writes = tenant.tenant().journal().writes().size();
    Object second = work.invoke(worker, "contoso", DOCUMENT);

    assertThat(first).isEqualTo("done");
    assertThat(second).isEqualTo("done");
    assertThat(writes).isPositive();
    assertThat(tenant.tenant().journal().writes()).hasSize(writes);
  }

  @Test
  void the_pipelines_are_those_that_the_profile_scale_runs() throws Exception {
    String pipeline =
        withoutSpace(
            Files.readString(
                Path.of(
                    System.getProperty("esp.root"),
                    "esp-core/src/scale/java/io/github/autopilotesp/scale/FleetPipeline.java")));

    List<String> shown =
        MarkdownSample.in("docs/scale.md", "java").stream()
            .map(MarkdownSample::code)
            .filter(code -> code.startsWith("static PCollection") || code.contains("merged"))
            .toList();

    assertThat(shown).hasSize(2);
    assertThat(shown)
        .flatMap(code -> List.of(code.split("\n\n", -1)))
        .allMatch(method -> pipeline.contains(withoutSpace(method)));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
