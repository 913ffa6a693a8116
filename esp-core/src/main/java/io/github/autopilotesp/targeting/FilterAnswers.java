package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.FilterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of filters for one device, each evaluated at most once. */
final class FilterAnswers {
  /** The number of a filter whose result cannot be known. */
  static final int UNKNOWABLE = -1;

  private final List<FilterRule> rules;
  private final DeviceFacts facts;
  private final @Nullable Truth[] known;

  private FilterAnswers(List<FilterRule> rules, DeviceFacts facts) {
    this.rules = rules;
    this.facts = facts;
    this.known = new @Nullable Truth[rules.size()];
  }

  /** Assigns numbers to the rules that assignments use. */
  static final class Numbering {
    private final ParsedFilters filters;
    private final List<FilterRule> rules = new ArrayList<>();

    Numbering(ParsedFilters filters) {
      this.filters = filters;
    }

    int of(FilterId id) {
      Optional<FilterRule> rule = filters.rule(id);
      if (rule.isEmpty()) {
        return UNKNOWABLE;
      }
      int number = rules.indexOf(rule.get());
      if (number < 0) {
        number = rules.size();
        rules.add(rule.get());
      }
      return number;
    }

    FilterAnswers answersFor(DeviceFacts facts) {
      return new FilterAnswers(rules, facts);
    }
  }

  Truth of(int filter) {
    if (filter == UNKNOWABLE) {
      return Truth.UNKNOWN;
    }
    Truth answer = known[filter];
    if (answer == null) {
      answer = rules.get(filter).evaluate(facts);
      known[filter] = answer;
    }
    return answer;
  }
}
