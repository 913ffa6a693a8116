package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.validation.ReportStyle;
import io.github.autopilotesp.validation.ValidationReport;
import java.net.URI;
import java.util.Locale;

/** The output format of a validation report. */
enum ReportFormat {
  TEXT {
    @Override
    String write(ValidationReport report, ReportStyle style) {
      return report.toText(style);
    }
  },
  JSON {
    @Override
    String write(ValidationReport report, ReportStyle style) {
      return report.toJson() + "\n";
    }
  },
  SARIF {
    @Override
    String write(ValidationReport report, ReportStyle style) {
      return report.toSarif(RULES) + "\n";
    }
  },
  MARKDOWN {
    @Override
    String write(ValidationReport report, ReportStyle style) {
      return report.toMarkdown();
    }
  };

  private static final URI RULES =
      URI.create("https://github.com/autopilotesp/autopilot-esp/blob/main/docs/rules.md");

  abstract String write(ValidationReport report, ReportStyle style);

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
