package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.ValidationException;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.validation.ValidationReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings the ESP profiles of a tenant to a desired set: plan, review the plan, apply.
 *
 * <pre>{@code
 * EspReconciler reconciler = EspReconciler.forTenant(tenant);
 * EspPlan plan = reconciler.plan(EspProfileSet.of(profile));
 * System.out.println(plan.toText());
 * ApplyReport report = reconciler.apply(plan);
 * }</pre>
 *
 * <p>A profile is identified by its name among the tenant's custom profiles. Profiles outside the
 * set are unaffected. Applying can be repeated: a run that stopped at any point is completed by
 * planning and applying again. Thread-safe; it keeps no state between calls and does not close the
 * tenant.
 */
public final class EspReconciler {
  /** How long reads may lag behind writes, by default. */
  public static final Duration DEFAULT_SETTLE_TIME = Duration.ofSeconds(30);

  /** How long an apply may take, by default. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(15);

  private final IntuneTenant tenant;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration settleTime;
  private final Duration deadline;
  private final EspValidator validator;
  private final Optional<Scenario> scenario;

  private EspReconciler(Builder builder) {
    tenant = builder.tenant;
    clock = builder.clock;
    sleeper = builder.sleeper;
    settleTime = builder.settleTime;
    deadline = builder.deadline;
    validator = builder.validator;
    scenario = builder.scenario;
  }

  /**
   * Creates a reconciler with the defaults.
   *
   * @param tenant the tenant
   * @return the reconciler
   */
  public static EspReconciler forTenant(IntuneTenant tenant) {
    return builder(tenant).build();
  }

  /**
   * Starts building a reconciler with other settings.
   *
   * @param tenant the tenant
   * @return a builder with the defaults
   */
  public static Builder builder(IntuneTenant tenant) {
    return new Builder(tenant);
  }

  /**
   * Compares a set with the tenant, without writing anything.
   *
   * @param desired the desired profiles
   * @return the plan
   * @throws PlanRefusedException if profiles cannot be told apart because a name occurs twice in
   *     the set or in the tenant
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired) {
    return plan(desired, PlanOptions.none());
  }

  /**
   * Compares a set with the tenant, without writing anything.
   *
   * @param desired the desired profiles
   * @param options the options
   * @return the plan
   * @throws PlanRefusedException if profiles cannot be told apart because a name occurs twice in
   *     the set or in the tenant
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired, PlanOptions options) {
    Objects.requireNonNull(desired, "desired");
    return named(EspPlan.between(desired, tenant.profiles().listing(), options));
  }

  /**
   * Looks up the names in a document and compares it with the tenant, without writing anything. The
   * plan also keeps the document's rule overrides, what it manages, and its positions in the file,
   * so that a refusal can name them.
   *
   * @param document the desired profiles
   * @return the plan
   * @throws UnresolvedReferencesException if any name is missing or ambiguous in the tenant
   * @throws PlanRefusedException if profiles cannot be told apart, or a setting that is written
   *     nowhere and has no certain default would change
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(ProfileDocument document) {
    return plan(document, PlanOptions.none());
  }

  /**
   * As {@link #plan(ProfileDocument)}, with options.
   *
   * @param document the desired profiles
   * @param options the options
   * @return the plan
   * @throws UnresolvedReferencesException if any name is missing or ambiguous in the tenant
   * @throws PlanRefusedException if profiles cannot be told apart, or a setting that is written
   *     nowhere and has no certain default would change
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(ProfileDocument document, PlanOptions options) {
    ProfileDocument withIds = document.withIds(tenant);
    return named(EspPlan.between(withIds, tenant.profiles().listing(), options));
  }

  private EspPlan named(EspPlan plan) {
    return plan.isEmpty() ? plan : plan.withNames(names(plan, input(plan)));
  }

  private ValidationInput input(EspPlan plan) {
    ValidationInput input = plan.validationInput().catalogOf(tenant);
    return scenario.map(input::scenario).orElse(input);
  }

  /** Looks up the names that no rule has looked up. */
  private static Map<String, String> names(EspPlan plan, ValidationInput input) {
    List<EspProfile> shown = plan.changes().stream().flatMap(ReviewCheck::shown).toList();
    return input.catalog().orElseThrow().names(shown);
  }

