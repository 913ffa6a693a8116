package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void the_user_agent_names_library_and_version() {
    assumeThat(LibraryVersion.USER_AGENT)
        .as("outside of Maven nobody fills in the version")
        .isNotEqualTo("autopilot-esp/development");

    assertThat(LibraryVersion.USER_AGENT)
        .isEqualTo("autopilot-esp/" + System.getProperty("esp.version"));
  }
}
