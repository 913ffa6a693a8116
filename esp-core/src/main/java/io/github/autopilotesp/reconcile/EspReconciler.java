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
 * Brings the ESP profiles of a tenant to what a set says: plan, look at the plan, apply.
 *
 * <pre>{@code
 * EspReconciler reconciler = EspReconciler.forTenant(tenant);
 * EspPlan plan = reconciler.plan(EspProfileSet.of(profile));
 * System.out.println(plan.toText());
 * ApplyReport report = reconciler.apply(plan);
 * }</pre>
 *
 * <p>A profile is known by its name among the tenant's custom profiles. Profiles outside the set
 * are left alone. Applying can be repeated: a run that ended anywhere is finished by planning and
 * applying again. Thread-safe; it keeps nothing between two calls and does not close the tenant.
 */
public final class EspReconciler {
  /** How long reads may lag behind writes unless told otherwise. */
  public static final Duration DEFAULT_SETTLE_TIME = Duration.ofSeconds(30);

  /** How long an apply may take unless told otherwise. */
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
   * A reconciler with the defaults.
   *
   * @param tenant the tenant
   * @return the reconciler
   */
  public static EspReconciler forTenant(IntuneTenant tenant) {
    return builder(tenant).build();
  }

  /**
   * Starts a reconciler that waits differently.
   *
   * @param tenant the tenant
   * @return a builder with the defaults
   */
  public static Builder builder(IntuneTenant tenant) {
    return new Builder(tenant);
  }

  /**
   * Compares a set with the tenant. Nothing is written.
   *
   * @param desired what should be
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another: a name twice in the set
   *     or in the tenant
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired) {
    return plan(desired, PlanOptions.none());
  }

  /**
   * Compares a set with the tenant. Nothing is written.
   *
   * @param desired what should be
   * @param options what else to take into account
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another: a name twice in the set
   *     or in the tenant
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(EspProfileSet desired, PlanOptions options) {
    Objects.requireNonNull(desired, "desired");
    return named(EspPlan.between(desired, tenant.profiles().listing(), options));
  }

  /**
   * Looks up the names of a document, and compares what it says with the tenant. Nothing is
   * written. The plan keeps what the document says beside its profiles: rule overrides, what it
   * manages, and where everything stands in the file, so that a refusal can say it.
   *
   * @param document what should be
   * @return what would change
   * @throws UnresolvedReferencesException if any name is missing or ambiguous in the tenant
   * @throws PlanRefusedException if a profile cannot be told from another, or something would
   *     change that nobody wrote and that has no certain default
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan plan(ProfileDocument document) {
    return plan(document, PlanOptions.none());
  }

  /**
   * As {@link #plan(ProfileDocument)}, with options.
   *
   * @param document what should be
   * @param options what else to take into account
   * @return what would change
   * @throws UnresolvedReferencesException if any name is missing or ambiguous in the tenant
   * @throws PlanRefusedException if a profile cannot be told from another, or something would
   *     change that nobody wrote and that has no certain default
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

  /** Asks for what no rule has asked for. */
  private static Map<String, String> names(EspPlan plan, ValidationInput input) {
    List<EspProfile> shown = plan.changes().stream().flatMap(SameAsReviewed::shown).toList();
    return input.catalog().orElseThrow().names(shown);
  }

  /**
   * Plans to bring profiles back to what a snapshot says, to the letter: an owner's marker goes or
   * comes with the description. A profile that was deleted since is created again, with a new id
   * and without the properties that the library does not know.
   *
   * @param snapshot what {@link ApplyEvent.SnapshotTaken} handed over
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another
   * @throws TenantException if the tenant cannot be read
   */
  public EspPlan planRestore(Snapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    return named(EspPlan.restoring(snapshot, tenant.profiles().listing()));
  }

  /**
   * Makes sure that one profile is configured and assigned as it says, and writes nothing if it is:
   * the tutorial's "already configured, skip this step" (TUTORIAL).
   *
   * @param profile what should be
   * @return what became of it; without outcomes if nothing was to be done
   * @throws PlanRefusedException if two profiles of the tenant bear the name
   * @throws ValidationException if a documented rule rules the profile out
   * @throws TenantException if the tenant cannot be read
   */
  public ApplyReport ensure(EspProfile profile) {
    return apply(plan(EspProfileSet.of(profile)));
  }

  /**
   * Checks what a plan wants by the documented rules, as {@link #apply} does before it writes: the
   * set, beside the profiles that the plan saw, with the apps, groups, filters and scope tags that
   * they name, and with what the plan does. Overrides of the planned document hold.
   *
   * @param plan the plan
   * @return the findings about the set that the plan is made of
   */
  public ValidationReport validate(EspPlan plan) {
    return validator.validate(input(plan));
  }

