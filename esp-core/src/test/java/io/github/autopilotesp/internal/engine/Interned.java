package io.github.autopilotesp.internal.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * A value that is there once, so that it is hashed and compared once and not wherever it is a part.
 */
final class Interned<T> {
  private final T value;

  private Interned(T value) {
    this.value = value;
  }

  T value() {
    return value;
  }

  /** The values of one exploration. */
  static final class Pool<T> {
    private final Map<T, Interned<T>> values = new HashMap<>();

    Interned<T> of(T value) {
      return values.computeIfAbsent(value, Interned::new);
    }
  }
}
