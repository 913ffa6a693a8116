package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.ProfileKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The description of a rule. Create it once, as a constant of the rule's class. */
public final class RuleInfo {
  /** The format of an id: {@code ESP201} for built-in rules, {@code ACME-7} for custom rules. */
  private static final Pattern ID = Pattern.compile("ESP[0-9]{3}|[A-Z][A-Z0-9]{1,15}-[0-9]{1,6}");

  private final String id;
  private final Severity severity;
  private final String title;
  private final List<RuleSource> sources;
  private final String rationale;
  private final String wrong;
  private final String right;
  private final Set<Need> needs;
  private final Set<ProfileKey> reads;

  private RuleInfo(Builder builder) {
    this.id = builder.id;
    this.severity = builder.severity;
    this.title = builder.title;
    this.sources = List.copyOf(builder.sources);
    this.rationale = builder.rationale;
    this.wrong = builder.wrong;
    this.right = builder.right;
    this.needs = Collections.unmodifiableSet(EnumSet.copyOf(builder.needs));
    this.reads = Collections.unmodifiableSet(builder.reads.clone());
  }

  /**
   * Starts the description of a rule.
   *
   * @param id {@code ESP} and three digits is reserved for this library; the id of a custom rule is
   *     two to sixteen capital letters or digits, a dash, and a number, such as {@code ACME-7}
   * @param severity the default severity of a finding
   * @return a builder
   * @throws IllegalArgumentException if the id has another format
   */
  public static Builder of(String id, Severity severity) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\""
              + VisibleText.of(id, 100)
              + "\" is not a rule id. Give an own rule an id such as ACME-7.");
    }
    return new Builder(id, severity);
  }

  /**
   * Returns a builder with the values of this description.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id, severity);
    builder.sources.addAll(sources);
    builder.title = title;
    builder.rationale = rationale;
    builder.wrong = wrong;
    builder.right = right;
    builder.needs = EnumSet.copyOf(needs);
    builder.reads = EnumSet.noneOf(ProfileKey.class);
    builder.reads.addAll(reads);
    return builder;
  }

  /**
   * Returns the stable id.
   *
   * @return an id such as {@code ESP201}
   */
  public String id() {
    return id;
  }

  /**
   * Returns the family of the rule.
   *
   * @return a family such as {@code ESP2} for {@code ESP201}, or {@code ACME} for {@code ACME-7}
   */
  public String family() {
    int dash = id.indexOf('-');
    return dash < 0 ? id.substring(0, 4) : id.substring(0, dash);
  }

  /**
   * Returns the default severity of a finding.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what is true if the rule is satisfied.
   *
   * @return one sentence without a period
   */
  public String title() {
    return title;
  }

  /**
   * Returns the documents that the rule is based on.
   *
   * @return the sources, the most important first; may be empty for a custom rule
   */
  public List<RuleSource> sources() {
    return sources;
  }

  /**
   * Returns the rationale of the rule.
   *
   * @return one or more sentences
   */
  public String rationale() {
    return rationale;
  }

  /**
   * Returns an example that breaks the rule.
   *
   * @return a few words or lines
   */
  public String wrong() {
    return wrong;
  }

  /**
   * Returns an example that satisfies the rule.
   *
   * @return a few words or lines
   */
  public String right() {
    return right;
  }

  /**
   * Returns what must be known for the rule to be evaluated.
   *
   * @return the needs, all of which are required; unmodifiable
   */
  public Set<Need> needs() {
    return needs;
  }

  /**
   * Returns the parts of a profile that the rule reads. If one of them is unknown, because the set
   * does not manage it, the rule is not evaluated.
   *
   * @return all parts by default; unmodifiable
   */
  public Set<ProfileKey> reads() {
    return reads;
  }

  @Override
  public String toString() {
    return id + " " + severity + " " + title;
  }

  /** Builds {@link RuleInfo}. By default, every text is empty and the profile is needed. */
  public static final class Builder {
    private final String id;
    private final Severity severity;
    private final List<RuleSource> sources = new ArrayList<>();
    private String title = "";
    private String rationale = "";
    private String wrong = "";
    private String right = "";
    private EnumSet<Need> needs = EnumSet.of(Need.PROFILE);
    private EnumSet<ProfileKey> reads = EnumSet.allOf(ProfileKey.class);

    private Builder(String id, Severity severity) {
      this.id = id;
      this.severity = Objects.requireNonNull(severity, "severity");
    }

    /**
     * Sets what is true if the rule is satisfied.
     *
     * @param title one sentence without a period
     * @return this builder
     */
    public Builder title(String title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    /**
     * Sets the documents that the rule is based on.
     *
     * @param sources the sources, the most important first
     * @return this builder
     */
    public Builder from(RuleSource... sources) {
      Objects.requireNonNull(sources, "sources");
      Collections.addAll(this.sources, sources);
      return this;
    }

    /**
     * Sets what must be known.
     *
     * @param first a need
     * @param rest more needs, all of which are required
     * @return this builder
     */
    public Builder needs(Need first, Need... rest) {
      Objects.requireNonNull(rest, "rest");
      needs = EnumSet.of(first, rest);
      return this;
    }

    /**
     * Sets which parts of a profile the rule reads.
     *
     * @param parts the parts; none if it does not read a profile
     * @return this builder
     */
    public Builder reads(ProfileKey... parts) {
      Objects.requireNonNull(parts, "parts");
      reads = EnumSet.noneOf(ProfileKey.class);
      Collections.addAll(reads, parts);
      return this;
    }

    /**
     * Sets the rationale of the rule.
     *
     * @param rationale one or more sentences
     * @return this builder
     */
    public Builder because(String rationale) {
      this.rationale = Objects.requireNonNull(rationale, "rationale");
      return this;
    }

    /**
     * Sets an example that breaks the rule and one that satisfies it.
     *
     * @param wrong a few words or lines
     * @param right a few words or lines
     * @return this builder
     */
    public Builder example(String wrong, String right) {
      this.wrong = Objects.requireNonNull(wrong, "wrong");
      this.right = Objects.requireNonNull(right, "right");
      return this;
    }

    /**
     * Builds the description.
     *
     * @return the description
     */
    public RuleInfo build() {
      return new RuleInfo(this);
    }
  }
}
