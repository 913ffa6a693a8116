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
 * What one enrollment did, compared with what was promised.
 *
 * <pre>{@code
 * EspOutcome outcome = EspOutcome.of(promise, RegistryDump.read(file).record());
 * System.out.println(outcome.sentence());
 * }</pre>
 *
 * <p>Reports omit the device and its user, unless requested with {@link #namingDevice()}.
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
   * Compares a record with a promise. If the record has no limit, that of the promised profile is
   * used if the device got it; apps get their names from the tenant.
   *
   * @param expected the promise, dated or as of today
   * @param record what happened
   * @return the comparison
   */
  public static EspOutcome of(Promise expected, EnrollmentRecord record) {
    Objects.requireNonNull(expected, "expected");
    return of(expected, record, List.of());
  }

  /**
   * Compares a record with promises before and after, so that a difference can be explained by what
   * changed in between.
   *
   * @param before the tenant before the enrollment, with which the record is compared
   * @param after the tenant later
   * @param record what happened
   * @return the comparison
   */
  public static EspOutcome of(Promise before, Promise after, EnrollmentRecord record) {
    return of(before, record, PromiseChanges.between(before, after));
  }

  /**
   * Describes what happened, without a promise.
   *
   * @param record what happened
   * @return the outcome, as far as known
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
   * Includes the device and its user in reports.
   *
   * @return a copy whose reports include them
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
   * Returns what happened, with names and the limit from the promise.
   *
   * @return the record
   */
  public EnrollmentRecord record() {
    return record;
  }

  /**
   * Returns how it ended, in one sentence for a service desk.
   *
   * @return a sentence, in English
   */
  public String sentence() {
    return OutcomeSentence.of(record);
  }

  /**
   * Returns whether the device got the promised profile.
   *
   * @return yes or no, or empty if either is unknown
   */
  public Optional<Boolean> gotPromisedProfile() {
    return profile().flatMap(ProfileCheck::same);
  }

  /**
   * Returns the comparison of the promised settings with those on the device.
   *
   * @return one check per setting; empty if either is unknown
   */
  public List<SettingCheck> settings() {
    return promise.map(it -> SettingChecks.of(it, record)).orElse(List.of());
  }

  /**
   * Returns the differences, and what was not finished. Waits and settings are compared only if the
   * device got the promised profile, or does not report it.
   *
   * @return the findings, ordered by kind
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
   * Returns the documented symptoms.
   *
   * @return the symptoms
   */
  public List<Symptom> symptoms() {
    return Symptoms.of(record, promise);
  }

  /**
   * Returns the outcome as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return OutcomeText.text(this);
  }

  /**
   * Returns the outcome as Markdown.
   *
   * @return lines that end with a line feed, in English
   */
  public String toMarkdown() {
    return OutcomeText.markdown(this);
  }

  /**
   * Returns the outcome as JSON, with a {@code formatVersion}.
   *
   * @return one JSON object, indented
   */
  public String toJson() {
    return OutcomeJson.print(this);
  }

  /**
   * Draws the page minute by minute: steps and items with the limit, and a text description.
   *
   * @return an SVG document, without scripts or external resources
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
