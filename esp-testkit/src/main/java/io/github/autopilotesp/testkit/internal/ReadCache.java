package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cache of read responses since the tenant last changed. Not thread-safe: {@link GraphService}
 * holds the lock.
 */
final class ReadCache {
  private static final int MOST_ANSWERS = 64;
  private static final int LONGEST_BODY = 1 << 18;

  /** A response, and the permissions required for it. */
  record Entry(SerializedAnswer answer, List<Permissions> permissions) {}

  private record Key(String url, String consistency) {}

  private final Map<Key, Entry> answers = new LinkedHashMap<>(16, 0.75f, true);

  Optional<Entry> find(GraphRequest request) {
    return request.method().equals("GET")
        ? Optional.ofNullable(answers.get(key(request)))
        : Optional.empty();
  }

  void keep(GraphRequest request, SerializedAnswer answer, List<Permissions> permissions) {
    if (answer.body() == null || answer.body().length() > LONGEST_BODY) {
      return;
    }
    if (answers.size() >= MOST_ANSWERS) {
      answers.remove(answers.keySet().iterator().next());
    }
    answers.put(key(request), new Entry(answer, permissions));
  }

  void forget() {
    answers.clear();
  }

  /**
   * Returns the cache key: a response depends on the URL, the directory's query headers, and the
   * tenant.
   */
  private static Key key(GraphRequest request) {
    return new Key(
        request.url(), request.headers().getOrDefault(DirectoryRules.CONSISTENCY_LEVEL, ""));
  }
}
