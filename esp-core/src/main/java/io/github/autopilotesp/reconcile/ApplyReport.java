package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.ProfileId;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The result of applying a plan.
 *
 * @param outcomes one per change, in the order of the plan
 * @param notStored settings that the service did not store as requested, whatever it answered
 * @param foreignChanges changes by others to profiles that this apply wrote, left as they are
 * @param possiblyOverwritten profiles whose version rose by more than this apply wrote: it may have
 *     overwritten someone else's change
 * @param twins profiles with the same name and content that another run created at the same time,
 *     and that are still there
 * @param unconfirmed what reads did not show before the deadline, one sentence each. They may still
 *     show it later: plan again
 * @param listenerFailures the exceptions that the listener threw after the first write
 */
public record ApplyReport(
    List<ChangeOutcome> outcomes,
    List<SettingNotStored> notStored,
    List<ForeignChange> foreignChanges,
    List<ForeignChange> possiblyOverwritten,
    List<ProfileId> twins,
    List<String> unconfirmed,
    List<RuntimeException> listenerFailures)
    implements JsonForm {
  /**
   * Creates the report.
   *
   * @param outcomes one per change
   * @param notStored settings that the service did not store as requested
   * @param foreignChanges changes by others
   * @param possiblyOverwritten profiles in which someone else's change may have been overwritten
   * @param twins profiles that exist twice
   * @param unconfirmed what reads did not show
   * @param listenerFailures the exceptions that the listener threw
   */
  public ApplyReport {
    Objects.requireNonNull(outcomes, "outcomes");
    Objects.requireNonNull(notStored, "notStored");
    Objects.requireNonNull(foreignChanges, "foreignChanges");
    Objects.requireNonNull(possiblyOverwritten, "possiblyOverwritten");
    Objects.requireNonNull(twins, "twins");
    Objects.requireNonNull(listenerFailures, "listenerFailures");
    outcomes = List.copyOf(outcomes);
    notStored = List.copyOf(notStored);
    foreignChanges = List.copyOf(foreignChanges);
    possiblyOverwritten = List.copyOf(possiblyOverwritten);
    twins = List.copyOf(twins);
    unconfirmed = unconfirmed.stream().map(VisibleText::of).toList();
    listenerFailures = List.copyOf(listenerFailures);
  }

  /**
   * Rebuilds the report of an apply, offline, from its recorded evidence: one {@link
   * ApplyEvent.Recorded#line()} per line. For an apply that was killed, the report says what was
   * known by then: a write whose answer is not among the lines is {@link
   * ChangeOutcome.Status#UNKNOWN}. The report equals the one that {@link
   * EspReconciler#apply(EspPlan)} returned, except for the messages of failures and exceptions of
   * the listener, which are not recorded. Every line must be what this version of the library would
   * have done after the lines before it.
   *
   * @param evidence the lines as recorded; at most 100,000 of at most 32 Mi characters; the caller
   *     closes it
   * @return the report
   * @throws SavedStateException if it is not such evidence; it names the line
   * @throws UncheckedIOException if it cannot be read
   */
  public static ApplyReport judge(Reader evidence) {
    Objects.requireNonNull(evidence, "evidence");
    return EvidenceReplay.judge(evidence);
  }

  /**
   * Returns whether every change is in the tenant and reads have shown it. Settings that the
   * service did not store do not count; they are in {@link #notStored()}.
   *
   * @return true if nothing is left to do or to investigate
   */
  public boolean isComplete() {
    return outcomes.stream().allMatch(ChangeOutcome::isGood)
        && foreignChanges.isEmpty()
        && possiblyOverwritten.isEmpty()
        && twins.isEmpty()
        && unconfirmed.isEmpty();
  }

  /**
   * Returns the outcomes with a status.
   *
   * @param status the status
   * @return the outcomes in the order of the plan
   */
  public List<ChangeOutcome> with(ChangeOutcome.Status status) {
    Objects.requireNonNull(status, "status");
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  ApplyReport withListenerFailures(List<RuntimeException> failures) {
    return new ApplyReport(
        outcomes, notStored, foreignChanges, possiblyOverwritten, twins, unconfirmed, failures);
  }

  /**
   * Summarizes in one line how much was applied.
   *
   * @return a summary such as {@code Applied: 3 of 3 changes}
   */
  public String summary() {
    return ReportText.summary(this).toString();
  }

  /**
   * Renders the report as plain text.
   *
   * @return text of several lines, ending with a line break
   */
  public String toText() {
    return ReportText.of(this);
  }

  /**
   * Renders the report as Markdown, for a pull request or a ticket.
   *
   * @return Markdown
   */
  public String toMarkdown() {
    return ReportMarkdown.of(this);
  }

  /**
   * Renders the report as JSON, for other programs.
   *
   * @return JSON with a format version
   */
  public String toJson() {
    return ReportJson.of(this);
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
