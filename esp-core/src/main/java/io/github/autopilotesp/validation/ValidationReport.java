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
 * What a validation found, the worst first, and what it could not say. The order is the same each
 * time for the same input. Immutable.
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
   * All findings, the worst first; those that are silenced or about the surroundings included.
   *
   * @return the findings; not modifiable
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The findings of one severity that count ({@link Finding#counts()}).
   *
   * @param severity the severity, after overrides
   * @return the findings in the report's order
   */
  public List<Finding> findings(Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return findings.stream()
        .filter(finding -> finding.counts() && finding.severity() == severity)
        .toList();
  }

  /**
   * The errors that count.
   *
   * @return the findings in the report's order
   */
  public List<Finding> errors() {
    return findings(Severity.ERROR);
  }

  /**
   * The findings that an override silenced. They count for nothing.
   *
   * @return the findings in the report's order
   */
  public List<Finding> silenced() {
    return findings.stream().filter(Finding::isSilenced).toList();
  }

  /**
   * The findings about what a tenant holds beside what was checked. They refuse nothing.
   *
   * @return the findings in the report's order, without those that are silenced
   */
  public List<Finding> surroundings() {
    return findings.stream().filter(finding -> !finding.counts() && !finding.isSilenced()).toList();
  }

  /**
   * The rules that could not speak, about everything or about a part, and why.
   *
   * @return one entry for each rule and part, in the order of the rules
   */
  public List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  /**
   * How many rules ran, at least about something.
   *
   * @return the number of rules
   */
  public int rulesRun() {
    return rulesRun;
  }

  /**
   * The rules of the validator, whether or not they ran.
   *
   * @return what is to be known about each, in the order of their ids
   */
  public List<RuleInfo> rules() {
    return rules;
  }

  /**
   * Looks for the place in the document that a finding is about.
   *
   * @param finding a finding of this report
   * @return the place, or empty if no document was checked or it was not read from a file
   */
  public Optional<SourceLocation> locate(Finding finding) {
    Objects.requireNonNull(finding, "finding");
    return document == null || finding.concern().kind() == Concern.Kind.SURROUNDINGS
        ? Optional.empty()
        : document.locate(finding.documentPath());
  }

  /**
   * Looks for the place in the other file, where the document extends a base.
   *
   * @param finding a finding of this report
   * @return the place, or empty if there is no other file
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
   * Tells whether something stands in the way of an apply.
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
   * Throws if something stands in the way of an apply.
   *
   * @throws ValidationException if {@link #hasErrors()}
   */
  public void throwOnErrors() {
    if (hasErrors()) {
      throw new ValidationException(this);
    }
  }

  /**
   * Writes the report for a person, without colour and without wrapping.
   *
   * @return lines of text
   */
  public String toText() {
    return toText(ReportStyle.plain());
  }

  /**
   * Writes the report for a person: grouped, the worst first, with the line of the document and a
   * caret where a document was checked.
   *
   * @param style width and colour, such as {@link ReportStyle#forTerminal()}
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
   * places in the document. What is silenced, or about the tenant's other profiles, is suppressed.
   *
   * @param rulesPage the address under which the project's {@code docs/rules.md} can be read; the
   *     help of a rule points into it
   * @return a JSON object
   */
  public String toSarif(URI rulesPage) {
    Objects.requireNonNull(rulesPage, "rulesPage");
    return ReportSarif.write(this, rulesPage);
  }

  /**
   * Writes the report for a program. The format has a version, {@code formatVersion}.
   *
   * @return a JSON object
   */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** The same as {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
