package io.github.autopilotesp.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes docs/rules.md: a table, and one section a rule, whose heading is its anchor. */
final class RulesPage {
  private RulesPage() {}

  static String write(List<RuleInfo> rules) {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules

            This page is generated from the rule classes; do not edit it. A test compares the two and says how to regenerate it.

            ERROR: ruled out by the service, the device or the documentation. WARNING: accepted, but documented to be ignored, to fail, or to have surprising effects. ADVICE: something else is recommended. A rule that lacks what it needs is reported as not evaluated.

            | rule | severity | requirement |
            |---|---|---|
            """);
    for (RuleInfo rule : rules) {
      page.append(
          "| [%s](#%s) | %s | %s |%n"
              .formatted(
                  rule.id(), rule.id().toLowerCase(Locale.ROOT), rule.severity(), rule.title()));
    }
    rules.forEach(rule -> page.append(section(rule)));
    return page.toString().replace(System.lineSeparator(), "\n");
  }

  private static String section(RuleInfo rule) {
    return """

    ## %s
    **%s: %s.**

    %s

    - Wrong: %s
    - Right: %s
    - Needs: %s
    - Source: %s
    """
        .formatted(
            rule.id(),
            rule.severity(),
            rule.title(),
            rule.rationale(),
            rule.wrong(),
            rule.right(),
            rule.needs().stream().map(Need::description).collect(Collectors.joining("; ")),
            rule.sources().stream().map(RuleHelp::link).collect(Collectors.joining("; ")));
  }
}
