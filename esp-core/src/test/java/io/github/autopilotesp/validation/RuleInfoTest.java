package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tracking.Source;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleInfoTest {
  private static final RuleSource HANDBOOK =
      RuleSource.document("ACME", "Handbook", "2026-02-01", "https://acme.example/handbook");

  private final RuleInfo info =
      RuleInfo.of("ACME-7", Severity.ERROR)
          .title("names are short")
          .because("They are read aloud.")
          .example("Autopilot - user-driven - Europe", "Europe")
          .from(HANDBOOK, RuleSource.of(Source.KNOWN))
          .needs(Need.WIRE, Need.CATALOG)
          .reads(ProfileKey.NAME)
          .build();

  @Test
  void it_says_all_that_it_was_given() {
    assertThat(info.id()).isEqualTo("ACME-7");
    assertThat(info.severity()).isEqualTo(Severity.ERROR);
    assertThat(info.title()).isEqualTo("names are short");
    assertThat(info.rationale()).isEqualTo("They are read aloud.");
    assertThat(info.wrong()).isEqualTo("Autopilot - user-driven - Europe");
    assertThat(info.right()).isEqualTo("Europe");
    assertThat(info.sources()).containsExactly(HANDBOOK, RuleSource.of(Source.KNOWN));
    assertThat(info.needs()).containsExactlyInAnyOrder(Need.WIRE, Need.CATALOG);
    assertThat(info.reads()).containsExactly(ProfileKey.NAME);
    assertThat(info).hasToString("ACME-7 ERROR names are short");
  }

  @Test
  void its_family_is_what_stands_before_the_number() {
    assertThat(info.family()).isEqualTo("ACME");
    assertThat(RuleInfo.of("ESP205", Severity.ADVICE).build().family()).isEqualTo("ESP2");
  }

  @Test
  void a_rule_looks_at_the_whole_of_a_profile_unless_it_says_otherwise() {
    RuleInfo plain = RuleInfo.of("ACME-8", Severity.ADVICE).build();

    assertThat(plain.needs()).containsExactly(Need.PROFILE);
    assertThat(plain.reads()).containsExactlyInAnyOrder(ProfileKey.values());
  }

  @Test
  void its_help_names_reason_examples_and_documents() {
    assertThat(RuleHelp.text(info))
        .startsWith(
            """
            They are read aloud.
            Wrong: Autopilot - user-driven - Europe
            Right: Europe
            Source: Handbook (2026-02-01), \
            """);
    assertThat(RuleHelp.link(HANDBOOK))
        .isEqualTo("[Handbook (2026-02-01)](https://acme.example/handbook)");
    assertThat(HANDBOOK.link()).contains(URI.create("https://acme.example/handbook"));
  }

  @Test
  void every_need_says_in_words_what_is_needed() {
    assertThat(Arrays.stream(Need.values()).map(Need::description))
        .doesNotHaveDuplicates()
        .allSatisfy(words -> assertThat(words).isNotBlank());
  }
}
