package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call to the port ended with, in a form that can be compared: without the addresses, ids of
 * requests and words of messages, in which implementations differ.
 */
final class PortAnswer {
  private PortAnswer() {}

  static Object of(Supplier<Object> call) {
    try {
      return plain(call.get());
    } catch (TenantException failure) {
      return plain(failure);
    }
  }

  private static Object plain(Object answer) {
    if (answer instanceof StoredProfile profile) {
      return List.of(
          profile.id(),
          profile.profile(),
          profile.isDefault(),
          profile.priority(),
          profile.version(),
          profile.created(),
          profile.lastModified(),
          profile.assignments().stream().map(StoredAssignment::wire).toList(),
          withoutContext(profile.wire()));
    } else if (answer instanceof OperationOutcome.Done done) {
      return List.of("done", done.operation().describe(), plain(done.profile()));
    } else if (answer instanceof OperationOutcome outcome) {
      return List.of(
          outcome.getClass().getSimpleName(),
          outcome.operation().describe(),
          plain(outcome.failure()),
          outcome instanceof OperationOutcome.NotCarriedOut it ? it.retryAfter() : "");
    } else if (answer instanceof TenantException failure) {
      return List.of(
          failure.getClass().getSimpleName(),
          failure.status(),
          failure.code(),
          failure.operation(),
          failure instanceof TenantException.Throttled it ? it.retryAfter() : "");
    } else if (answer instanceof Optional<?> optional) {
      return optional.map(PortAnswer::plain);
    } else if (answer instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(element -> plain.add(plain(element)));
      return plain;
    } else if (answer instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((key, value) -> plain.put(key, plain(value)));
      return plain;
    }
    return answer;
  }

  private static Map<String, Object> withoutContext(WireObject wire) {
    Map<String, Object> properties = new LinkedHashMap<>(wire.properties());
    properties.keySet().removeIf(name -> name.endsWith("@odata.context"));
    return properties;
  }
}
