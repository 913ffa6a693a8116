package io.github.autopilotesp.validation;

import java.util.stream.Collectors;

/** The help text of a rule, for readers of a report. */
final class RuleHelp {
  private RuleHelp() {}

  static String text(RuleInfo rule) {
    return rule.rationale()
        + "\nWrong: "
        + rule.wrong()
        + "\nRight: "
        + rule.right()
        + "\nSource: "
        + rule.sources().stream()
            .map(source -> source.title() + " (" + source.dated() + ")")
            .collect(Collectors.joining(", "));
  }

  static String markdown(RuleInfo rule) {
    return rule.rationale()
        + "\n\n- Wrong: "
        + rule.wrong()
        + "\n- Right: "
        + rule.right()
        + "\n- Source: "
        + rule.sources().stream().map(RuleHelp::link).collect(Collectors.joining(", "));
  }

  static String link(RuleSource source) {
    String title = source.title() + " (" + source.dated() + ")";
    return source.link().map(link -> "[" + title + "](" + link + ")").orElse(title);
  }
}
