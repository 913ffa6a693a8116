package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.StoredProfile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {
  @TempDir Path services;

  /** A rule that ServiceLoader finds. */
  public static final class NamePrefix implements Rule {
    private static final RuleInfo INFO =
        RuleInfo.of("ACME-1", Severity.WARNING).title("a name begins with ACME").build();

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public void check(Subject subject, RuleReporter reporter) {
      if (!subject.profile().displayName().startsWith("ACME")) {
        reporter.report(Problem.of("\"{0}\" is no name of ours.", subject.profile().displayName()));
      }
    }
  }

  /** A rule that cannot be made. */
  public static final class Broken implements Rule {
    public Broken() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public RuleInfo info() {
      throw new IllegalStateException("never reached");
    }

    @Override
    public void check(Subject subject, RuleReporter reporter) {
      throw new IllegalStateException("never reached");
    }
  }

  @Test
  void a_rule_of_ones_own_finds_what_it_looks_for() {
    ValidationReport report =
        EspValidator.builder().rule(new NamePrefix()).build().validate(clean());

    assertThat(report.findings())
        .singleElement()
        .hasToString("WARNING ACME-1 \"Laptops\": \"Laptops\" is no name of ours.");
  }

  @Test
  void rules_are_discovered_and_a_broken_one_is_named() throws Exception {
    Path file = services.resolve("META-INF/services/" + Rule.class.getName());
    Files.createDirectories(file.getParent());
    Files.write(
        file, List.of(Broken.class.getName(), "com.example.Gone", NamePrefix.class.getName()));

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {services.toUri().toURL()}, OwnRulesTest.class.getClassLoader())) {
      ValidationReport report =
          EspValidator.builder().discoverRules(loader).build().validate(clean());

      assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("ACME-1");
      assertThat(report.notEvaluated())
          .filteredOn(silent -> silent.cause() == NotEvaluated.Cause.RULE_FAILED)
          .extracting(NotEvaluated::reason)
          .satisfiesExactlyInAnyOrder(
              reason -> assertThat(reason).contains("Broken"),
              reason -> assertThat(reason).contains("com.example.Gone"));
    }
  }

  @Test
  void nothing_is_discovered_where_nothing_is() {
    assertThat(EspValidator.builder().discoverRules().build().rulesKnown())
        .isEqualTo(EspValidator.standard().rulesKnown());
  }

  @Test
  void the_ids_of_the_library_are_not_for_others() {
    Rule taken = EspValidatorTest.rule("ESP999", (subject, reporter) -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EspValidator.builder().rule(taken))
        .withMessageContaining("ACME-7");
  }

  @Test
  void a_rule_that_cannot_describe_itself_is_named() {
    Rule mute =
        new Rule() {
          @Override
          public RuleInfo info() {
            throw new UnsupportedOperationException("later");
          }

          @Override
          public void check(Subject subject, RuleReporter reporter) {}
        };

    assertThat(EspValidator.builder().rule(mute).build().validate(clean()).notEvaluated())
        .anySatisfy(silent -> assertThat(silent.reason()).contains("later"));
  }

  @Test
  void a_reporter_is_of_no_use_after_the_check() {
    RuleReporter[] kept = new RuleReporter[1];
    Rule keeper = EspValidatorTest.rule("ACME-2", (subject, reporter) -> kept[0] = reporter);
    EspValidator.builder().rule(keeper).build().validate(clean());

    assertThatIllegalStateException().isThrownBy(() -> kept[0].report(Problem.of("too late")));
  }

  @Test
  void a_rule_that_asks_for_what_it_does_not_need_is_not_evaluated() {
    Rule curious = EspValidatorTest.rule("ACME-3", (subject, reporter) -> subject.scenario());

    assertThat(EspValidator.builder().rule(curious).build().validate(clean()).notEvaluated())
        .filteredOn(silent -> silent.ruleId().equals("ACME-3"))
        .singleElement()
        .satisfies(
            silent -> assertThat(silent.cause()).isEqualTo(NotEvaluated.Cause.LACKS_CONTEXT));
  }

  @Test
  void a_rule_can_ask_what_is_known_before_it_asks_for_it() {
    EspProfileSet set = EspProfileSet.of(clean());

    assertThat(known(ValidationInput.of(clean())))
        .containsExactlyInAnyOrder(Need.PROFILE, Need.PROFILE_OR_WIRE);
    assertThat(known(ValidationInput.of(clean()).scenario(Scenario.userDriven())))
        .containsExactlyInAnyOrder(Need.PROFILE, Need.PROFILE_OR_WIRE, Need.SCENARIO);
    assertThat(known(Samples.wire(properties -> {})))
        .containsExactlyInAnyOrder(Need.PROFILE, Need.WIRE, Need.PROFILE_OR_WIRE);
    assertThat(known(Samples.wire(properties -> properties.remove("@odata.type"))))
        .containsExactlyInAnyOrder(Need.WIRE, Need.PROFILE_OR_WIRE);
    assertThat(known(ValidationInput.of(set)))
        .containsExactlyInAnyOrder(Need.PROFILE, Need.PROFILE_OR_WIRE, Need.OTHER_PROFILES);
    assertThat(
            known(
                ValidationInput.of(set)
                    .tenant(Samples.emptyTenant())
                    .changes(List.of())
                    .measured(List.of())))
        .containsExactlyInAnyOrder(
            Need.PROFILE,
            Need.PROFILE_OR_WIRE,
            Need.OTHER_PROFILES,
            Need.CATALOG,
            Need.CHANGES,
            Need.MEASURED);
  }

  @Test
  void what_a_rule_finds_beside_the_set_is_told_apart_and_refuses_nothing() {
    StoredProfile kiosk = Samples.stored(clean().toBuilder().displayName("Kiosk").build(), 1);

    ValidationReport report =
        EspValidator.builder()
            .only(info -> info.id().startsWith("ACME"))
            .rule(new NamePrefix())
            .rule(stranger())
            .build()
            .validate(ValidationInput.of(EspProfileSet.of(clean())).tenantProfiles(List.of(kiosk)));

    assertThat(report.surroundings()).extracting(Finding::ruleId).containsExactly("ACME-5");
    assertThat(report.findings()).extracting(Finding::ruleId).contains("ACME-1", "ACME-5");
    assertThat(report.hasErrors()).isFalse();
    assertThat(report.toText())
        .contains(
            """
            Elsewhere in the tenant (1)
              ERROR ACME-5 "Kiosk"
                This is somebody else's.
            """);
    assertThat(report.toMarkdown())
        .containsSubsequence(
            "**Warnings (1)**",
            "- **ACME-1** Laptops",
            "**Elsewhere in the tenant (1)**",
            "- **ACME-5** Kiosk");
    assertThat(report.toJson()).contains("\"profileId\" : \"Kiosk_");
  }

  @Test
  void a_silenced_finding_beside_the_set_is_told_as_silenced_only() {
    StoredProfile kiosk = Samples.stored(clean().toBuilder().displayName("Kiosk").build(), 1);

    ValidationReport report =
        EspValidator.builder()
            .only(info -> info.id().startsWith("ACME"))
            .rule(stranger())
            .override(RuleOverride.silence("ACME-5", "We know them"))
            .build()
            .validate(ValidationInput.of(EspProfileSet.of(clean())).tenantProfiles(List.of(kiosk)));

    assertThat(report.surroundings()).isEmpty();
    assertThat(report.silenced()).extracting(Finding::ruleId).containsExactly("ACME-5");
  }

  @Test
  void what_is_wrong_with_the_whole_is_said_once_and_what_is_wrong_with_each_each_time() {
    Rule rule =
        EspValidatorTest.rule(
            "ACME-6",
            (subject, reporter) -> {
              reporter.report(Problem.of("The set is odd.").about(Concern.WHOLE));
              reporter.report(Problem.of("The profile is odd."));
            });

    assertThat(findings(rule, ValidationInput.of(EspProfileSet.of(clean(), clean()))))
        .extracting(finding -> finding.message().text())
        .containsExactly("The profile is odd.", "The profile is odd.", "The set is odd.");
  }

  @Test
  void findings_of_one_rule_come_in_the_order_of_the_profiles() {
    Rule backwards =
        EspValidatorTest.rule(
            RuleInfo.of("ACME-6", Severity.ERROR).needs(Need.OTHER_PROFILES).build(),
            (subject, reporter) -> {
              reporter.report(Problem.of("b").about(subject.profiles().concernOfDesired(1)));
              reporter.report(Problem.of("a").about(subject.profiles().concernOfDesired(0)));
            });

    assertThat(findings(backwards, ValidationInput.of(EspProfileSet.of(clean(), clean()))))
        .extracting(finding -> finding.concern().index().orElseThrow())
        .containsExactly(0, 1);
  }

  @Test
  void a_rule_that_needs_the_changes_or_what_was_measured_runs_where_it_is_known() {
    Rule rule =
        EspValidatorTest.rule(
            RuleInfo.of("ACME-6", Severity.ERROR).needs(Need.CHANGES, Need.MEASURED).build(),
            (subject, reporter) -> reporter.report(Problem.of("{0}", subject.changes().size())));
    ValidationInput measured = ValidationInput.of(clean()).measured(List.of());

    assertThat(findings(rule, measured)).isEmpty();
    assertThat(findings(rule, ValidationInput.of(clean()).changes(List.of()))).isEmpty();
    assertThat(findings(rule, measured.changes(List.of()))).hasSize(1);
  }

  @Test
  void a_rule_about_the_set_is_not_asked_where_any_profile_leaves_to_the_tenant_what_it_reads() {
    Rule rule =
        EspValidatorTest.rule(
            RuleInfo.of("ACME-6", Severity.ERROR)
                .needs(Need.OTHER_PROFILES)
                .reads(ProfileKey.ASSIGNMENTS)
                .build(),
            (subject, reporter) -> reporter.report(Problem.of("asked")));
    DesiredProfile whole = DesiredProfile.of(clean());
    DesiredProfile part = whole.managing(Set.of(ProfileKey.DESCRIPTION));

    assertThat(findings(rule, ValidationInput.of(EspProfileSet.of(List.of(whole))))).hasSize(1);
    assertThat(findings(rule, ValidationInput.of(EspProfileSet.of(List.of(whole, part)))))
        .isEmpty();
  }

  @Test
  void a_finding_about_the_only_profile_needs_no_index() {
    assertThat(findings(new NamePrefix(), ValidationInput.of(clean())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.concern().index()).isEmpty());
  }

  @Test
  void numbers_and_texts_of_a_message_stay_what_they_are_and_other_things_become_texts() {
    Rule rule =
        EspValidatorTest.rule(
            "ACME-6",
            (subject, reporter) ->
                reporter.report(Problem.of("{0}{1}{2}", 7, "x", Severity.ERROR)));

    assertThat(findings(rule, ValidationInput.of(clean())).get(0).message().arguments())
        .containsExactly(7, "x", "ERROR");
  }

  private static List<Finding> findings(Rule rule, ValidationInput input) {
    return EspValidator.builder()
        .only(info -> info.id().startsWith("ACME"))
        .rule(rule)
        .build()
        .validate(input)
        .findings();
  }

  private static Rule stranger() {
    return EspValidatorTest.rule(
        RuleInfo.of("ACME-5", Severity.ERROR).needs(Need.OTHER_PROFILES).build(),
        (subject, reporter) ->
            reporter.report(
                Problem.of("This is somebody else's.")
                    .about(subject.profiles().concernOfStored(0))));
  }

  private static Set<Need> known(ValidationInput input) {
    Set<Need> known = EnumSet.noneOf(Need.class);
    Rule curious =
        EspValidatorTest.rule(
            RuleInfo.of("ACME-4", Severity.ADVICE).needs(Need.PROFILE_OR_WIRE).build(),
            (subject, reporter) ->
                Arrays.stream(Need.values()).filter(subject::knows).forEach(known::add));
    EspValidator.builder().rule(curious).build().validate(input);
    return known;
  }
}
