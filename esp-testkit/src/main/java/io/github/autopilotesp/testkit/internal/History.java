package io.github.autopilotesp.testkit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A value with its history, as far back as reads may lag behind writes. */
final class History<T> {
  private record Entry<T>(Instant since, T value) {}

  private final Deque<Entry<T>> entries = new ArrayDeque<>();

  History(T first) {
    entries.add(new Entry<>(Instant.MIN, first));
  }

  T current() {
    return entries.getLast().value();
  }

  /** Returns the value at an instant, or the oldest one kept. */
  T at(Instant moment) {
    T value = entries.getFirst().value();
    for (Entry<T> entry : entries) {
      if (!entry.since().isAfter(moment)) {
        value = entry.value();
      }
    }
    return value;
  }

  void set(T value, Instant now, Duration kept) {
    entries.add(new Entry<>(now, value));
    Instant oldest = now.minus(kept);
    while (entries.size() > 1 && !second().since().isAfter(oldest)) {
      entries.removeFirst();
    }
  }

  /** Discards the history, so that every reader sees the current value at once. */
  void reset(T value) {
    entries.clear();
    entries.add(new Entry<>(Instant.MIN, value));
  }

  private Entry<T> second() {
    Iterator<Entry<T>> oldestFirst = entries.iterator();
    oldestFirst.next();
    return oldestFirst.next();
  }
}
