package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.tracking.Source;
import io.github.autopilotesp.validation.RuleSource;
import java.util.Optional;

/** The documents that the rules are based on. */
final class Documents {
  static final RuleSource TUTORIAL = RuleSource.of(Source.TUTORIAL);
  static final RuleSource SETUP = RuleSource.of(Source.SETUP);
  static final RuleSource GRAPH = RuleSource.of(Source.GRAPH);
  static final RuleSource DMCLIENT = RuleSource.of(Source.DMCLIENT);
  static final RuleSource FILTER = RuleSource.of(Source.FILTER);
  static final RuleSource SCENARIOS = RuleSource.of(Source.SCENARIOS);
  static final RuleSource PREPROV = RuleSource.of(Source.PREPROV);
  static final RuleSource KNOWN = RuleSource.of(Source.KNOWN);
  static final RuleSource POLICYSETS = RuleSource.of(Source.POLICYSETS);
  static final RuleSource FILTERS = RuleSource.of(Source.FILTERS);
  static final RuleSource ESPTROUBLE = RuleSource.of(Source.ESPTROUBLE);
  static final RuleSource AUTOPILOTFAQ = RuleSource.of(Source.AUTOPILOTFAQ);
  static final RuleSource COMANAGE = RuleSource.of(Source.COMANAGE);
  static final RuleSource LIFECYCLE = RuleSource.of(Source.LIFECYCLE);
  static final RuleSource OBSERVED = RuleSource.of(Source.OBSERVED);

  /** The source of rules that are this library's decision, not documented. */
  static final RuleSource LIBRARY =
      new RuleSource("LIBRARY", "A decision of this library", "2026", Optional.empty());

  private Documents() {}
}
