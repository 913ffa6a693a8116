package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one enrollment did, beside what was promised.
 *
 * <pre>{@code
 * EspOutcome outcome = EspOutcome.of(promise, RegistryDump.read(file).record());
 * System.out.println(outcome.sentence());
 * }</pre>
 *
 * <p>Reports leave out the device and its user, unless {@link #namingDevice()} asks for them.
 */
public final class EspOutcome implements JsonForm {
  private final Optional<Promise> promise;
  private final EnrollmentRecord record;
  private final List<OutcomeFinding> changes;
  private final boolean named;

  private EspOutcome(
      Optional<Promise> promise,
      EnrollmentRecord record,
      List<OutcomeFinding> changes,
      boolean named) {
    this.promise = promise;
    this.record = record;
    this.changes = changes;
    this.named = named;
  }

  /**
   * Compares with what was promised. Where the record knows no limit, that of the promised profile
   * counts if it is the given one; apps get the names that the tenant has for them.
   *
   * @param expected the promise, of the day or as of today
   * @param record what happened
   * @return the comparison
   */
  public static EspOutcome of(Promise expected, EnrollmentRecord record) {
    Objects.requireNonNull(expected, "expected");
    return of(expected, record, List.of());
  }

  /**
   * Compares with what was promised before and is promised now, so that a difference can be
   * explained by what changed between.
   *
   * @param before the tenant before the enrollment, which the comparison is with
   * @param after the tenant later
   * @param record what happened
   * @return the comparison
   */
  public static EspOutcome of(Promise before, Promise after, EnrollmentRecord record) {
    return of(before, record, PromiseChanges.between(before, after));
  }

  /**
   * Tells what happened, without a promise.
   *
   * @param record what happened
   * @return what can be told of it
   */
  public static EspOutcome of(EnrollmentRecord record) {
    Objects.requireNonNull(record, "record");
    return new EspOutcome(Optional.empty(), record, List.of(), false);
  }

  private static EspOutcome of(
      Promise promise, EnrollmentRecord record, List<OutcomeFinding> changes) {
    EnrollmentRecord known = record.naming(names(promise));
    boolean sameProfile = new ProfileCheck(promise, record).same().orElse(true);
    Optional<JoinType> joinType =
        record
            .scenario()
            .or(() -> Optional.of(promise.device().scenario()))
            .flatMap(it -> it.joinType());
    EnrollmentRecord limited =
        promise
            .resolution()
            .decided()
            .filter(profile -> sameProfile)
            .filter(profile -> profile.profile().settings() instanceof ShownSettings)
            .map(
                profile ->
                    EffectiveTimeout.of((ShownSettings) profile.profile().settings(), joinType))
            .map(timeout -> known.withLimit(timeout.total()))
            .orElse(known);
    return new EspOutcome(Optional.of(promise), limited, changes, false);
  }

  private static Map<String, String> names(Promise promise) {
    Map<String, String> names = new HashMap<>();
    for (MobileApp app : promise.apps().orElse(List.of())) {
      names.put(app.id().value().toLowerCase(Locale.ROOT), app.displayName());
    }
    return names;
  }

  /**
   * Has reports name the device and its user.
   *
   * @return a copy that does so
   */
  public EspOutcome namingDevice() {
    return new EspOutcome(promise, record, changes, true);
  }

  boolean namesDevice() {
    return named;
  }

  Optional<Promise> promise() {
    return promise;
  }

  Optional<ProfileCheck> profile() {
    return promise.map(it -> new ProfileCheck(it, record));
  }

  /**
   * What happened, with the names and the limit that the promise knows.
   *
   * @return the record
   */
  public EnrollmentRecord record() {
    return record;
  }

  /**
   * How it ended, in one sentence that a service desk can use.
   *
   * @return a sentence, in English
   */
  public String sentence() {
    return OutcomeSentence.of(record);
  }

  /**
   * Whether the device was given the promised profile.
   *
   * @return yes or no, or empty if one of the two is not known
   */
  public Optional<Boolean> gotPromisedProfile() {
    return profile().flatMap(ProfileCheck::same);
  }

  /**
   * The promised settings beside those on the device.
   *
   * @return one a setting; empty where the source or the promise does not tell them
   */
  public List<SettingCheck> settings() {
    return promise.map(it -> SettingChecks.of(it, record)).orElse(List.of());
  }

  /**
   * In what it differs, and what was not finished. Waits and settings are compared only where the
   * device was given the promised profile, or does not tell.
   *
   * @return the findings, in the order of their kinds
   */
  public List<OutcomeFinding> findings() {
    List<OutcomeFinding> findings = new ArrayList<>();
    profile().ifPresent(check -> findings.addAll(check.findings(changes)));
    if (gotPromisedProfile().orElse(true)) {
      findings.addAll(SettingChecks.findings(settings()));
      promise
          .flatMap(Promise::expectation)
          .ifPresent(it -> findings.addAll(new WaitChecks(it, record).findings()));
    }
    findings.addAll(WaitChecks.unfinished(record));
    return List.copyOf(findings);
  }

  /**
   * The documented symptoms that it shows.
   *
   * @return the symptoms
   */
  public List<Symptom> symptoms() {
    return Symptoms.of(record, promise);
  }

  /**
   * The outcome as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return OutcomeText.text(this);
  }

  /**
   * The outcome as Markdown.
   *
   * @return lines that end with a line feed, in English
   */
  public String toMarkdown() {
    return OutcomeText.markdown(this);
  }

  /**
   * The outcome as JSON, with a {@code formatVersion}.
   *
   * @return one JSON object, indented
   */
  public String toJson() {
    return OutcomeJson.print(this);
  }

  /**
   * The page at each minute: steps and things over the limit, as a picture with its description.
   *
   * @return an SVG document, without a script and with nothing from outside
   */
  public String timeline() {
    return OutcomeTimeline.svg(record);
  }

  @Override
  public String toString() {
    return sentence();
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
