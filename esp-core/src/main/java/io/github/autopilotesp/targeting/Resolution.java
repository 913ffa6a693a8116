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
   * @param step which of the documented steps found it
   */
  record Decided(RankedProfile profile, Step step) implements Resolution {
    /**
     * Creates the value.
     *
     * @param profile the profile
     * @param step which step found it
     */
    public Decided {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * What is known of the device does not decide. {@link TargetingExplanation#missing()} tells what
   * would.
   *
   * @param possible the profiles that the device may get, in the order in which they are
   *     considered; at least two. Each assignment is judged on its own, so that where two unknown
   *     answers depend on each other one profile too many may be listed, never one too few
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
   * @param reason why
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
       * The reason for a person to read.
       *
       * @return a part of a sentence, in English
       */
      public String text() {
        return text;
      }
    }

    /**
     * Creates the value.
     *
     * @param reason why
     */
    public NoEsp {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The three documented steps (SETUP). */
  enum Step {
    /** The highest-priority profile that is targeted at the device. */
    DEVICE("the highest-priority profile that is targeted at the device"),
    /** Else the highest-priority profile that is targeted at the user. */
    USER("no profile is targeted at the device; the highest-priority one targeted at the user"),
    /** Else the default profile. */
    DEFAULT("no custom profile applies");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    /**
     * The step for a person to read.
     *
     * @return a part of a sentence, in English
     */
    public String text() {
      return text;
    }

    /**
     * Which document describes the step.
     *
     * @return the document
     */
    public Source source() {
      return Source.SETUP;
    }
  }

  /**
   * The profile that the device gets.
   *
   * @return the profile, or empty if it is not decided or there is no ESP
   */
  default Optional<RankedProfile> decided() {
    return this instanceof Decided decided ? Optional.of(decided.profile()) : Optional.empty();
  }

  /**
   * The profiles that the device may get.
   *
   * @return one if it is decided, none if there is no ESP
   */
  default List<RankedProfile> possible() {
    return this instanceof Undecided undecided
        ? undecided.possible()
        : decided().map(List::of).orElse(List.of());
  }
}
