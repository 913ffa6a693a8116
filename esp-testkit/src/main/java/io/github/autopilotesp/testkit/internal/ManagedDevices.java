package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Enrolled devices, whose collection was observed to behave differently from others. */
final class ManagedDevices {
  private final EntitySet devices;

  ManagedDevices(EntitySet devices) {
    this.devices = devices;
  }

  /** Lists devices; ignores filters on the user, and returns the page size without being asked. */
  Answer list(Call call) {
    @Nullable String filter = call.query().option("$filter");
    boolean ignored = filter != null && filter.matches("(?i).*\\buserId\\b.*");
    Answer answer = devices.list(ignored ? call.with(call.query().with("$filter", null)) : call);
    if (answer.body() instanceof ObjectNode body && !body.has("@odata.count")) {
      body.put("@odata.count", body.path("value").size());
    }
    return answer;
  }
}
