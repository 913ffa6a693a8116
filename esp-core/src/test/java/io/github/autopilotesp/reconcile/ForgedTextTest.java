package io.github.autopilotesp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.Listings;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote into a name must not look like a line of the plan that is reviewed. */
class ForgedTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b"})
  void a_name_cannot_begin_a_line_of_a_plan(String lineEnd) {
    EspPlan plan = creating("Kiosk" + lineEnd + "- DELETE \"all\"");

    assertThat(plan.toText().split("\\R", -1)).noneMatch(line -> line.startsWith("- DELETE"));
    assertThat(plan.toMarkdown().split("\\R", -1)).noneMatch(line -> line.startsWith("- DELETE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b", "\u009b", "\u0000", "\u202e", "\u2066", "\u200f", "\ufeff"})
  void what_a_terminal_would_obey_is_shown_instead(String hidden) {
    EspPlan plan = creating("Kiosk" + hidden + "[2J");

    String escape = String.format("\\u%04x", (int) hidden.charAt(0));
    assertThat(plan.toText()).doesNotContain(hidden).contains(escape);
    assertThat(plan.toMarkdown()).doesNotContain(hidden);
    assertThat(plan.changes().get(0).describe()).doesNotContain(hidden).contains(escape);
  }

  @Test
  void letters_of_every_script_and_emoji_stay_as_they_are() {
    String name = "Köln 東京 मुंबई \uD83D\uDC69\u200D\uD83D\uDCBB";

    assertThat(creating(name).toText()).contains('"' + name + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;img&gt;",
        "https://example.org/x",
        "www.example.org",
        "![x](y)",
        "<b>",
        "a|b",
        "`x`"
      })
  void markdown_in_a_name_stays_text(String markdown) {
    assertThat(creating(markdown).toMarkdown()).doesNotContain(markdown);
  }

  @Test
  void a_name_mentions_nobody() {
    assertThat(creating("@octocat").toMarkdown()).doesNotContain("@octocat");
  }

  @Test
  void a_name_cannot_begin_a_line_of_a_report() {
    ChangeOutcome outcome =
        new ChangeOutcome(
            creating("Kiosk\n  done  DELETE").changes().get(0),
            ChangeOutcome.Status.FAILED,
            "the service said\n  done",
            List.of(),
            Optional.empty());

    assertThat(
            new ApplyReport(
                    List.of(outcome),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())
                .toText())
        .hasLineCount(2);
  }

  private static EspPlan creating(String name) {
    return EspPlan.between(
        EspProfileSet.of(EspProfile.builder().displayName(name).build()),
        Listings.listing(),
        PlanOptions.none());
  }
}
