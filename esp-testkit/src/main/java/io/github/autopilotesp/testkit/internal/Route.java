package io.github.autopilotesp.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One supported call: method, path with placeholders, permissions, handler. */
record Route(String method, List<String> template, List<Permissions> permissions, Handler handler) {

  /** Handles the call. */
  @FunctionalInterface
  interface Handler {
    Answer handle(Call call);
  }

  static Route of(String method, String template, Handler handler, Permissions... permissions) {
    return new Route(method, List.of(template.split("/", -1)), List.of(permissions), handler);
  }

  /** Returns the values of the placeholders if the path matches, otherwise empty. */
  Optional<List<String>> match(String requestMethod, List<String> path) {
    if (!method.equals(requestMethod) || template.size() != path.size()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      String expected = template.get(i);
      if (expected.equals("{}") && !path.get(i).startsWith("$")) {
        arguments.add(path.get(i));
      } else if (!expected.equalsIgnoreCase(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(arguments);
  }
}