  /**
   * Plans to restore profiles exactly to a snapshot: owner markers are restored along with the
   * descriptions. A profile that was deleted since is created again, with a new id and without the
   * properties that the library does not know.
   *
   * @param snapshot the snapshot from {@link ApplyEvent.SnapshotTaken}
   * @return the plan
   * @throws PlanRefusedException if profiles cannot be told apart
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan planRestore(Snapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    return named(EspPlan.restoring(snapshot, tenant.profiles().listing()));
  }

  /**
   * Makes sure that one profile is configured and assigned as given, and writes nothing if it
   * already is: the tutorial's "already configured, skip this step" (TUTORIAL).
   *
   * @param profile the desired profile
   * @return the report; without outcomes if there was nothing to do
   * @throws PlanRefusedException if two profiles of the tenant have this name
   * @throws ValidationException if a documented rule reports an error
   * @throws TenantException if the tenant cannot be read
   */
  public ApplyReport ensure(EspProfile profile) {
    return apply(plan(EspProfileSet.of(profile)));
  }

  /**
   * Checks a plan by the documented rules, as {@link #apply} does before it writes: the set
   * together with the tenant's profiles that the plan saw, the apps, groups, filters and scope tags
   * that they refer to, and the planned changes. Overrides in the planned document apply.
   *
   * @param plan the plan
   * @return the findings about the plan's set
   */
  public ValidationReport validate(EspPlan plan) {
    return validator.validate(input(plan));
  }

  /**
   * Applies a plan and reads back what was written.
   *
   * @param plan the plan; what was changed since it was made is left alone
   * @return the report, with the outcome of each change
   * @throws ValidationException if a documented rule reports an error that is not overridden
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something was changed since it was made
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan) {
    return apply(plan, ApplyListener.none());
  }

  /**
   * Applies a plan and reads back what was written.
   *
   * @param plan the plan; what was changed since it was made is left alone
   * @param listener receives progress
   * @return the report, with the outcome of each change
   * @throws ValidationException if a documented rule reports an error that is not overridden
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something was changed since it was made
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, ApplyListener listener) {
    Objects.requireNonNull(listener, "listener");
    return apply(plan, listener, new Cancellation());
  }

  /**
   * Applies a plan and reads back what was written.
   *
   * @param plan the plan; what was changed since it was made is left alone
   * @param listener receives progress
   * @param cancellation stops it cleanly
   * @return the report, with the outcome of each change
   * @throws ValidationException if a documented rule reports an error that is not overridden
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something was changed since it was made
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, ApplyListener listener, Cancellation cancellation) {
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    ApplyTiming timing = new ApplyTiming(clock, sleeper, settleTime, deadline, cancellation);
    // An apply that is cancelled while it waits needs no turn: it writes nothing.
    ApplyTurns.Turn turn = ApplyTurns.take(tenant, plan.tenantId(), cancellation::isCancelled);
    try {
      return runner(plan, timing, listener).apply();
    } finally {
      turn.giveBack();
    }
  }

  /** Checks the tenant first, then the rules, then the names. */
  private ApplyRunner runner(EspPlan plan, ApplyTiming timing, ApplyListener listener) {
    Instant begun = clock.instant();
    if (plan.isEmpty()) {
      if (!plan.requestedOperations().isEmpty()) {
        validate(plan).throwOnErrors(); // asks for what no change can do, such as another name
      }
      return new ApplyRunner(
          tenant,
          PlannedGoals.of(plan, Map.of()),
          new ApplyRunner.Seen(begun, begun, List.of()),
          timing,
          listener);
    }
    ProfileListing listing = tenant.profiles().listing();
    ApplyRunner.Seen seen = new ApplyRunner.Seen(begun, clock.instant(), listing.profiles());
    ReviewCheck.checkTenant(plan, listing.tenantId());
    ValidationInput input = input(plan);
    validator.validate(input).throwOnErrors();
    return new ApplyRunner(
        tenant, PlannedGoals.of(plan, names(plan, input)), seen, timing, listener);
  }

  /**
   * Returns single writes with the timing of this reconciler.
   *
   * @return the writes
   */
  public ProfileWrites writes() {
    return new ProfileWrites(
        tenant, new ApplyTiming(clock, sleeper, settleTime, deadline, new Cancellation()));
  }

