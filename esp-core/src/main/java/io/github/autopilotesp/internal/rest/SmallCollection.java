package io.github.autopilotesp.internal.rest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks items up in a collection so small that all of it is read, unless nothing is looked up. */
record SmallCollection<T>(Supplier<List<T>> all) {
  <I> Map<I, T> byId(Collection<I> ids, Function<T, I> idOf) {
    return among(ids, idOf)
        .collect(Collectors.toMap(idOf, it -> it, (first, second) -> second, LinkedHashMap::new));
  }

  Map<String, List<T>> named(Collection<String> names, Function<T, String> nameOf) {
    return among(names, nameOf).collect(Collectors.groupingBy(nameOf));
  }

  private <K> Stream<T> among(Collection<K> keys, Function<T, K> keyOf) {
    Set<K> wanted = Set.copyOf(keys);
    return wanted.isEmpty()
        ? Stream.empty()
        : all.get().stream().filter(it -> wanted.contains(keyOf.apply(it)));
  }
}
