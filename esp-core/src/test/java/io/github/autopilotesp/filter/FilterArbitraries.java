package io.github.autopilotesp.filter;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated expressions, rule texts and devices; small vocabularies, so that they often meet. */
final class FilterArbitraries {
  private FilterArbitraries() {}

  static Arbitrary<FilterExpression> expressions() {
    return expressions(4);
  }

  private static Arbitrary<FilterExpression> expressions(int depth) {
    Arbitrary<FilterExpression> comparisons = comparisons().map(comparison -> comparison);
    if (depth == 0) {
      return comparisons;
    }
    Arbitrary<List<FilterExpression>> operands =
        Arbitraries.lazy(() -> expressions(depth - 1)).list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        comparisons,
        operands.map(list -> (FilterExpression) new And(list)),
        operands.map(list -> (FilterExpression) new Or(list)));
  }

  static Arbitrary<Comparison> comparisons() {
    return Combinators.combine(propertyNames(), Arbitraries.of(FilterOperator.class), values())
        .as(Candidate::new)
        .filter(candidate -> candidate.operator().accepts(candidate.value()))
        .map(c -> new Comparison(c.propertyName(), c.operator(), c.value()));
  }

  private record Candidate(String propertyName, FilterOperator operator, FilterValue value) {}

  private static Arbitrary<String> propertyNames() {
    Arbitrary<String> documented =
        Arbitraries.of(FilterProperty.class).map(FilterProperty::propertyName);
    Arbitrary<String> other = Arbitraries.of("fooBar", "MODEL", "x", "Device_2", "and", "null");
    return Arbitraries.frequencyOf(Tuple.of(6, documented), Tuple.of(1, other));
  }

  private static Arbitrary<FilterValue> values() {
    return Arbitraries.oneOf(
        texts().map(FilterValue.Text::new),
        texts().list().ofMinSize(1).ofMaxSize(3).map(FilterValue.TextList::new),
        Arbitraries.of("10", "10.0", "10.0.1", "11.0").map(FilterValue.Version::new),
        Arbitraries.just(FilterValue.Null.NULL));
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(text -> !text.contains("\""));
    return Arbitraries.frequencyOf(Tuple.of(5, words()), Tuple.of(1, any));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "a",
        "A",
        "ab",
        "AbA",
        "b",
        "Personal",
        "corporate",
        "Enterprise",
        "10.0",
        "10.0.1",
        "ß",
        "İi",
        "Ꮳ",
        "ꮳ");
  }

  /** Devices of which each property is unknown, absent or one of the words. */
  static Arbitrary<DeviceFacts> devices() {
    Arbitrary<String> facts = Arbitraries.oneOf(Arbitraries.just(""), words());
    return Arbitraries.maps(Arbitraries.of(FilterProperty.class), facts)
        .map(FilterArbitraries::device);
  }

  private static DeviceFacts device(Map<FilterProperty, String> facts) {
    DeviceFacts.Builder device = DeviceFacts.builder();
    facts.forEach(device::value);
    return device.build();
  }

  /** Texts that look like rules, and are mostly none. */
  static Arbitrary<String> almostRules() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "(",
            ")",
            "[",
            "]",
            ",",
            "\"",
            "\"a\"",
            "\"\"",
            "'",
            " ",
            "\n",
            "-",
            "and",
            "or",
            "-and ",
            "not ",
            "device.model ",
            "device.",
            "app.x ",
            "eq",
            "-eq ",
            " -in ",
            "$null",
            "10.0",
            "10.",
            "“",
            "\\",
            "\u00a0",
            "\ud83d",
            "x");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }
}
