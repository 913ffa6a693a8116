package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.function.Function;

/**
 * One call to the port, with a name that tells what it does when a property fails.
 *
 * @param name what it does
 * @param call the call
 */
record PortStep(String name, Function<IntuneTenant, Object> call) {
  Object apply(IntuneTenant port) {
    return call.apply(port);
  }

  @Override
  public String toString() {
    return name;
  }
}
