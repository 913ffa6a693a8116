package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import java.util.List;
import java.util.Objects;

/**
 * Which profile a device gets, and why: every profile in rank order, the default last.
 *
 * @param device the device
 * @param resolution the answer, as returned by {@link EspTargeting#resolve}
 * @param candidates the profiles from the highest rank to the lowest
 * @param missing the facts that would help to decide; empty if the answer is decided
 */
public record TargetingExplanation(
    DeviceContext device,
    Resolution resolution,
    List<CandidateProfile> candidates,
    List<MissingFact> missing)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param device the device
   * @param resolution the answer
   * @param candidates the profiles that were considered
   * @param missing the facts that would help to decide
   */
  public TargetingExplanation {
    Objects.requireNonNull(candidates, "candidates");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(resolution, "resolution");
    candidates = List.copyOf(candidates);
    missing = List.copyOf(missing);
  }

  /**
   * Returns the answer in one sentence.
   *
   * @return one line, in English
   */
  public String sentence() {
    return ExplanationText.summary(this).toString();
  }

  /**
   * Returns the explanation as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return ExplanationText.text(this);
  }

  /**
   * Returns the explanation as Markdown.
   *
   * @return lines that end with a line feed, in English
   */
  public String toMarkdown() {
    return ExplanationText.markdown(this);
  }

  /**
   * Returns the explanation as JSON, with a {@code formatVersion}.
   *
   * @return one JSON object, indented
   */
  public String toJson() {
    return ExplanationJson.print(this);
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