  /**
   * Carries out a plan, and reads back what was written.
   *
   * @param plan the plan; what has moved since is left alone
   * @return what became of each change
   * @throws ValidationException if a documented rule rules the set out, and nothing overrides it
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something has moved
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan) {
    return apply(plan, ApplyListener.none());
  }

  /**
   * Carries out a plan, and reads back what was written.
   *
   * @param plan the plan; what has moved since is left alone
   * @param listener is told how it goes on
   * @return what became of each change
   * @throws ValidationException if a documented rule rules the set out, and nothing overrides it
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something has moved
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, ApplyListener listener) {
    Objects.requireNonNull(listener, "listener");
    return apply(plan, listener, new Cancellation());
  }

  /**
   * Carries out a plan, and reads back what was written.
   *
   * @param plan the plan; what has moved since is left alone
   * @param listener is told how it goes on
   * @param cancellation ends it in good order
   * @return what became of each change
   * @throws ValidationException if a documented rule rules the set out, and nothing overrides it
   * @throws PlanRefusedException if the plan was made for another tenant, or is strict and
   *     something has moved
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, ApplyListener listener, Cancellation cancellation) {
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    Pace pace = new Pace(clock, sleeper, settleTime, deadline, cancellation);
    // An apply that is cancelled while it waits needs no turn: it writes nothing.
    ApplyTurns.Turn turn = ApplyTurns.take(tenant, plan.tenantId(), cancellation::isCancelled);
    try {
      return runner(plan, pace, listener).apply();
    } finally {
      turn.giveBack();
    }
  }

  /** Looks first whether it is the tenant, then whether it may be done, and by whose names. */
  private ApplyRunner runner(EspPlan plan, Pace pace, ApplyListener listener) {
    Instant begun = clock.instant();
    if (plan.isEmpty()) {
      if (!plan.requestedOperations().isEmpty()) {
        validate(plan).throwOnErrors(); // asked for what no change can be, such as another name
      }
      return new ApplyRunner(
          tenant,
          PlannedGoals.of(plan, Map.of()),
          new ApplyRunner.Seen(begun, begun, List.of()),
          pace,
          listener);
    }
    ProfileListing listing = tenant.profiles().listing();
    ApplyRunner.Seen seen = new ApplyRunner.Seen(begun, clock.instant(), listing.profiles());
    SameAsReviewed.checkTenant(plan, listing.tenantId());
    ValidationInput input = input(plan);
    validator.validate(input).throwOnErrors();
    return new ApplyRunner(tenant, PlannedGoals.of(plan, names(plan, input)), seen, pace, listener);
  }

  /**
   * Single writes, at the pace of this reconciler.
   *
   * @return the writes
   */
  public ProfileWrites writes() {
    return new ProfileWrites(
        tenant, new Pace(clock, sleeper, settleTime, deadline, new Cancellation()));
  }

  /**
   * Carries out a plan if it is the one that was approved: what a pipeline does between the person
   * who read a rendering and a file that others could write.
   *
   * @param plan the plan
   * @param approvedDigest the {@link EspPlan#digest()} that the approved rendering showed
   * @return what became of each change
   * @throws PlanRefusedException if the plan has another digest, is of another tenant, or is strict
   *     and something has moved
   * @throws ValidationException if a documented rule rules the set out, and nothing overrides it
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(EspPlan plan, String approvedDigest) {
    Objects.requireNonNull(approvedDigest, "approvedDigest");
    return apply(SameAsReviewed.approved(plan, approvedDigest));
  }

  /**
   * As {@link #apply(EspPlan, String)}, with progress and a way to end it.
   *
   * @param plan the plan
   * @param approvedDigest the {@link EspPlan#digest()} that the approved rendering showed
   * @param listener is told how it goes on
   * @param cancellation ends it in good order
   * @return what became of each change
   * @throws PlanRefusedException if the plan has another digest, is of another tenant, or is strict
   *     and something has moved
   * @throws ValidationException if a documented rule rules the set out, and nothing overrides it
   * @throws TenantException if the tenant cannot be read at the start; later failures are in the
   *     report
   */
  public ApplyReport apply(
      EspPlan plan, String approvedDigest, ApplyListener listener, Cancellation cancellation) {
    Objects.requireNonNull(approvedDigest, "approvedDigest");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    return apply(SameAsReviewed.approved(plan, approvedDigest), listener, cancellation);
  }

  /** The rules that only warn ask the tenant for much that no refusal needs. */
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
     * Sets what tells the time.
     *
     * @param clock the tenant's clock unless set
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets what waits.
     *
     * @param sleeper the tenant's unless set
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
      return this;
    }

    /**
     * Sets how long reads may lag behind writes: what is in doubt is looked for that long.
     *
     * @param settleTime not negative; 30 seconds unless set; zero trusts the first read
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder settleTime(Duration settleTime) {
      this.settleTime = notNegative("settleTime", settleTime);
      return this;
    }

    /**
     * Sets how long a whole apply may take. Nothing is begun after it; the report says what was not
     * done or not seen. A request that is under way then ends by its own time limit.
     *
     * @param deadline not negative; 15 minutes unless set
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
     * Sets what checks a plan before it is applied. An override of a rule, with its reason, is the
     * way to apply what the rule rules out.
     *
     * @param validator unless set, the rules of {@link EspValidator#standard()} that can refuse:
     *     those with the severity ERROR
     * @return this builder
     */
    public Builder validator(EspValidator validator) {
      this.validator = Objects.requireNonNull(validator, "validator");
      return this;
    }

    /**
     * Says which deployment the profiles are meant for, so that more rules can look.
     *
     * @param scenario not known unless set
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