  /**
   * Applies a plan if it is the approved one: for pipelines, in which a person approves a
   * rendering, but the plan is then read from a file that others could have written.
   *
   * @param plan the plan
   * @param approvedDigest the {@link EspPlan#digest()} that the approved rendering showed
   * @return the report, with the outcome of each change
   * @throws PlanRefusedException if the plan has another digest, was made for another tenant, or is
   *     strict and something was changed since it was made
   * @throws ValidationException if a documented rule reports an error that is not overridden
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, String approvedDigest) {
    Objects.requireNonNull(approvedDigest, "approvedDigest");
    return apply(ReviewCheck.approved(plan, approvedDigest));
  }

  /**
   * As {@link #apply(EspPlan, String)}, with progress and cancellation.
   *
   * @param plan the plan
   * @param approvedDigest the {@link EspPlan#digest()} that the approved rendering showed
   * @param listener receives progress
   * @param cancellation stops it cleanly
   * @return the report, with the outcome of each change
   * @throws PlanRefusedException if the plan has another digest, was made for another tenant, or is
   *     strict and something was changed since it was made
   * @throws ValidationException if a documented rule reports an error that is not overridden
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(
      EspPlan plan, String approvedDigest, ApplyListener listener, Cancellation cancellation) {
    Objects.requireNonNull(approvedDigest, "approvedDigest");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    return apply(ReviewCheck.approved(plan, approvedDigest), listener, cancellation);
  }

  /** The rules that only warn need many reads that no refusal needs. */
  private static final class OnlyErrors {
    static final EspValidator VALIDATOR = EspValidator.builder().atLeast(Severity.ERROR).build();
  }

  /** Builds {@link EspReconciler}. Not safe for use by several threads. */
  public static final class Builder {
    private final IntuneTenant tenant;
    private Clock clock;
    private Sleeper sleeper;
    private Duration settleTime = DEFAULT_SETTLE_TIME;
    private Duration deadline = DEFAULT_DEADLINE;
    private EspValidator validator = OnlyErrors.VALIDATOR;
    private Optional<Scenario> scenario = Optional.empty();

    Builder(IntuneTenant tenant) {
      this.tenant = Objects.requireNonNull(tenant, "tenant");
      this.clock = tenant.clock();
      this.sleeper = tenant.sleeper();
    }

    /**
     * Sets the clock.
     *
     * @param clock the clock; by default, the tenant's
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets what waits.
     *
     * @param sleeper the sleeper; by default, the tenant's
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
      return this;
    }

    /**
     * Sets how long reads may lag behind writes: writes with an unknown outcome are looked for in
     * reads for this long.
     *
     * @param settleTime not negative; by default, 30 seconds; zero trusts the first read
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder settleTime(Duration settleTime) {
      this.settleTime = notNegative("settleTime", settleTime);
      return this;
    }

    /**
     * Sets how long a whole apply may take. Nothing is started afterwards; the report says what was
     * not done or not seen. A request that is in flight at that time ends by its own time limit.
     *
     * @param deadline not negative; by default, 15 minutes
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder deadline(Duration deadline) {
      this.deadline = notNegative("deadline", deadline);
      return this;
    }

    private static Duration notNegative(String what, Duration duration) {
      if (Objects.requireNonNull(duration, what).isNegative()) {
        throw new IllegalArgumentException("The " + what + " " + duration + " is negative.");
      }
      return duration;
    }

    /**
     * Sets the validator that checks a plan before it is applied. To apply a plan in spite of a
     * rule, override the rule, with a reason.
     *
     * @param validator the validator; by default, the rules of {@link EspValidator#standard()} that
     *     can refuse a plan: those with severity ERROR
     * @return this builder
     */
    public Builder validator(EspValidator validator) {
      this.validator = Objects.requireNonNull(validator, "validator");
      return this;
    }

    /**
     * Sets the deployment that the profiles are meant for, so that more rules can be evaluated.
     *
     * @param scenario the scenario; by default, not known
     * @return this builder
     */
    public Builder scenario(Scenario scenario) {
      this.scenario = Optional.of(Objects.requireNonNull(scenario, "scenario"));
      return this;
    }

    /**
     * Builds the reconciler.
     *
     * @return the reconciler
     */
    public EspReconciler build() {
      return new EspReconciler(this);
    }
  }
}
