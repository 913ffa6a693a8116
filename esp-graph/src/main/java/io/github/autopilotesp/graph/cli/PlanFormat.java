package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.plan.EspPlan;
import java.util.Locale;

/** The output format of a plan. */
enum PlanFormat {
  TEXT {
    @Override
    String write(EspPlan plan) {
      return plan.toText();
    }
  },
  MARKDOWN {
    @Override
    String write(EspPlan plan) {
      return plan.toMarkdown();
    }
  },
  JSON {
    @Override
    String write(EspPlan plan) {
      return plan.toJson() + "\n";
    }
  };

  abstract String write(EspPlan plan);

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
