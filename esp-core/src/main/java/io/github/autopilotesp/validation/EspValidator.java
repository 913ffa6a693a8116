package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.validation.rules.RuleCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks profiles against the rules and reports findings and the rules that could not be evaluated.
 *
 * <pre>{@code
 * ValidationReport report = EspValidator.standard().validate(profile, Scenario.userDriven());
 * report.throwOnErrors();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Create one and reuse it.
 */
public final class EspValidator {
  private final List<RegisteredRule> rules;
  private final List<RuleInfo> described;

  /** The ids of all rules, including those that were left out. */
  private final Set<String> knownIds;

  private final List<NotEvaluated> unusable;
  private final List<RuleOverride> overrides;
  private final boolean strict;
  private final Clock clock;
  private final Map<Set<Need>, RulePlan> plans = new ConcurrentHashMap<>();

  private EspValidator(List<RegisteredRule> rules, Builder builder) {
    this.rules = List.copyOf(rules);
    this.described = this.rules.stream().map(RegisteredRule::info).toList();
    this.knownIds = builder.ids();
    this.unusable = List.copyOf(builder.unusable);
    this.overrides = List.copyOf(builder.overrides);
    this.strict = builder.strict;
    this.clock = builder.clock;
  }

  /**
   * Returns the validator with all built-in rules, each with its documented severity.
   *
   * @return the same object each time
   */
  public static EspValidator standard() {
    return Ready.STANDARD;
  }

  /**
   * Returns the validator with all built-in rules that treats warnings as errors.
   *
   * @return the same object each time
   */
  public static EspValidator strict() {
    return Ready.STRICT;
  }

  /**
   * Returns a builder with all built-in rules.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the rules of this validator, whether or not they can run.
   *
   * @return the description of each, ordered by id
   */
  public List<RuleInfo> rulesKnown() {
    return described;
  }

  /**
   * Checks one custom profile, without further context.
   *
   * @param profile the profile
   * @return the report
   */
  public ValidationReport validate(EspProfile profile) {
    Objects.requireNonNull(profile, "profile");
    return validate(ValidationInput.of(profile));
  }

  /**
   * Checks one custom profile for a deployment.
   *
   * @param profile the profile
   * @param scenario the deployment
   * @return the report
   */
  public ValidationReport validate(EspProfile profile, Scenario scenario) {
    Objects.requireNonNull(profile, "profile");
    return validate(ValidationInput.of(profile).scenario(scenario));
  }

  /**
   * Checks a set of profiles, individually and together.
   *
   * @param set the profiles
   * @return the report
   */
  public ValidationReport validate(EspProfileSet set) {
    return validate(ValidationInput.of(set));
  }

  /**
   * Checks a set of profiles for a deployment.
   *
   * @param set the profiles
   * @param scenario the deployment
   * @return the report
   */
  public ValidationReport validate(EspProfileSet set, Scenario scenario) {
    return validate(ValidationInput.of(set).scenario(scenario));
  }

  /**
   * Checks a set of profiles against the tenant.
   *
   * @param set the profiles
   * @param tenant the tenant, to read its profiles and the objects that the profiles refer to
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     if anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validate(EspProfileSet set, IntuneTenant tenant) {
    return validate(ValidationInput.of(set).tenant(tenant));
  }

  /**
   * Checks a set of profiles against the tenant, for a deployment.
   *
   * @param set the profiles
   * @param tenant the tenant, to read its profiles and the objects that the profiles refer to
   * @param scenario the deployment
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     if anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validate(EspProfileSet set, IntuneTenant tenant, Scenario scenario) {
    return validate(ValidationInput.of(set).tenant(tenant).scenario(scenario));
  }

  /**
   * Checks a document, including its overrides, without a tenant. Names are not looked up, and
   * rules that need a tenant are listed as not evaluated.
   *
   * @param document the document, with names or with ids
   * @return the report, with line numbers
   */
  public ValidationReport validate(ProfileDocument document) {
    return validate(ValidationInput.of(document));
  }

  /**
   * Checks a document without a tenant, for a deployment.
   *
   * @param document the document, with names or with ids
   * @param scenario the deployment
   * @return the report, with line numbers
   */
  public ValidationReport validate(ProfileDocument document, Scenario scenario) {
    return validate(ValidationInput.of(document).scenario(scenario));
  }

  /**
   * Checks the profiles of a tenant.
   *
   * @param tenant the tenant
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     if anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validateTenant(IntuneTenant tenant) {
    return validate(ValidationInput.ofTenant(tenant.profiles().list()).catalogOf(tenant));
  }

  /**
   * Checks a JSON object that should be an ESP profile. Any object is accepted.
   *
   * @param wire the object
   * @return the report
   */
  public ValidationReport validateWire(WireObject wire) {
    return validate(ValidationInput.ofWire(wire));
  }

  /**
   * Checks an input with all its context.
   *
   * @param input the profiles to check and their context
   * @return the report
   */
  public ValidationReport validate(ValidationInput input) {
    return new ValidationRun(
            input,
            planFor(input),
            rules,
            knownIds,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .run(overrides, strict, unusable, described);
  }

  private RulePlan planFor(ValidationInput input) {
    Set<Need> known = input.needsMet();
    if (!input.reasonsForUnknown().isEmpty()) {
      return RulePlan.of(rules, known, input.reasonsForUnknown());
    }
    RulePlan plan = plans.get(known);
    if (plan == null) {
      plan = RulePlan.of(rules, known, Map.of());
      plans.put(known, plan);
    }
    return plan;
  }

  private static final class Ready {
    static final EspValidator STANDARD = builder().build();
    static final EspValidator STRICT = builder().warningsAsErrors().build();
  }

  /** Builds {@link EspValidator}. Not thread-safe. */
  public static final class Builder {
    private final List<RegisteredRule> rules = new ArrayList<>();
    private final List<NotEvaluated> unusable = new ArrayList<>();
    private final List<RuleOverride> overrides = new ArrayList<>();
    private Predicate<RuleInfo> selection = info -> true;
    private boolean strict;
    private Clock clock = Clock.systemUTC();

    private Builder() {
      for (Rule rule : RuleCatalog.rules()) {
        rules.add(new RegisteredRule(rules.size(), rule, rule.info()));
      }
    }

    /**
     * Adds a custom rule. A rule whose {@link Rule#info()} fails is listed in every report.
     *
     * @param rule the rule
     * @return this builder
     * @throws IllegalArgumentException if its id is already used or reserved for the library
     */
    public Builder rule(Rule rule) {
      RuleInfo info = describe(rule);
      if (info != null) {
        requireFree(info.id());
        rules.add(new RegisteredRule(rules.size(), rule, info));
      }
      return this;
    }

    /**
     * Adds the rules that {@link ServiceLoader} finds with the class loader of the calling thread.
     *
     * @return this builder
     * @throws IllegalArgumentException if an id is already used or reserved for the library
     */
    public Builder discoverRules() {
      return discoverRules(Thread.currentThread().getContextClassLoader());
    }

    /**
     * Adds the rules that {@link ServiceLoader} finds. A rule that cannot be loaded, or whose
     * {@link Rule#info()} fails, is listed in every report.
     *
     * @param loader where to look
     * @return this builder
     * @throws IllegalArgumentException if an id is already used or reserved for the library
     */
    public Builder discoverRules(ClassLoader loader) {
      Objects.requireNonNull(loader, "loader");
      Iterator<ServiceLoader.Provider<Rule>> found =
          ServiceLoader.load(Rule.class, loader).stream().iterator();
      while (true) {
        try {
          if (!found.hasNext()) {
            return this;
          }
          rule(found.next().get());
        } catch (ServiceConfigurationError e) {
          addUnusable("(a rule that cannot be loaded)", e);
        }
      }
    }

    private @Nullable RuleInfo describe(Rule rule) {
      try {
        return Objects.requireNonNull(rule.info(), "info()");
      } catch (RuntimeException | LinkageError e) {
        addUnusable(rule.getClass().getName(), e);
        return null;
      }
    }

    private void addUnusable(String name, Throwable why) {
      unusable.add(
          new NotEvaluated(
              name,
              NotEvaluated.Cause.RULE_FAILED,
              Concern.WHOLE,
              "",
              "the rule cannot be used: " + why));
    }

    private void requireFree(String id) {
      if (id.indexOf('-') < 0) {
        throw new IllegalArgumentException(
            "The id " + id + " is reserved for the library. Give your rule an id such as ACME-7.");
      }
      for (RegisteredRule rule : rules) {
        if (rule.info().id().equals(id)) {
          throw new IllegalArgumentException(
              "There are two rules with the id " + id + ". Give your rule another id.");
        }
      }
    }

    private Set<String> known(String... ids) {
      Set<String> named = Set.copyOf(List.of(ids));
      named.forEach(id -> requireSome(id, "rule, such as ESP205", info -> info.id().equals(id)));
      return named;
    }

    private void requireSome(String word, String what, Predicate<RuleInfo> condition) {
      if (rules.stream().noneMatch(rule -> condition.test(rule.info()))) {
        throw new IllegalArgumentException(
            "\"" + VisibleText.of(word, 40) + "\" is not a " + what + ". Add custom rules first.");
      }
    }

    private Set<String> ids() {
      return rules.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    }

    /**
     * Lowers or silences a rule.
     *
     * @param override the rule, its new severity, and the reason
     * @return this builder
     */
    public Builder override(RuleOverride override) {
      Objects.requireNonNull(override, "override");
      overrides.add(override);
      return this;
    }

    /**
     * Keeps only the rules of at least this severity.
     *
     * @param severity the minimum severity
     * @return this builder
     */
    public Builder atLeast(Severity severity) {
      Objects.requireNonNull(severity, "severity");
      return only(info -> info.severity().isAtLeast(severity));
    }

    /**
     * Keeps only some families of rules, such as {@code ESP3}.
     *
     * @param families the families, as in {@link RuleInfo#family()}
     * @return this builder
     * @throws IllegalArgumentException if there is no such family
     */
    public Builder onlyFamilies(String... families) {
      Set<String> named = Set.copyOf(List.of(Objects.requireNonNull(families, "families")));
      named.forEach(
          family ->
              requireSome(
                  family, "family of rules, such as ESP3", info -> info.family().equals(family)));
      return only(info -> named.contains(info.family()));
    }

    /**
     * Keeps only some rules.
     *
     * @param ids the ids of the rules; add custom rules first
     * @return this builder
     * @throws IllegalArgumentException if there is no such rule
     */
    public Builder onlyRules(String... ids) {
      Set<String> named = known(Objects.requireNonNull(ids, "ids"));
      return only(info -> named.contains(info.id()));
    }

    /**
     * Removes some rules. Unlike an override, this leaves no trace in the report.
     *
     * @param ids the ids of the rules; add custom rules first
     * @return this builder
     * @throws IllegalArgumentException if there is no such rule
     */
    public Builder withoutRules(String... ids) {
      Set<String> named = known(Objects.requireNonNull(ids, "ids"));
      return only(info -> !named.contains(info.id()));
    }

    /**
     * Keeps only those of the current rules that match a condition.
     *
     * @param condition the condition
     * @return this builder
     */
    public Builder only(Predicate<RuleInfo> condition) {
      selection = selection.and(Objects.requireNonNull(condition, "condition"));
      return this;
    }

    /**
     * Treats every warning as an error.
     *
     * @return this builder
     */
    public Builder warningsAsErrors() {
      strict = true;
      return this;
    }

    /**
     * Sets the clock for rules that depend on the date, such as whether a version of Windows is
     * still serviced. The default is the system clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Builds the validator.
     *
     * @return the validator
     */
    public EspValidator build() {
      List<RegisteredRule> selected = new ArrayList<>();
      rules.stream()
          .filter(
              rule -> selection.test(rule.info()) || rule.info().needs().contains(Need.OVERRIDES))
          .sorted(Comparator.comparing(rule -> rule.info().id()))
          .forEach(
              rule -> selected.add(new RegisteredRule(selected.size(), rule.rule(), rule.info())));
      return new EspValidator(selected, this);
    }
  }
}
