package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.targeting.DeviceContext;
import java.util.Objects;

/** The result of reading one line of a fleet file. */
public sealed interface FleetLine {
  /**
   * Returns the line number.
   *
   * @return the line number, from 1, including the header row of a CSV file
   */
  long line();

  /**
   * A line that describes a device.
   *
   * @param line the line number
   * @param device the device
   */
  record Good(long line, DeviceContext device) implements FleetLine {
    /**
     * Creates the value.
     *
     * @param line the line number
     * @param device the device
     */
    public Good {
      Objects.requireNonNull(device, "device");
    }
  }

  /**
   * A line that cannot be read. The following lines can.
   *
   * @param line the line number
   * @param problem what is wrong and what to do, in English
   */
  record Bad(long line, String problem) implements FleetLine {
    private static final int LONGEST = 500;

    /**
     * Creates the value.
     *
     * @param line the line number
     * @param problem what is wrong and what to do
     */
    public Bad {
      Objects.requireNonNull(problem, "problem");
      problem = VisibleText.of(problem, LONGEST);
    }

    @Override
    public String toString() {
      return "line " + line + ": " + problem;
    }
  }
}
