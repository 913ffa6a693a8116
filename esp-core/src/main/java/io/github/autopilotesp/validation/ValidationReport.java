package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a validation, the most severe first, and the rules that could not be evaluated.
 * The order is deterministic. Immutable.
 */
public final class ValidationReport implements JsonForm {
  private final List<Finding> findings;
  private final List<NotEvaluated> notEvaluated;
  private final int rulesRun;
  private final List<RuleInfo> rules;
  private final @Nullable ProfileDocument document;

  ValidationReport(
      List<Finding> findings,
      List<NotEvaluated> notEvaluated,
      int rulesRun,
      List<RuleInfo> rules,
      @Nullable ProfileDocument document) {
    this.findings = List.copyOf(findings);
    this.notEvaluated = List.copyOf(notEvaluated);
    this.rulesRun = rulesRun;
    this.rules = rules;
    this.document = document;
  }

  /**
   * Returns all findings, the most severe first, including silenced ones and those about the
   * surroundings.
   *
   * @return the findings; unmodifiable
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns the findings of one severity that count ({@link Finding#counts()}).
   *
   * @param severity the severity, after overrides
   * @return the findings in report order
   */
  public List<Finding> findings(Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return findings.stream()
        .filter(finding -> finding.counts() && finding.severity() == severity)
        .toList();
  }

  /**
   * Returns the errors that count.
   *
   * @return the findings in report order
   */
  public List<Finding> errors() {
    return findings(Severity.ERROR);
  }

  /**
   * Returns the findings that an override silenced. They do not count.
   *
   * @return the findings in report order
   */
  public List<Finding> silenced() {
    return findings.stream().filter(Finding::isSilenced).toList();
  }

  /**
   * Returns the findings about other objects in the tenant. They never block an apply.
   *
   * @return the findings in report order, without silenced ones
   */
  public List<Finding> surroundings() {
    return findings.stream().filter(finding -> !finding.counts() && !finding.isSilenced()).toList();
  }

  /**
   * Returns the rules that could not be evaluated, completely or in part, and why.
   *
   * @return one entry for each rule and part, in rule order
   */
  public List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  /**
   * Returns the number of rules that were evaluated, at least in part.
   *
   * @return the number of rules
   */
  public int rulesRun() {
    return rulesRun;
  }

  /**
   * Returns the rules of the validator, whether or not they ran.
   *
   * @return the description of each, ordered by id
   */
  public List<RuleInfo> rules() {
    return rules;
  }

  /**
   * Finds the location of a finding in the document.
   *
   * @param finding a finding of this report
   * @return the location, or empty if no document was checked or it was not read from a file
   */
  public Optional<SourceLocation> locate(Finding finding) {
    Objects.requireNonNull(finding, "finding");
    return document == null || finding.concern().kind() == Concern.Kind.SURROUNDINGS
        ? Optional.empty()
        : document.locate(finding.documentPath());
  }

  /**
   * Finds the location of a finding in the other file of an overlay and its base.
   *
   * @param finding a finding of this report
   * @return the location, or empty if there is no other file
   */
  public Optional<SourceLocation> locateInOther(Finding finding) {
    Objects.requireNonNull(finding, "finding");
    return document == null || finding.concern().kind() == Concern.Kind.SURROUNDINGS
        ? Optional.empty()
        : document.locateInOther(finding.documentPath());
  }

  Optional<String> sourceLine(SourceLocation location) {
    return document == null ? Optional.empty() : document.sourceLine(location);
  }

  /**
   * Returns whether an error blocks an apply.
   *
   * @return true if an error counts
   */
  public boolean hasErrors() {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && finding.counts()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Throws if an error blocks an apply.
   *
   * @throws ValidationException if {@link #hasErrors()}
   */
  public void throwOnErrors() {
    if (hasErrors()) {
      throw new ValidationException(this);
    }
  }

  /**
   * Writes the report for people, without color and wrapping.
   *
   * @return lines of text
   */
  public String toText() {
    return toText(ReportStyle.plain());
  }

  /**
   * Writes the report for people: grouped, the most severe first, with the line of the document and
   * a caret if a document was checked.
   *
   * @param style width and color, such as {@link ReportStyle#forTerminal()}
   * @return lines of text
   */
  public String toText(ReportStyle style) {
    Objects.requireNonNull(style, "style");
    return ReportText.write(this, style);
  }

  /**
   * Writes the report as Markdown, for a comment in a pull request. Names, values and reasons are
   * escaped.
   *
   * @return Markdown
   */
  public String toMarkdown() {
    return ReportMarkdown.of(this);
  }

  /**
   * Writes the report as SARIF 2.1.0, for code-scanning tools: with the rules, their help, and the
   * locations in the document. Silenced findings, and findings about the tenant's other profiles,
   * are suppressed.
   *
   * @param rulesPage the public address of the project's {@code docs/rules.md}, for links in the
   *     help of rules
   * @return a JSON object
   */
  public String toSarif(URI rulesPage) {
    Objects.requireNonNull(rulesPage, "rulesPage");
    return ReportSarif.write(this, rulesPage);
  }

  /**
   * Writes the report for programs. The format has a version, {@code formatVersion}.
   *
   * @return a JSON object
   */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** Same as {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
