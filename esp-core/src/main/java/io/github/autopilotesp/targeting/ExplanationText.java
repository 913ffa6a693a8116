package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.tracking.Source;
import java.util.EnumSet;
import java.util.Set;

/** Writes an explanation for people, as plain text or Markdown. */
final class ExplanationText {
  private ExplanationText() {}

  static Text summary(TargetingExplanation explanation) {
    String device = explanation.device().name();
    Resolution resolution = explanation.resolution();
    if (resolution instanceof Resolution.NoEsp noEsp) {
      return Text.of("%s gets no ESP: %s.", device, noEsp.reason().text());
    }
    if (resolution instanceof Resolution.Decided decided) {
      return Text.of("%s gets %s: %s.", device, decided.profile(), decided.step().text());
    }
    return Text.of(
        "%s may get %s: facts are missing.", device, Text.joined(" or ", resolution.possible()));
  }

  static String text(TargetingExplanation explanation) {
    Page page = new Page(Medium.PLAIN).line("%s", summary(explanation));
    if (!explanation.missing().isEmpty()) {
      page.gap().line("What would decide:");
      explanation.missing().forEach(fact -> page.line("  - %s", fact.text()));
    }
    page.gap().line("Profiles from the highest rank to the lowest:");
    for (CandidateProfile candidate : explanation.candidates()) {
      page.line(
          "  %s %s: %s, %s [%s]",
          rank(candidate),
          candidate.profile(),
          words(candidate.verdict()),
          candidate.reason(),
          candidate.verdict().source());
      for (AssignmentCheck check : candidate.checks()) {
        page.line("     %s: %s", check.result(), check.because());
      }
    }
    page.gap().line("Documents:");
    for (Source source : sources(explanation)) {
      page.line("  %s: %s%s", source, source.title(), address(source));
    }
    return page.print();
  }

  private static Text address(Source source) {
    return source.address().map(address -> Text.of(", %s", address)).orElse(Text.of(""));
  }

  static String markdown(TargetingExplanation explanation) {
    Page page = new Page(Medium.MARKDOWN).line("**%s**", summary(explanation));
    if (!explanation.missing().isEmpty()) {
      page.gap().line("What would decide:").gap();
      explanation.missing().forEach(fact -> page.line("- %s", fact.text()));
    }
    page.gap().line("| rank | profile | verdict | why | assignments | source |");
    page.line("|---|---|---|---|---|---|");
    for (CandidateProfile candidate : explanation.candidates()) {
      page.line(
          "| %s | %s | %s | %s | %s | %s |",
          candidate.rank() == 0 ? "default" : candidate.rank(),
          candidate.profile().displayName(),
          words(candidate.verdict()),
          candidate.reason(),
          checks(candidate),
          link(candidate.verdict().source()));
    }
    return page.print();
  }

  private static Text checks(CandidateProfile candidate) {
    return Text.joined(
        "<br>",
        candidate.checks().stream()
            .map(check -> Text.of("%s: %s", check.result(), check.because()))
            .toList());
  }

  private static Text link(Source source) {
    return source
        .address()
        .map(address -> Text.link(source, address))
        .orElse(Text.of("%s", source.name()));
  }

  private static String rank(CandidateProfile candidate) {
    return candidate.rank() == 0 ? "default" : candidate.rank() + ".";
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case TAKEN -> "selected";
      case POSSIBLE -> "possible";
      case OUTRANKED,
          FILTERED_OUT,
          USER_TARGETS_NOT_CONSIDERED,
          NOT_TARGETED,
          NOT_ASSIGNED,
          NO_ESP ->
          "skipped";
    };
  }

  private static Set<Source> sources(TargetingExplanation explanation) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    explanation.candidates().forEach(candidate -> sources.add(candidate.verdict().source()));
    return sources;
  }
}
