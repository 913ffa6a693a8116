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

/**
 * What is to be known about a rule without running it. Ask for it once and keep it: make it a
 * constant of the rule's class.
 */
public final class RuleInfo {
  /** What an id looks like: {@code ESP201} for rules of the library, {@code ACME-7} for others. */
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
   * @param id {@code ESP} and three digits is kept for the rules of this library; an own rule is
   *     two to sixteen capital letters or digits, a dash, and a number, such as {@code ACME-7}
   * @param severity how bad a finding is unless it says otherwise
   * @return a builder
   * @throws IllegalArgumentException if the id has another form
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
   * Starts a builder with everything that this description says.
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
   * The stable id.
   *
   * @return such as {@code ESP201}
   */
  public String id() {
    return id;
  }

  /**
   * The family that the rule belongs to.
   *
   * @return such as {@code ESP2} for {@code ESP201}, or {@code ACME} for {@code ACME-7}
   */
  public String family() {
    int dash = id.indexOf('-');
    return dash < 0 ? id.substring(0, 4) : id.substring(0, dash);
  }

  /**
   * How bad a finding is unless it says otherwise.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * What holds where the rule is kept.
   *
   * @return one sentence without a full stop
   */
  public String title() {
    return title;
  }

  /**
   * The documents that the rule comes from.
   *
   * @return the sources, the most important first; empty for a rule of one's own
   */
  public List<RuleSource> sources() {
    return sources;
  }

  /**
   * Why the rule is there.
   *
   * @return one or more sentences
   */
  public String rationale() {
    return rationale;
  }

  /**
   * An example that breaks the rule.
   *
   * @return a few words or lines
   */
  public String wrong() {
    return wrong;
  }

  /**
   * An example that keeps the rule.
   *
   * @return a few words or lines
   */
  public String right() {
    return right;
  }

  /**
   * What has to be known before the rule can say anything.
   *
   * @return all of these are needed; not modifiable
   */
  public Set<Need> needs() {
    return needs;
  }

  /**
   * The parts of a profile that the rule looks at. Where one of them is not known, because a set
   * leaves it to the tenant, the rule is not evaluated.
   *
   * @return all parts unless the rule says otherwise; not modifiable
   */
  public Set<ProfileKey> reads() {
    return reads;
  }

  @Override
  public String toString() {
    return id + " " + severity + " " + title;
  }

  /** Builds {@link RuleInfo}. Unless set, every text is empty and the profile is needed. */
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
     * Says what holds where the rule is kept.
     *
     * @param title one sentence without a full stop
     * @return this builder
     */
    public Builder title(String title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    /**
     * Names the documents that the rule comes from.
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
     * Says what has to be known.
     *
     * @param first a need
     * @param rest more needs, all of which have to be met
     * @return this builder
     */
    public Builder needs(Need first, Need... rest) {
      Objects.requireNonNull(rest, "rest");
      needs = EnumSet.of(first, rest);
      return this;
    }

    /**
     * Says which parts of a profile the rule looks at.
     *
     * @param parts the parts; none if it looks at no profile
     * @return this builder
     */
    public Builder reads(ProfileKey... parts) {
      Objects.requireNonNull(parts, "parts");
      reads = EnumSet.noneOf(ProfileKey.class);
      Collections.addAll(reads, parts);
      return this;
    }

    /**
     * Says why the rule is there.
     *
     * @param rationale one or more sentences
     * @return this builder
     */
    public Builder because(String rationale) {
      this.rationale = Objects.requireNonNull(rationale, "rationale");
      return this;
    }

    /**
     * Gives an example that breaks the rule and one that keeps it.
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
