package io.github.autopilotesp.graph.cli;

import static io.github.autopilotesp.graph.cli.CommandRun.esp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir private Path folder;

  @Test
  void an_overlay_is_printed_with_its_base_merged_in() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        version: 1
        profiles:
          - name: Laptops
            settings:
              timeoutMinutes: 90
              collectLogs: true
        """);
    Path overlay = folder.resolve("contoso.yaml");
    Files.writeString(
        overlay,
        """
        version: 1
        extends: base.yaml
        profiles:
          - name: Laptops
            settings:
              timeoutMinutes: 120
        """);

    CommandRun run = esp("render", overlay);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("name: Laptops", "timeoutMinutes: 120", "collectLogs: true")
        .doesNotContain("extends", "90");
  }
}
