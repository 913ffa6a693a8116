package io.github.autopilotesp.graph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.validation.ReportStyle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README's first command runs. */
class QuickstartTest {
  @TempDir private Path folder;
  private final StringWriter printed = new StringWriter();

  @Test
  void the_main_job_ends_with_nothing_left_to_do_and_tells_why_an_enrollment_failed()
      throws IOException {
    assertThat(run("fake", "")).as(printed.toString()).isZero();
    assertThat(printed.toString())
        .containsSubsequence(
            "$ esp check",
            "$ esp plan",
            "$ esp apply",
            "$ esp docs",
            "ESP plan: nothing to do",
            "A day later",
            "ESP plan: nothing to do",
            "$ esp explain",
            "Device setup failed",
            "Everything ended as it should.");
  }

  @Test
  void a_document_of_ones_own_runs_too() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            version: 1
            profiles:
              - name: Mine
                description: My own
                assignments:
                  - group: A group that only I have
            """);

    assertThat(run("fake", own.toString())).as(printed.toString()).isZero();
  }

  @Test
  void an_unknown_kind_of_tenant_is_told() throws IOException {
    assertThat(run("mine", "")).isEqualTo(2);
    assertThat(printed.toString()).contains("say graph or fake");
  }

  private int run(String tenant, String document) throws IOException {
    PrintWriter out = new PrintWriter(printed, true);
    return Quickstart.run(
        new Surroundings(
            out,
            out,
            new BufferedReader(new StringReader("")),
            false,
            ReportStyle.plain(),
            options -> new ServiceTenants().open(options)),
        tenant,
        document,
        false);
  }
}
