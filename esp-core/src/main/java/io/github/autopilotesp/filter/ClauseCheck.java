package io.github.autopilotesp.filter;

import io.github.autopilotesp.filter.FilterProblem.Kind;
import io.github.autopilotesp.internal.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one clause against the documentation of its property. */
final class ClauseCheck {
  private final Comparison comparison;
  private final int column;
  private final List<FilterProblem> problems = new ArrayList<>();

  private ClauseCheck(Comparison comparison, int column) {
    this.comparison = comparison;
    this.column = column;
  }

  static List<FilterProblem> problems(Comparison comparison, int column) {
    ClauseCheck check = new ClauseCheck(comparison, column);
    comparison.property().ifPresentOrElse(check::listed, check::notListed);
    return check.problems;
  }

  /**
   * Returns whether the clause is valid: the property is documented, and operator and value fit it.
   */
  static boolean isMeaningful(Comparison comparison) {
    return comparison
        .property()
        .map(p -> p.operators().contains(comparison.operator()) && misfit(p, comparison).isEmpty())
        .orElse(false);
  }

  private void notListed() {
    report(
        Kind.PROPERTY_NOT_LISTED,
        "`device." + comparison.propertyName() + "` is not a documented property",
        FilterWords.guessPropertyName(comparison.propertyName()));
  }

  private void listed(FilterProperty property) {
    if (!property.isSupportedByEsp()) {
      report(
          Kind.PROPERTY_NOT_SUPPORTED_BY_ESP,
          "`" + property + "` is not supported in a filter on an ESP assignment");
    }
    if (property.isDeprecated()) {
      report(Kind.PROPERTY_DEPRECATED, "`" + property + "` is being retired");
    }
    if (property.operators().contains(comparison.operator())) {
      misfit(property, comparison).ifPresent(reason -> report(Kind.VALUE_DOES_NOT_FIT, reason));
    } else {
      report(
          Kind.OPERATOR_DOES_NOT_FIT,
          "`%s` takes %s, not `%s`"
              .formatted(property, joined(property.operators()), comparison.operator()));
    }
    if (property == FilterProperty.OPERATING_SYSTEM_SKU
        && FilterOperator.FOR_LISTED_VALUES.contains(comparison.operator())) {
      texts(comparison.value()).stream()
          .filter(text -> !property.lists(text))
          .forEach(text -> notListedValue(property, text));
    }
  }

  private void notListedValue(FilterProperty property, String text) {
    report(
        Kind.VALUE_NOT_LISTED,
        "\"" + text + "\" is none of the values that Intune lists for `" + property + "`",
        NearestWord.to(text, property.listedValues()).map(near -> '"' + near + '"'));
  }

  /** Returns why the value does not fit this property. */
  private static Optional<String> misfit(FilterProperty property, Comparison comparison) {
    boolean versions = property == FilterProperty.OPERATING_SYSTEM_VERSION;
    if (comparison.value() instanceof FilterValue.Version && !versions) {
      return Optional.of(
          "`%s` is compared with a string in double quotes, not with `%s`"
              .formatted(property, comparison.value()));
    }
    if (versions
        && comparison.value() instanceof FilterValue.Text text
        && VersionNumber.parse(text.text()) == null) {
      return Optional.of("\"" + text.text() + "\" is not a version number such as 10.0.22631.3235");
    }
    if (property == FilterProperty.DEVICE_OWNERSHIP
        && comparison.value() instanceof FilterValue.Text text
        && !property.lists(text.text())) {
      return Optional.of("`" + property + "` is Personal, Corporate or Unknown");
    }
    return Optional.empty();
  }

  private static List<String> texts(FilterValue value) {
    if (value instanceof FilterValue.TextList list) {
      return list.texts();
    }
    return value instanceof FilterValue.Text text ? List.of(text.text()) : List.of();
  }

  private void report(Kind kind, String reason) {
    report(kind, reason, Optional.empty());
  }

  private void report(Kind kind, String reason, Optional<String> suggestion) {
    problems.add(new FilterProblem(kind, column, comparison, reason, suggestion));
  }

  private static String joined(Set<FilterOperator> operators) {
    return operators.stream().map(FilterOperator::toString).collect(Collectors.joining(", "));
  }
}
