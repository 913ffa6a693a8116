package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.tracking.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which profile a device gets. */
public sealed interface Resolution extends JsonForm {

  /**
   * The device gets a profile.
   *
   * @param profile the profile
   * @param step the documented step that found it
   */
  record Decided(RankedProfile profile, Step step) implements Resolution {
    /**
     * Creates the value.
     *
     * @param profile the profile
     * @param step the step that found it
     */
    public Decided {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * The known facts do not decide. {@link TargetingExplanation#missing()} lists the facts that
   * would.
   *
   * @param possible the profiles that the device may get, in the order in which they are
   *     considered; at least two. Each assignment is evaluated on its own, so if two unknown
   *     answers depend on each other, there may be one profile too many, but never one too few
   */
  record Undecided(List<RankedProfile> possible) implements Resolution {
    /**
     * Creates the value.
     *
     * @param possible the profiles that the device may get
     */
    public Undecided {
      Objects.requireNonNull(possible, "possible");
      possible = List.copyOf(possible);
    }
  }

  /**
   * No ESP applies to the device.
   *
   * @param reason the reason
   */
  record NoEsp(Reason reason) implements Resolution {
    /** Why no ESP applies (SETUP). */
    public enum Reason {
      /** Group Policy enrolled the device. */
      GROUP_POLICY("an ESP does not apply to devices that Group Policy enrolls"),
      /** Windows Autopilot device preparation is used. */
      DEVICE_PREPARATION("Windows Autopilot device preparation does not use the ESP");

      private final String text;

      Reason(String text) {
        this.text = text;
      }

      /**
       * Returns the reason in human-readable form.
       *
       * @return part of a sentence, in English
       */
      public String text() {
        return text;
      }
    }

    /**
     * Creates the value.
     *
     * @param reason the reason
     */
    public NoEsp {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The three documented steps (SETUP). */
  enum Step {
    /** The highest-priority profile that is targeted at the device. */
    DEVICE("the highest-priority profile that is targeted at the device"),
    /** Otherwise, the highest-priority profile that is targeted at the user. */
    USER("no profile is targeted at the device; the highest-priority one targeted at the user"),
    /** Otherwise, the default profile. */
    DEFAULT("no custom profile applies");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    /**
     * Returns the step in human-readable form.
     *
     * @return part of a sentence, in English
     */
    public String text() {
      return text;
    }

    /**
     * Returns the document that describes the step.
     *
     * @return the document
     */
    public Source source() {
      return Source.SETUP;
    }
  }

  /**
   * Returns the profile that the device gets.
   *
   * @return the profile, or empty if it is undecided or there is no ESP
   */
  default Optional<RankedProfile> decided() {
    return this instanceof Decided decided ? Optional.of(decided.profile()) : Optional.empty();
  }

  /**
   * Returns the profiles that the device may get.
   *
   * @return one if it is decided, none if there is no ESP
   */
  default List<RankedProfile> possible() {
    return this instanceof Undecided undecided
        ? undecided.possible()
        : decided().map(List::of).orElse(List.of());
  }
}
