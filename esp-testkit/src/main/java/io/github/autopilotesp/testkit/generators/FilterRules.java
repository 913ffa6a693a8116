package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates filter rules, and devices that they can match: both use the same few values. */
final class FilterRules {
  private static final int LONGEST = 3_072;
  private static final Arbitrary<FilterProperty> PROPERTIES =
      Arbitraries.of(
          Arrays.stream(FilterProperty.values()).filter(FilterProperty::isSupportedByEsp).toList());

  private FilterRules() {}

  /** Generates values of a device property. */
  private static Arbitrary<String> values(FilterProperty property) {
    return switch (property) {
      case MANUFACTURER -> Arbitraries.of("Microsoft Corporation", "LENOVO", "Dell Inc.");
      case MODEL -> Arbitraries.of("Surface Laptop 6", "Surface Pro 9", "ThinkPad X1");
      case OS_VERSION, OPERATING_SYSTEM_VERSION ->
          Arbitraries.of("10.0.19045.4170", "10.0.22631.3235", "10.0.26100.1742");
      case OPERATING_SYSTEM_SKU -> Arbitraries.of("Enterprise", "EnterpriseN", "Professional");
      case DEVICE_OWNERSHIP -> Arbitraries.of("Personal", "Corporate", "Unknown");
      case ENROLLMENT_PROFILE_NAME -> Arbitraries.of("Autopilot Profile", "Autopilot kiosks");
      default -> Arbitraries.of("x");
    };
  }

  static Arbitrary<String> rules() {
    Arbitrary<List<String>> clauses = clause().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<List<String>> connectors = Arbitraries.of(" and ", " or ", " -and ").list().ofSize(3);
    return Combinators.combine(clauses, connectors).as(FilterRules::join);
  }

  private static String join(List<String> clauses, List<String> connectors) {
    StringBuilder rule = new StringBuilder(clauses.get(0));
    for (int i = 1; i < clauses.size(); i++) {
      rule.append(connectors.get(i - 1)).append(clauses.get(i));
    }
    return rule.toString();
  }

  private static Arbitrary<String> clause() {
    return PROPERTIES.flatMap(
        property ->
            property == FilterProperty.DEVICE_OWNERSHIP
                ? comparison(property, "-eq", "-ne", "eq")
                : Arbitraries.oneOf(
                    comparison(property, "-eq", "-ne", "-startsWith", "-contains", "-notContains"),
                    listComparison(property),
                    Arbitraries.of("-eq $null", "-ne $null")
                        .map(rest -> "(" + property + " " + rest + ")")));
  }

  private static Arbitrary<String> comparison(FilterProperty property, String... operators) {
    return Combinators.combine(Arbitraries.of(operators), values(property))
        .as((operator, value) -> "(" + property + " " + operator + " \"" + value + "\")");
  }

  private static Arbitrary<String> listComparison(FilterProperty property) {
    return Combinators.combine(
            Arbitraries.of("-in", "-notIn"), values(property).list().ofMinSize(1).ofMaxSize(3))
        .as(
            (operator, values) ->
                "(" + property + " " + operator + " [\"" + String.join("\", \"", values) + "\"])");
  }

  static Arbitrary<Invalid<String>> invalidRules() {
    Arbitrary<Invalid<String>> unreadable =
        Arbitraries.of(
                "",
                "device.model",
                "(device.model -eq 'Surface')",
                "(device.model -eq Surface)",
                "(device.model -eq \"\")",
                "(device.model -in [])",
                "(device.model -eq \"Surface\"",
                "(device.model -eq \"Surface\") and",
                "(device.model -like \"Surface*\")")
            .map(rule -> new Invalid<>(rule, "ESP411"));
    Arbitrary<Invalid<String>> unsupported =
        Arbitraries.of(
                "(device.operatingSystemVersion -ge 10.0.22631)",
                "(device.deviceName -startsWith \"KIOSK\")",
                "(device.deviceCategory -eq \"Kiosk\")")
            .map(rule -> new Invalid<>(rule, "ESP412"));
    Arbitrary<Invalid<String>> misfit =
        Arbitraries.of("-startsWith", "-contains", "-notContains")
            .map(operator -> "(device.deviceOwnership " + operator + " \"Corporate\")")
            .map(rule -> new Invalid<>(rule, "ESP413"));
    Arbitrary<Invalid<String>> tooLong =
        Arbitraries.integers()
            .between(LONGEST, LONGEST + 50)
            .map(length -> "(device.model -eq \"" + "m".repeat(length) + "\")")
            .map(rule -> new Invalid<>(rule, "ESP418"));
    return Arbitraries.oneOf(unreadable, unsupported, misfit, tooLong);
  }

  static Arbitrary<DeviceFacts> deviceFacts() {
    Arbitrary<Map.Entry<FilterProperty, String>> facts =
        PROPERTIES.flatMap(
            property ->
                Arbitraries.frequencyOf(
                        Tuple.of(5, values(property)), Tuple.of(1, Arbitraries.just("")))
                    .map(value -> Map.entry(property, value)));
    return facts
        .list()
        .uniqueElements(Map.Entry::getKey)
        .ofMaxSize(6)
        .map(
            known -> {
              DeviceFacts.Builder device = DeviceFacts.builder();
              known.forEach(fact -> device.value(fact.getKey(), fact.getValue()));
              return device.build();
            });
  }

  static Arbitrary<Device> devices() {
    Arbitrary<String> serials = Arbitraries.integers().between(1, 9999).map(n -> "SN-" + n);
    Arbitrary<UserId> users =
        Arbitraries.of("ada", "grace", "linus").map(name -> new UserId(name + "@example.com"));
    return Combinators.combine(
            serials.optional(),
            Texts.guid().optional(),
            Texts.guid().optional(),
            users.optional(),
            Arbitraries.of(false, true).optional(),
            deviceFacts())
        .as(Device::new);
  }
}
