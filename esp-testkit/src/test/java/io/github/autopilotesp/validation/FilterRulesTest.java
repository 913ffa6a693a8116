package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.testkit.Seed.tenantWith;
import static io.github.autopilotesp.validation.CatalogCase.breaks;
import static io.github.autopilotesp.validation.CatalogCase.keeps;
import static io.github.autopilotesp.validation.CatalogCase.lacks;
import static io.github.autopilotesp.validation.Laptops.LAPTOPS;
import static io.github.autopilotesp.validation.Laptops.assigned;

import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.Seed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP41x: the filters that assignments use. */
class FilterRulesTest {
  private static final FilterId FILTER = FilterId.of("2b9d3c01-7c3e-4f57-8f0e-6a5f81d0c6c2");
  private static final String MODEL = "(device.model -startsWith \"Surface\")";
  private static final String SKU = "(device.operatingSystemSKU -eq \"%s\")";
  private static final Scenario USER_DRIVEN = Scenario.userDriven();

  static Stream<CatalogCase> cases() {
    return Stream.of(
        breaks("ESP411", "single quotes", rule("(device.model -eq 'Surface')"))
            .at("assignments[0].filter"),
        keeps("ESP411", "double quotes", rule(MODEL)),
        lacks("ESP411", "filters of a tenant that does not answer", using(refusing())),
        breaks("ESP412", "another property", rule("(device.deviceName -startsWith \"PC\")"))
            .at("assignments[0].filter"),
        breaks("ESP412", "no such property", rule("(device.mood -eq \"good\")")),
        keeps("ESP412", "the model", rule(MODEL)),
        breaks("ESP413", "a wrong operator", rule("(device.deviceOwnership -contains \"Corp\")"))
            .at("assignments[0].filter"),
        breaks("ESP413", "a wrong value", rule("(device.deviceOwnership -eq \"Mine\")")),
        keeps("ESP413", "a fitting operator", rule("(device.deviceOwnership -eq \"Corporate\")")),
        breaks("ESP414", "Windows 10", rule(MODEL).scenario(USER_DRIVEN.windows10()))
            .at("assignments[0].filter"),
        breaks("ESP414", "Windows 11 21H2", rule(MODEL).scenario(USER_DRIVEN.windows11(22000))),
        keeps("ESP414", "Windows 11 24H2", rule(MODEL).scenario(USER_DRIVEN.windows11(26100))),
        keeps(
            "ESP414",
            "another property on Windows 10",
            rule(SKU.formatted("Enterprise")).scenario(USER_DRIVEN.windows10())),
        lacks("ESP414", "Windows 11 23H2", rule(MODEL).scenario(USER_DRIVEN.windows11(22631))),
        lacks("ESP414", "some Windows 11", rule(MODEL).scenario(USER_DRIVEN.windows11())),
        breaks("ESP415", "osVersion", rule("(device.osVersion -startsWith \"10.0\")"))
            .at("assignments[0].filter"),
        keeps("ESP415", "the model", rule(MODEL)),
        breaks("ESP416", "an edition that is not listed", rule(SKU.formatted("Enterprize")))
            .at("assignments[0].filter"),
        keeps("ESP416", "an edition that is listed", rule(SKU.formatted("Enterprise"))),
        keeps(
            "ESP416",
            "a part of an edition",
            rule("(device.operatingSystemSKU -startsWith \"Enterprize\")")),
        breaks("ESP417", "a filter that is gone", using(FakeIntuneTenant.create()))
            .at("assignments[0].filter"),
        breaks(
            "ESP417",
            "a filter for phones",
            using(
                tenantWith(
                    filter("Phones", "(device.model -eq \"iPhone 15\")").with("platform", "iOS")))),
        keeps("ESP417", "a filter for Windows", rule(MODEL)),
        breaks("ESP418", "3,073 characters", rule(ofLength(3_073))).at("assignments[0].filter"),
        keeps("ESP418", "3,072 characters", rule(ofLength(3_072))),
        breaks("ESP418", "200 filters", using(many(200))).as(Severity.WARNING),
        keeps("ESP418", "199 filters", using(many(199))));
  }

  private static ValidationInput rule(String rule) {
    return using(tenantWith(filter("Filter", rule)));
  }

  private static ValidationInput using(IntuneTenant tenant) {
    return assigned(toGroup(LAPTOPS).including(FILTER)).catalogOf(tenant);
  }

  private static Seed filter(String name, String rule) {
    return Seed.filter(name, FILTER.value()).with("rule", rule);
  }

  private static IntuneTenant refusing() {
    FakeIntuneTenant tenant = tenantWith(filter("Filter", MODEL));
    tenant.tenant().faults().onEvery("GET", "assignmentFilters").respond(503);
    return tenant;
  }

  private static IntuneTenant many(int count) {
    FakeIntuneTenant tenant = tenantWith(filter("Filter", MODEL));
    for (int i = 1; i < count; i++) {
      tenant.tenant().addFilter("Filter " + i, MODEL);
    }
    return tenant;
  }

  private static String ofLength(int length) {
    String rule = "(device.model -eq \"x\")";
    return rule + " ".repeat(length - rule.length());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(CatalogCase theCase) {
    theCase.verify();
  }
}
