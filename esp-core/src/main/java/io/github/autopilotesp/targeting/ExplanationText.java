package io.github.autopilotesp.targeting;

import io.github.autopilotesp.tracking.Source;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an explanation for a person to read, as plain text or as Markdown. */
final class ExplanationText {
  private ExplanationText() {}

  static String summary(TargetingExplanation explanation) {
    String device = explanation.device().name();
    Resolution resolution = explanation.resolution();
    if (resolution instanceof Resolution.NoEsp noEsp) {
      return device + " gets no ESP: " + noEsp.reason().text() + ".";
    }
    if (resolution instanceof Resolution.Decided decided) {
      return device + " gets " + decided.profile() + ": " + decided.step().text() + ".";
    }
    return device
        + " may get "
        + resolution.possible().stream()
            .map(RankedProfile::toString)
            .collect(Collectors.joining(" or "))
        + ": facts are missing.";
  }

  static String text(TargetingExplanation explanation) {
    StringBuilder text = new StringBuilder(summary(explanation)).append('\n');
    if (!explanation.missing().isEmpty()) {
      text.append("\nWhat would decide:\n");
      explanation.missing().forEach(fact -> text.append("  - ").append(fact.text()).append('\n'));
    }
    text.append("\nProfiles from the highest rank to the lowest:\n");
    for (CandidateProfile candidate : explanation.candidates()) {
      text.append("  ").append(rank(candidate)).append(' ').append(candidate.profile());
      text.append(": ").append(words(candidate.verdict())).append(", ");
      text.append(candidate.reason()).append(" [").append(candidate.verdict().source());
      text.append("]\n");
      for (AssignmentCheck check : candidate.checks()) {
        text.append("     ").append(check.result()).append(": ").append(check.because());
        text.append('\n');
      }
    }
    text.append("\nDocuments:\n");
    for (Source source : sources(explanation)) {
      text.append("  ").append(source).append(": ").append(source.title());
      source.address().ifPresent(address -> text.append(", ").append(address));
      text.append('\n');
    }
    return text.toString();
  }

  static String markdown(TargetingExplanation explanation) {
    StringBuilder text = new StringBuilder("**").append(escape(summary(explanation)));
    text.append("**\n");
    if (!explanation.missing().isEmpty()) {
      text.append("\nWhat would decide:\n\n");
      explanation
          .missing()
          .forEach(fact -> text.append("- ").append(escape(fact.text())).append('\n'));
    }
    text.append("\n| rank | profile | verdict | why | assignments | source |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (CandidateProfile candidate : explanation.candidates()) {
      text.append("| ").append(candidate.rank() == 0 ? "default" : candidate.rank());
      text.append(" | ").append(escape(candidate.profile().displayName()));
      text.append(" | ").append(words(candidate.verdict()));
      text.append(" | ").append(escape(candidate.reason()));
      text.append(" | ").append(checks(candidate));
      text.append(" | ").append(link(candidate.verdict().source())).append(" |\n");
    }
    return text.toString();
  }

  private static String checks(CandidateProfile candidate) {
    return candidate.checks().stream()
        .map(check -> check.result() + ": " + escape(check.because()))
        .collect(Collectors.joining("<br>"));
  }

  private static String link(Source source) {
    return source
        .address()
        .map(address -> "[" + source + "](" + address + ")")
        .orElse(source.name());
  }

  private static String rank(CandidateProfile candidate) {
    return candidate.rank() == 0 ? "default" : candidate.rank() + ".";
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case TAKEN -> "taken";
      case POSSIBLE -> "possible";
      case OUTRANKED,
          FILTERED_OUT,
          USER_TARGETS_NOT_CONSIDERED,
          NOT_TARGETED,
          NOT_ASSIGNED,
          NO_ESP ->
          "passed over";
    };
  }

  private static Set<Source> sources(TargetingExplanation explanation) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    explanation.candidates().forEach(candidate -> sources.add(candidate.verdict().source()));
    return sources;
  }

  /** Names are anyone's to choose: none may start a table cell, a link or a tag. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        escaped.append(' ');
      } else if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else {
        if ("\\`*_[]|#~".indexOf(c) >= 0) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
