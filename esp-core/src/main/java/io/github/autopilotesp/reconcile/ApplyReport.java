package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.SettingNotKept;
import io.github.autopilotesp.profile.ProfileId;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What became of a plan.
 *
 * @param outcomes one per change, in the order of the plan
 * @param notKept settings that the service did not store as asked, whatever was the answer
 * @param foreignChanges changes by others of profiles that this apply wrote, left as they are
 * @param possiblyOverwritten profiles whose version rose by more than this apply wrote: somebody's
 *     change may lie under its own
 * @param twins profiles that another run created beside this one, with the same name and content,
 *     and that are still there
 * @param unconfirmed what reads did not show until the deadline, one sentence each. It may still
 *     come: plan again
 * @param listenerFailures what the listener threw after the first write
 */
public record ApplyReport(
    List<ChangeOutcome> outcomes,
    List<SettingNotKept> notKept,
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
   * @param notKept settings that the service did not store as asked
   * @param foreignChanges changes by others
   * @param possiblyOverwritten profiles under whose content somebody's change may lie
   * @param twins profiles that are there twice
   * @param unconfirmed what reads did not show
   * @param listenerFailures what the listener threw
   */
  public ApplyReport {
    Objects.requireNonNull(outcomes, "outcomes");
    Objects.requireNonNull(notKept, "notKept");
    Objects.requireNonNull(foreignChanges, "foreignChanges");
    Objects.requireNonNull(possiblyOverwritten, "possiblyOverwritten");
    Objects.requireNonNull(twins, "twins");
    Objects.requireNonNull(listenerFailures, "listenerFailures");
    outcomes = List.copyOf(outcomes);
    notKept = List.copyOf(notKept);
    foreignChanges = List.copyOf(foreignChanges);
    possiblyOverwritten = List.copyOf(possiblyOverwritten);
    twins = List.copyOf(twins);
    unconfirmed = unconfirmed.stream().map(VisibleText::of).toList();
    listenerFailures = List.copyOf(listenerFailures);
  }

  /**
   * Makes the report of an apply again, offline, from the evidence that was kept of it: one {@link
   * ApplyEvent.Recorded#line()} a line. Of an apply that died it tells what is known then: a write
   * whose answer is not among the lines is {@link ChangeOutcome.Status#UNKNOWN}. The report is the
   * one that {@link EspReconciler#apply(EspPlan)} returned, but for the words of the service and
   * what a listener threw, which are not kept. Every line has to be what this version of the
   * library would have done after the lines before it.
   *
   * @param evidence the lines as they were handed out; at most 100,000 of at most 32 Mi characters;
   *     the caller closes it
   * @return what became of the plan
   * @throws SavedStateException if it is not that; it names the line
   * @throws UncheckedIOException if it cannot be read
   */
  public static ApplyReport judge(Reader evidence) {
    Objects.requireNonNull(evidence, "evidence");
    return EvidenceReplay.judge(evidence);
  }

  /**
   * Tells whether every change is in the tenant and was seen there. Settings that the service did
   * not keep do not count: they are in {@link #notKept()}.
   *
   * @return true if nothing is left to do or to look into
   */
  public boolean isComplete() {
    return outcomes.stream().allMatch(ChangeOutcome::isGood)
        && foreignChanges.isEmpty()
        && possiblyOverwritten.isEmpty()
        && twins.isEmpty()
        && unconfirmed.isEmpty();
  }

  /**
   * The outcomes with a status.
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
        outcomes, notKept, foreignChanges, possiblyOverwritten, twins, unconfirmed, failures);
  }

  /**
   * Says in a line how much was applied.
   *
   * @return such as {@code Applied: 3 of 3 changes}
   */
  public String summary() {
    return ReportText.summary(this).toString();
  }

  /**
   * Shows the report to a person.
   *
   * @return text of several lines, ending with a line break
   */
  public String toText() {
    return ReportText.of(this);
  }

  /**
   * Writes the report for a pull request or a ticket.
   *
   * @return Markdown
   */
  public String toMarkdown() {
    return ReportMarkdown.of(this);
  }

  /**
   * Saves the report for other programs.
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
