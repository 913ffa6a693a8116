package io.github.autopilotesp.testkit.generators;

import static io.github.autopilotesp.testkit.assertions.EspAssertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.validation.EspValidator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The validator and the generators agree on what is valid, and on which rule is broken. */
class GeneratedAgainstRulesTest {
  private final EspValidator validator = EspValidator.standard();

  @Property(tries = 200)
  void a_valid_profile_breaks_no_rule_of_severity_error(@ForAll("profiles") EspProfile profile) {
    assertThat(validator.validate(profile)).hasNoErrors();
  }

  @Property(tries = 100)
  void a_valid_set_breaks_no_rule_of_severity_error(@ForAll("sets") EspProfileSet set) {
    assertThat(validator.validate(set)).hasNoErrors();
  }

  @Property(tries = 200)
  void an_invalid_profile_breaks_the_rule_that_it_names(
      @ForAll("invalidProfiles") Invalid<EspProfile> invalid) {
    assertThat(validator.validate(invalid.value())).reports(invalid.rule());
  }

  @Property(tries = 100)
  void an_invalid_set_breaks_the_rule_that_it_names(
      @ForAll("invalidSets") Invalid<EspProfileSet> invalid) {
    assertThat(validator.validate(invalid.value())).reports(invalid.rule());
  }

  @Property(tries = 200)
  void a_wire_profile_breaks_no_rule_of_severity_error(@ForAll("wires") WireObject wire) {
    assertThat(validator.validateWire(wire)).hasNoErrors();
  }

  @Property(tries = 200)
  void an_invalid_wire_profile_breaks_the_rule_that_it_names(
      @ForAll("invalidWires") Invalid<WireObject> invalid) {
    assertThat(validator.validateWire(invalid.value())).reports(invalid.rule());
  }

  @Provide
  Arbitrary<EspProfile> profiles() {
    return EspArbitraries.profiles();
  }

  @Provide
  Arbitrary<EspProfileSet> sets() {
    return EspArbitraries.profileSets();
  }

  @Provide
  Arbitrary<Invalid<EspProfile>> invalidProfiles() {
    return EspArbitraries.invalidProfiles();
  }

  @Provide
  Arbitrary<Invalid<EspProfileSet>> invalidSets() {
    return EspArbitraries.invalidProfileSets();
  }

  @Provide
  Arbitrary<WireObject> wires() {
    return EspArbitraries.wireProfiles();
  }

  @Provide
  Arbitrary<Invalid<WireObject>> invalidWires() {
    return EspArbitraries.invalidWireProfiles();
  }
}
