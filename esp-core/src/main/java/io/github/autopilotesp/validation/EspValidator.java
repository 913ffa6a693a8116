package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.validation.rules.RuleCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Checks profiles by rules, and says what it found and what it could not say.
 *
 * <pre>{@code
 * ValidationReport report = EspValidator.standard().validate(profile, Scenario.userDriven());
 * report.throwOnErrors();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Make one and keep it.
 */
public final class EspValidator {
  private final List<RegisteredRule> rules;
  private final List<RuleOverride> overrides;
  private final boolean strict;
  private final Map<Set<Need>, RulePlan> plans = new ConcurrentHashMap<>();

  private EspValidator(Builder builder) {
    List<RegisteredRule> registered = new ArrayList<>();
    for (Rule rule : builder.rules) {
      RuleInfo info = rule.info();
      if (builder.selection.test(info) || info.needs().contains(Need.OVERRIDES)) {
        registered.add(new RegisteredRule(registered.size(), rule, info));
      }
    }
    this.rules = List.copyOf(registered);
    this.overrides = List.copyOf(builder.overrides);
    this.strict = builder.strict;
  }

  /**
   * The validator with all rules of the catalogue, each with its documented severity.
   *
   * @return the same object each time
   */
  public static EspValidator standard() {
    return Ready.STANDARD;
  }

  /**
   * The validator with all rules of the catalogue for which a warning counts as an error.
   *
   * @return the same object each time
   */
  public static EspValidator strict() {
    return Ready.STRICT;
  }

  /**
   * Starts with all rules of the catalogue.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The rules that this validator has, whether or not they can run.
   *
   * @return what is to be known about each, in the order of their ids
   */
  public List<RuleInfo> rulesKnown() {
    return rules.stream().map(RegisteredRule::info).toList();
  }

  /**
   * Checks one custom profile, of which nothing else is known.
   *
   * @param profile the profile
   * @return the report
   */
  public ValidationReport validate(EspProfile profile) {
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
    return validate(ValidationInput.of(profile).scenario(scenario));
  }

  /**
   * Checks a set of profiles, each on its own and all together.
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
   * Checks a set of profiles against what the tenant holds.
   *
   * @param set the profiles
   * @param tenant the tenant; it is asked for its profiles and for what the profiles name
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     where anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validate(EspProfileSet set, IntuneTenant tenant) {
    return validate(ValidationInput.of(set).tenant(tenant));
  }

  /**
   * Checks a set of profiles against what the tenant holds, for a deployment.
   *
   * @param set the profiles
   * @param tenant the tenant; it is asked for its profiles and for what the profiles name
   * @param scenario the deployment
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     where anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validate(EspProfileSet set, IntuneTenant tenant, Scenario scenario) {
    return validate(ValidationInput.of(set).tenant(tenant).scenario(scenario));
  }

  /**
   * Checks what a tenant holds.
   *
   * @param tenant the tenant
   * @return the report
   * @throws TenantException if the tenant's profiles cannot be read, or the thread is interrupted;
   *     where anything else cannot be read, the rules that need it are not evaluated
   */
  public ValidationReport validateTenant(IntuneTenant tenant) {
    return validate(ValidationInput.ofTenant(tenant.profiles().list()).catalogOf(tenant));
  }

  /**
   * Checks a JSON object that should be an ESP profile. It may be any object.
   *
   * @param wire the object
   * @return the report
   */
  public ValidationReport validateWire(WireObject wire) {
    return validate(ValidationInput.ofWire(wire));
  }

  /**
   * Checks with all that is known.
   *
   * @param input what is to be checked, and what is known around it
   * @return the report
   */
  public ValidationReport validate(ValidationInput input) {
    return new ValidationRun(input, planFor(input), rules)
        .run(overridesWith(input.overrides()), strict, List.of());
  }

  private List<RuleOverride> overridesWith(List<RuleOverride> added) {
    if (added.isEmpty()) {
      return overrides;
    }
    List<RuleOverride> all = new ArrayList<>(overrides);
    all.addAll(added);
    return all;
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

  /** Builds {@link EspValidator}. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>(RuleCatalog.rules());
    private final List<RuleOverride> overrides = new ArrayList<>();
    private Predicate<RuleInfo> selection = info -> true;
    private boolean strict;

    private Builder() {}

    /**
     * Adds a rule of one's own.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder rule(Rule rule) {
      rules.add(rule);
      return this;
    }

    /**
     * Lets a rule count for less.
     *
     * @param override the rule, what it counts for, and why
     * @return this builder
     */
    public Builder override(RuleOverride override) {
      overrides.add(override);
      return this;
    }

    /**
     * Keeps only the rules that are at least so bad.
     *
     * @param severity the least severity
     * @return this builder
     */
    public Builder atLeast(Severity severity) {
      return only(info -> info.severity().isAtLeast(severity));
    }

    /**
     * Keeps only some families of rules, such as {@code ESP3}.
     *
     * @param families the families, as {@link RuleInfo#family()} names them
     * @return this builder
     */
    public Builder onlyFamilies(String... families) {
      Set<String> named = Set.of(families);
      return only(info -> named.contains(info.family()));
    }

    /**
     * Keeps only some rules.
     *
     * @param ids the ids of the rules
     * @return this builder
     */
    public Builder onlyRules(String... ids) {
      Set<String> named = Set.of(ids);
      return only(info -> named.contains(info.id()));
    }

    /**
     * Leaves out some rules. Unlike an override this leaves no trace in the report.
     *
     * @param ids the ids of the rules
     * @return this builder
     */
    public Builder withoutRules(String... ids) {
      Set<String> named = Set.of(ids);
      return only(info -> !named.contains(info.id()));
    }

    /**
     * Keeps only the rules that a condition holds for, of those kept so far.
     *
     * @param condition the condition
     * @return this builder
     */
    public Builder only(Predicate<RuleInfo> condition) {
      selection = selection.and(condition);
      return this;
    }

    /**
     * Lets every warning count as an error.
     *
     * @return this builder
     */
    public Builder warningsAsErrors() {
      strict = true;
      return this;
    }

    /**
     * Builds the validator.
     *
     * @return the validator
     * @throws IllegalArgumentException if two rules have the same id
     */
    public EspValidator build() {
      Set<String> ids = new HashSet<>();
      for (Rule rule : rules) {
        String id = rule.info().id();
        if (!ids.add(id)) {
          throw new IllegalArgumentException(
              "There are two rules with the id " + id + ". Give your own rule another id.");
        }
      }
      rules.sort(Comparator.comparing(rule -> rule.info().id()));
      return new EspValidator(this);
    }
  }
}
